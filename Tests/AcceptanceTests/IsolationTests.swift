import Foundation
import TestSupport
import Testing

/// Reading a file opens that file and nothing that it names, and asks the network for nothing.
///
/// The program is watched from outside: what is forbidden is seen at the system's door, by whatever
/// library it was tried.
@Suite(
  .enabled(
    if: SystemCalls.canBeWatched,
    "strace is not installed or ptrace is forbidden: that no file reads others is NOT proven here"))
struct IsolationTests {
  /// Stands in every file that must not be read, and thus in no answer.
  private static let secret = "himitsu-8c1f"

  /// A folder with one file to read and baits beside it.
  private func folder(with name: String, _ content: Data) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "isolation-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for bait in ["bait.txt", "bait.dtd", "bait.xml", "bait.css", "manifest.yml"] {
      let text = bait == "bait.dtd" ? "<!ENTITY x \"\(Self.secret)\">" : Self.secret
      try text.write(to: folder.appending(path: bait), atomically: true, encoding: .utf8)
    }
    try content.write(to: folder.appending(path: name))
    return folder
  }

  private func watch(_ name: String, _ content: Data) throws -> [String] {
    let folder = try folder(with: name, content)
    defer { try? FileManager.default.removeItem(at: folder) }
    let calls = try SystemCalls(of: "timeout 60 chie read --json \(name)", in: folder)
    var faults = calls.network
    faults += calls.strangers(beside: folder.appending(path: name))
      .filter { !$0.hasSuffix("/timeout") }
    faults += calls.lines.filter { $0.contains("bait") || $0.contains("/etc/passwd") }
    if !calls.opened.contains(where: { $0.hasSuffix(name) }) { faults.append("was not opened") }
    // 0 is text, 1 and 2 are reasons; a signal or a timeout is a crash or a hang.
    if ![0, 1, 2].contains(calls.outcome.status) { faults.append("ended \(calls.outcome.status)") }
    if calls.outcome.output.contains(Self.secret) { faults.append("shows what a bait holds") }
    return faults
  }

  /// `%` stands for the folder of the file.
  private static let baited: [(name: String, text: String)] = [
    ("plain.txt", "file:///etc/passwd http://127.0.0.1:9/ %/bait.txt\n\n人材育成の助言。\n"),
    (
      "plain.md",
      """
      ---
      title: !include bait.txt
      ---
      ![図](bait.txt) <img src="file:///etc/passwd">
      """
    ),
    (
      "reference.md",
      "[資料][1]\n\n[1]: file:///etc/passwd\n\n<iframe src=\"http://127.0.0.1:9/\">\n"
    ),
    (
      "file.xml",
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>実体 &x;</a>"
    ),
    ("relative.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"bait.txt\">]><a>実体 &x;</a>"),
    ("absolute.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"%/bait.txt\">]><a>実体 &x;</a>"),
    (
      "network.xml",
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">]><a>実体 &x;</a>"
    ),
    ("dtd.xml", "<!DOCTYPE a SYSTEM \"bait.dtd\"><a>外部の定義 &x;</a>"),
    ("netdtd.xml", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x.dtd\"><a>外部の定義 &x;</a>"),
    (
      "parameter.xml",
      "<!DOCTYPE a [<!ENTITY % p SYSTEM \"bait.dtd\"> %p;]><a>外部の定義 &x;</a>"
    ),
    (
      "include.xml",
      """
      <a xmlns:xi="http://www.w3.org/2001/XInclude">
      <xi:include href="bait.txt" parse="text"/><xi:include href="file:///etc/passwd" parse="text"/>
      <xi:include href="bait.xml"/>取り込み</a>
      """
    ),
    (
      "style.xml",
      """
      <?xml-stylesheet href="bait.css" type="text/css"?><?xml-model href="bait.xml"?>
      <a xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:noNamespaceSchemaLocation="bait.xml">様式</a>
      """
    ),
    (
      "page.xhtml",
      """
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"
      "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>題</title></head>
      <body><p>本文&nbsp;です</p></body></html>
      """
    ),
    (
      "page.html",
      """
      <!DOCTYPE html SYSTEM "bait.dtd"><base href="file://%/"><link rel="stylesheet" href="bait.css">
      <meta http-equiv="refresh" content="0; url=file:///etc/passwd"><title>題</title>
      <script src="http://127.0.0.1:9/x.js"></script><p>本文です</p><img src="file:///etc/passwd">
      <iframe src="bait.txt"></iframe><object data="bait.txt"></object><embed src="bait.txt">
      <audio src="//127.0.0.1:9/x"></audio><style>@import "bait.css";</style>
      """
    ),
  ]

  @Test(arguments: baited.indices)
  func `a file that names others is read alone`(index: Int) throws {
    let (name, text) = Self.baited[index]
    // The bait by its whole name: of the folder that is yet to be made, by way of a link.
    let link = FileManager.default.temporaryDirectory.appending(path: "bait-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: link) }
    try FileManager.default.createDirectory(at: link, withIntermediateDirectories: true)
    try Self.secret.write(
      to: link.appending(path: "bait.txt"), atomically: true, encoding: .utf8)
    let content = text.replacing("%/", with: link.path + "/")
    let faults = try watch(name, Data(content.utf8))
    #expect(faults == [], "\(name)")
  }

  @Test(.enabled(if: Checkout.shared("documents") != nil, "../shared/documents does not exist"))
  func `hostile HTML, XML and text are read alone`() throws {
    let folder = try #require(Checkout.shared("documents"))
    var looked = 0
    var faults: [String] = []
    let kinds = ["txt", "md", "html", "htm", "xhtml", "xml"]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
      guard let kind = kinds.first(where: { path.hasSuffix("." + $0) }) else { continue }
      let content = try Data(contentsOf: folder.appending(path: path))
      faults += try watch("subject.\(kind)", content).map { "\(path): \($0)" }
      looked += 1
    }
    #expect(looked > 10)
    #expect(faults == [])
  }

  @Test func `the watch sees files, names of files and connections`() throws {
    let folder = try folder(with: "subject.txt", Data())
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "subject.txt")
    let reading = try SystemCalls(of: "cat bait.txt", in: folder)
    #expect(reading.strangers(beside: file).contains("bait.txt"))
    let looking = try SystemCalls(of: "test -e /etc/passwd", in: folder)
    #expect(looking.lines.contains { $0.contains("/etc/passwd") })
    let calling = try SystemCalls(
      of: "bash -c 'exec 3<>/dev/tcp/127.0.0.1/9'", in: folder)
    #expect(calling.network.contains { $0.hasPrefix("connect(") })
  }
}
