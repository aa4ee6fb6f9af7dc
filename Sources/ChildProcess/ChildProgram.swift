import Subprocess
import SystemPackage

/// A program to be run as a child.
package struct ChildProgram: Sendable, Hashable {
  /// Absolute.
  package let path: String
  package let arguments: [String]

  package init(path: String, arguments: [String] = []) {
    self.path = path
    self.arguments = arguments
  }

  /// A leader of its own process group, which knows nothing of the user's own settings. A crashed
  /// child ends at once, without a backtrace that would hold its pipes open.
  var configuration: Configuration {
    var options = PlatformOptions()
    options.processGroupID = 0
    return Configuration(
      executable: .path(FilePath(path)), arguments: Arguments(arguments),
      environment: .custom([
        "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
        "SWIFT_BACKTRACE": "enable=no",
      ]), platformOptions: options)
  }
}

/// What a child may use for one task.
package struct ChildLimits: Sendable, Hashable {
  /// In seconds of the clock.
  package var time: Double
  /// In bytes.
  package var output: Int

  package init(time: Double = 20, output: Int = 256 << 20) {
    self.time = time
    self.output = output
  }
}

/// Why a child gave no answer.
package enum ChildFailure: Error, Sendable, Hashable {
  case notFound(program: String)
  case timeout
  case tooMuchOutput
  /// Ended by a signal: a crash, or a limit of memory.
  case signaled(Int32)
  case exited(code: Int32)
  /// It answered with what is no answer, or could not be spoken to.
  case broken(detail: String)
}
