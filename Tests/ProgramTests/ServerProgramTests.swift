import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct ServerProgramTests {
  /// Without documents.
  private let empty: Office

  init() throws { empty = try Office() }

  @Test(arguments: [SIGTERM, SIGINT])
  func `the server says where it is, answers, and ends well on a signal`(signal: Int32) throws {
    let server = try RunningServer(in: try Office.withDocuments())
    #expect(
      server.announcement
        == "http://127.0.0.1:\(server.port)/ で検索できます。止めるには Ctrl-C を押してください。")
    #expect(try server.get("/readyz").hasPrefix("HTTP/1.1 200"))
    let found = try server.get("/api/v1/search?q=%E4%BA%BA%E6%9D%90%E8%82%B2%E6%88%90")
    #expect(found.contains("職員の人材育成に関する助言"))
    #expect(try server.get("/").contains("<html lang=\"ja\">"))
    #expect(try server.get("/", host: "evil.example").hasPrefix("HTTP/1.1 421"))
    #expect(server.end(by: signal) == 0)
  }

  /// The second query has words that the vocabulary stops, and all that score count.
  @Test(arguments: ["DX", "専門家の知識が失われている"])
  func `the API gives what the command gives`(query: String) throws {
    let office = try Office.withDocuments()
    let server = try RunningServer(in: office)
    let encoded = query.utf8.map { "%" + String($0, radix: 16) }.joined()
    let served = try server.json("/api/v1/search?explain=true&q=" + encoded)
    let printed = try office.tool("search", query, "--json", "--explain").json()
    for name in ["query", "total", "documents", "problems", "hits"] {
      #expect(served[name] == printed[name], "\(name)")
    }
    let id = try #require(printed["hits"]?.items.first?["document"]?["id"]?.string)
    #expect(
      try server.json("/api/v1/documents/" + id)
        == .object(
          try office.tool("show", id, "--json").json()))
    #expect(server.end(by: SIGTERM) == 0)
  }

  @Test func `the lists of the API are those of the commands`() throws {
    let office = try Office.withDocuments()
    let id = try #require(
      try office.tool("search", "外部専門家", "--json").json()["hits"]?.items.first?["document"]?["id"]?
        .string)
    let other = try #require(
      try office.tool("search", "DX", "--json").json()["hits"]?.items.first?["id"]?.string)
    #expect(try office.tool("tag", "add", "施策", id, other).status == 0)
    #expect(try office.tool("link", "add", id, other).status == 0)
    #expect(try office.tool("saved", "add", "dx", "DX").status == 0)
    let server = try RunningServer(in: office)
    for (path, command) in [
      ("tags", ["tag", "list"]), ("tagged?tag=%E6%96%BD%E7%AD%96", ["tag", "list", "施策"]),
      ("documents/\(id)/tags", ["tag", "list", id]), ("links", ["link", "list"]),
      ("passages/\(other)/links", ["link", "list", other]), ("changes", ["log"]),
      ("searches", ["saved", "list"]), ("documents/\(id)/related", ["related", id]),
      ("people?limit=100", ["people"]),
    ] {
      let printed = try office.tool.run(Tool.executable, command + ["--json"]).json()
      #expect(try server.json("/api/v1/" + path) == .object(printed), "\(path)")
    }
    let graph = try office.tool("graph", id, "--format", "json").json()
    #expect(try server.json("/api/v1/documents/\(id)/graph") == .object(graph))
    let hits = try office.tool("saved", "run", "dx", "--json").json()["hits"]
    #expect(try server.json("/api/v1/searches/dx")["hits"] == hits)
    #expect(server.end(by: SIGTERM) == 0)
  }

  @Test func `what is indexed or restored while it serves is seen`() throws {
    let office = try Office.withDocuments()
    let server = try RunningServer(in: office)
    let search = "/api/v1/search?q=%E6%B0%B4%E9%81%93&exact=true"
    #expect(try server.get(search).contains("\"total\":0"))
    let copy = office.folder + "/copy.sqlite"
    #expect(try office.tool("backup", copy).status == 0)
    try office.write("# 水道の助言\n\n水道の広域化を進めます。\n", to: "水道.md")
    #expect(try office.tool("index", "documents").status == 0)
    #expect(try server.get(search).contains("水道の広域化"))
    #expect(try office.tool("restore", copy).status == 0)
    #expect(try server.get(search).contains("\"total\":0"))
    #expect(server.end(by: SIGTERM) == 0)
  }

  @Test func `without a knowledge base it runs, but is not ready`() throws {
    let server = try RunningServer(in: empty)
    #expect(try server.get("/healthz").hasPrefix("HTTP/1.1 200"))
    #expect(try server.get("/readyz").hasPrefix("HTTP/1.1 503"))
    #expect(server.end(by: SIGTERM) == 0)
  }

  @Test(
    arguments: [
      (["--host", "0.0.0.0"], 64, "0.0.0.0 では待ち受けられません"),
      (["--host", "example.com"], 64, "example.com では待ち受けられません"),
      (["--prot", "1"], 64, "引数「--prot」を解釈できません"),
      (["--port", "99999"], 64, "引数「99999」を解釈できません"),
      (["--vocabulary", "ありません"], 2, "語彙のフォルダー ありません がありません"),
    ] as [([String], Int32, String)])
  func `what it cannot be started with is said in Japanese`(
    arguments: [String], status: Int32, text: String
  ) throws {
    let outcome = try empty.tool.run(RunningServer.executable, arguments)
    #expect(outcome.status == status)
    #expect(outcome.output.isEmpty)
    #expect(outcome.talk.contains(text), "\(outcome.talk)")
  }

  @Test func `a port that is taken is said in Japanese`() throws {
    let office = try Office.withDocuments()
    let server = try RunningServer(in: office)
    let outcome = try office.tool.run(
      RunningServer.executable, ["--port", "\(server.port)"])
    #expect(outcome.status == 2)
    #expect(outcome.talk.contains("ポート \(server.port) はほかのプログラムが使っています。"))
    #expect(server.end(by: SIGTERM) == 0)
  }

  @Test func `the help names every option`() throws {
    let help = try empty.tool.run(RunningServer.executable, ["--help"])
    #expect(help.status == 0)
    for option in ["--kb", "--vocabulary", "--dictionary", "--host", "--port", "--help"] {
      #expect(help.output.contains(option))
    }
  }
}

