import Confinement
import DocumentReading
import Foundation
import Glibc

/// The child that reads files, started by `chie`: `serve` answers questions, `confine` runs a
/// converter. Both first give up what reading does not need, and end with whoever started them; `check`
/// says what of it can be given up.
struct ReaderProgram {
  let arguments: [String]

  func run() -> Int32 {
    takeSignals()
    return switch arguments.first {
    case "serve": serve()
    case "confine": confine()
    case "check": check()
    default: misuse()
    }
  }

  /// Whoever starts this may have held signals back, which goes over to children.
  private func takeSignals() {
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }

  private func serve() -> Int32 {
    guard let options = ReaderOptions(arguments.dropFirst()) else { return misuse() }
    do throws(Confinement.Failure) {
      try Confinement.endWithParent(by: SIGKILL)
      try Confinement.limit(options.confinement)
      try Confinement.closeNetwork()
    } catch {
      guard error.part == .network else { return ExitStatus.notConfined }
    }
    return Service(readers: Readers(limits: options.limits), time: options.time).run()
  }

  private func confine() -> Int32 {
    let parts = arguments.split(separator: "--", maxSplits: 1)
    guard parts.count == 2, let program = parts[1].first,
      let options = ReaderOptions(parts[0].dropFirst())
    else { return misuse() }
    do throws(Confinement.Failure) {
      try Confinement.limit(options.confinement)
      try Confinement.limitTime(seconds: options.time)
      try Confinement.closeNetwork(keepsLocal: options.keepsLocal)
    } catch {
      guard error.part == .network else { return ExitStatus.notConfined }
    }
    return ConverterProcess(program: program, arguments: Array(parts[1])).run()
  }

  /// Prints the version of the readers and what is taken from them.
  private func check() -> Int32 {
    do throws(Confinement.Failure) {
      try Confinement.limit(Confinement.Limits(writtenFile: 4096))
      try Confinement.closeNetwork()
    } catch {
      return error.part == .network ? ExitStatus.networkOpen : ExitStatus.notConfined
    }
    guard !Confinement.hasNetwork else { return ExitStatus.networkOpen }
    print("\(Readers.version) limits network")
    return 0
  }

  private func misuse() -> Int32 {
    try? FileHandle.standardError.write(
      contentsOf: Data("chie-reader は chie が使うプログラムです。文書を読むには chie read を使ってください。\n".utf8))
    return ExitStatus.misused
  }
}

enum ExitStatus {
  static let misused: Int32 = 64
  static let notConfined: Int32 = 71
  static let networkOpen: Int32 = 72
  static let notFound: Int32 = 127
}

struct ReaderOptions {
  /// In bytes.
  private(set) var memory = 512 << 20
  /// In seconds.
  private(set) var time = 20
  /// Whether sockets to processes of this machine stay.
  private(set) var keepsLocal = false
  /// Of each file that is written, in bytes.
  private(set) var written = 0
  private(set) var limits = ReadingLimits()

  /// `nil` where something is not understood.
  init?(_ arguments: some Collection<String>) {
    var words = arguments.makeIterator()
    while let name = words.next() {
      guard let value = words.next() else { return nil }
      switch name {
      case "--memory":
        guard let number = Int(value), number > 0 else { return nil }
        memory = number
      case "--sockets":
        guard value == "local" else { return nil }
        keepsLocal = true
      case "--written":
        guard let number = Int(value), number >= 0 else { return nil }
        written = number
      case "--time":
        guard let number = Int(value), number > 0 else { return nil }
        time = number
      case "--limits":
        guard let read = try? JSONDecoder().decode(ReadingLimits.self, from: Data(value.utf8))
        else { return nil }
        limits = read
      default: return nil
      }
    }
  }

  var confinement: Confinement.Limits {
    Confinement.Limits(memory: UInt64(memory), writtenFile: UInt64(written))
  }
}
