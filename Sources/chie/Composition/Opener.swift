import Glibc
import Indexing
import KnowledgeModel

/// The program that opens files for the user.
struct Opener {
  private let command: String

  /// `$CHIE_OPENER`; else the desktop's own, where there is a display. `nil` where nothing can be
  /// opened.
  init?(environment: Environment) {
    if let chosen = environment.text("CHIE_OPENER") {
      command = chosen
    } else if environment.text("DISPLAY") != nil || environment.text("WAYLAND_DISPLAY") != nil {
      command = "xdg-open"
    } else {
      return nil
    }
  }

  /// Waits until the program has taken the file.
  func open(_ file: DiskPath) throws(CommandFailure) {
    let arguments: [UnsafeMutablePointer<CChar>?] = [strdup(command), strdup(file.characters), nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let code = posix_spawnp(&process, command, nil, nil, arguments, environ)
    guard code == 0 else { throw failure(SystemReason.text(code)) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw failure("終了コード \((status >> 8) & 0xFF)") }
  }

  private func failure(_ detail: String) -> CommandFailure {
    .openerFailed(program: command, detail: detail)
  }
}
