import Foundation
import TestSupport

/// What a program asked the system for: files by name, and the network.
struct SystemCalls {
  /// Of one run, in order: `openat(AT_FDCWD, "/etc/hosts", O_RDONLY) = 3`.
  let lines: [String]
  let outcome: Shell.Outcome

  /// Whether programs can be watched here: strace is installed, and ptrace is not forbidden.
  static let canBeWatched =
    (try? SystemCalls(of: "cat /etc/hostname /dev/null"))
    .map { !$0.opened.isEmpty } ?? false

  /// - Parameter line: One command, run in the folder with the words `arguments`.
  init(of line: String, _ arguments: [String] = [], in folder: URL? = nil) throws {
    let log = FileManager.default.temporaryDirectory.appending(path: "calls-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: log) }
    outcome = try Shell.run(
      "strace -f -qq -s 4096 -e trace=%network,%file -o '\(log.path)' \(line)", arguments,
      in: folder)
    let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
    lines = text.split(separator: "\n").map { line in
      String(line.drop { $0.isNumber }.drop { $0 == " " })
    }
  }

  /// Names of files that were opened or run, also where that failed.
  var opened: [String] {
    lines.compactMap { line in
      line.firstMatch(of: /^(?:open|openat|openat2|creat|execve|execveat)\([^"]*"([^"]*)"/)
        .map { String($0.1) }
    }
  }

  /// Calls that have to do with sockets. Those of the file system stand in ``lines`` alone.
  var network: [String] {
    let names = [
      "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg",
      "sendmmsg", "recvfrom", "recvmsg", "recvmmsg", "getsockopt", "setsockopt", "getpeername",
      "getsockname", "shutdown",
    ]
    return lines.filter { line in names.contains { line.hasPrefix($0 + "(") } }
  }

  /// What was opened beside the file itself, the program, the libraries that the loader and the
  /// converters of encodings need, and what the runtime asks about the machine and itself: the
  /// allocator about memory, the thread pool about its threads.
  func strangers(beside file: URL) -> [String] {
    opened.filter { path in
      path != file.path && path != file.lastPathComponent && !Self.isKnown(path)
    }
  }

  private static func isKnown(_ path: String) -> Bool {
    [
      /.*\/chie(?:-reader)?/, /\/(?:[^\/]+\/)*[^\/]+\.so(?:\.[0-9a-z]+)*/,
      /\/etc\/ld\.so\.(?:cache|preload)/,
      /\/usr\/lib\/(?:[^\/]+\/)?gconv\/gconv-modules(?:\.cache|\.d|\.d\/[^\/]+)?/,
      /\/usr\/lib\/locale\/.*/, /\/usr\/share\/locale\/.*/, /\/usr\/share\/zoneinfo\/.*/,
      /\/etc\/localtime/, /\/proc\/self\/(?:maps|exe|auxv|cgroup)/, /\/proc\/[0-9]+\/stat/,
      /\/proc\/sys\/vm\/overcommit_memory/, /\/sys\/devices\/system\/cpu.*/,
      /\/sys\/fs\/cgroup\/cpu.*/,
      /\/dev\/null/,
    ].contains { path.wholeMatch(of: $0) != nil }
  }
}