/// The real server on a free port. Ends with this value at the latest.
private final class RunningServer {
  /// Its first line.
  let announcement: String
  let port: UInt16
  private let process = Process()
  private let office: Office

  /// Beside the command.
  static var executable: String { Tool.executable + "-server" }

  init(in office: Office) throws {
    self.office = office
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: Self.executable)
    process.arguments = ["--port", "0"]
    process.currentDirectoryURL = URL(fileURLWithPath: office.folder)
    process.environment = [
      "HOME": office.folder, "LANG": "C.UTF-8", "TZ": "Asia/Tokyo", "SWIFT_BACKTRACE": "enable=no",
    ].merging(office.tool.environment) { $1 }
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var line = Data()
    while true {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty || more.contains(UInt8(ascii: "\n")) {
        line += more
        break
      }
      line += more
    }
    announcement = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .newlines)
    let digits = announcement.split(separator: ":").last?.prefix { $0.isNumber } ?? ""
    port = try #require(UInt16(digits), "\(announcement)")
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// The whole response, head and body.
  func get(_ target: String, host: String? = nil) throws -> String {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(connection) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    try #require(isConnected)
    let name = host ?? "127.0.0.1:\(port)"
    let request = Array(
      "GET \(target) HTTP/1.1\r\nHost: \(name)\r\nConnection: close\r\n\r\n".utf8)
    let sent = send(connection, request, request.count, Int32(MSG_NOSIGNAL))
    try #require(sent == request.count)
    var response: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = recv(connection, &buffer, buffer.count, 0), count > 0 {
      response += buffer[..<count]
    }
    return String(decoding: response, as: UTF8.self)
  }

  func json(_ target: String) throws -> JSON {
    let answer = try get(target)
    let body = try #require(answer.firstRange(of: "\r\n\r\n")).upperBound
    return try JSONDecoder().decode(JSON.self, from: Data(answer[body...].utf8))
  }

  /// The exit code.
  func end(by signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }
}
