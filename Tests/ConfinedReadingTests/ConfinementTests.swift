import Foundation
import TestSupport
import Testing

/// What a child may not do, tried by a program in its place.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
struct ConfinementTests {
  private func confined(_ options: String, _ lines: String) throws -> Shell.Outcome {
    // Through a pipe: it may write no file.
    try Shell.run(
      "set -o pipefail; '\(Desk.program)' confine \(options) -- /usr/bin/python3 -c \"$1\" 2>&1 | cat",
      [lines])
  }

  @Test(arguments: [
    "import socket; socket.socket()",
    "import socket; socket.create_connection(('127.0.0.1', 9))",
    "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
    "import socket; socket.socketpair()",
  ])
  func `a confined child has no network`(lines: String) throws {
    let outcome = try confined("", lines)
    #expect(outcome.status != 0)
    #expect(outcome.output.contains("Operation not permitted"), "\(outcome.output)")
  }

  @Test func `where sockets of this machine are let, others are not`() throws {
    let local = "import socket; socket.socket(socket.AF_UNIX)"
    #expect(try confined("--sockets local", local).status == 0)
    let far = try confined("--sockets local", "import socket; socket.socket(socket.AF_INET)")
    #expect(far.output.contains("Operation not permitted"))
  }

  @Test func `a confined child writes no file`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "w-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let lines = """
      import signal
      signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
      with open('\(file.path)', 'wb', buffering=0) as file: file.write(b'x')
      """
    let outcome = try confined("", lines)
    #expect(outcome.output.contains("File too large"), "\(outcome.output)")
    #expect((try? Data(contentsOf: file))?.count ?? 0 == 0)
  }

  @Test func `a confined child has bounded memory and time`() throws {
    let greedy = try confined("--memory \(256 << 20)", "b'x' * (1 << 30)")
    #expect(greedy.output.contains("MemoryError"), "\(greedy.output)")
    let endless = try confined("--time 1", "while True: pass")
    #expect(endless.status != 0)
  }

  @Test func `a converter and what it started end with whoever asked for it`() throws {
    let line = """
      run='"$0" confine --time 600 -- /bin/sh -c "sleep 4321 & sleep 4321; :"'
      bash -c "set -m; $run & wait" "$1" &
      asked=$!
      until [ "$(pgrep -fc '^sleep 4321$')" = 2 ]; do :; done
      kill -KILL $asked
      while pgrep -f '^sleep 4321$' > /dev/null; do :; done
      """
    let outcome = try Shell.run(
      "timeout 60 bash -c \"$1\" bash \"$2\"", [line, Desk.program])
    #expect(outcome.status == 0)
  }
}
