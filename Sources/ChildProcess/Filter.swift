import Glibc
import Subprocess
import SystemPackage

/// Runs a program once over some bytes.
package enum Filter {
  /// What the program writes to its standard output.
  ///
  /// - Parameters:
  ///   - input: The program's standard input, as a file that it can open anew and seek in as
  ///     `/dev/stdin`; it has no name, and nobody else can see it.
  package static func output(
    of program: ChildProgram, input: [UInt8], limits: ChildLimits
  ) async throws(ChildFailure) -> [UInt8] {
    guard access(program.path, X_OK) == 0 else { throw .notFound(program: program.path) }
    let file: AnonymousFile
    do {
      file = try AnonymousFile(input)
    } catch {
      throw .broken(detail: "\(error)")
    }
    let watchdog = Watchdog()
    defer { watchdog.rest() }
    do {
      let result = try await Subprocess.run(
        program.configuration,
        input: .fileDescriptor(file.descriptor, closeAfterSpawningProcess: false),
        output: .sequence, error: .discarded
      ) { execution in
        let process = execution.processIdentifier.value
        watchdog.watch(process, seconds: limits.time)
        var output: [UInt8] = []
        var isTooMuch = false
        for try await buffer in execution.standardOutput where !isTooMuch {
          buffer.withUnsafeBytes { output.append(contentsOf: $0) }
          if output.count > limits.output {
            isTooMuch = true
            ProcessGroup.end(process)
          }
        }
        return (output: output, isTooMuch: isTooMuch)
      }
      ProcessGroup.end(result.processIdentifier.value)
      if result.closureResult.isTooMuch { throw ChildFailure.tooMuchOutput }
      if watchdog.hasBitten { throw ChildFailure.timeout }
      switch result.terminationStatus {
      case .exited(0): return result.closureResult.output
      case .exited(let code):
        throw ChildFailure.exited(code: code)
      case .signaled(let signal): throw ChildFailure.signaled(signal)
      }
    } catch let failure as ChildFailure {
      throw failure
    } catch {
      throw watchdog.hasBitten ? .timeout : .broken(detail: "\(error)")
    }
  }
}
