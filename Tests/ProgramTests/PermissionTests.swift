import Foundation
import TestSupport
import Testing

/// What a run does that may not read everything. Permissions bind no superuser, so that the program
/// runs as somebody else where the tests are run by one.
@Suite(.enabled(if: Nobody.isPossible, Nobody.reason)) struct PermissionTests {
  private let office: Office

  init() throws {
    office = try Office()
    try office.write(Office.advice, to: "助言/人材育成.md")
    try office.write(Office.report, to: "調査/交通.md")
    try office.write(Office.page, to: "案内.html")
    try office.write("- path: 案内.html\n  kind: 事例\n", to: "manifest.yml")
    try Nobody.admit(to: office)
    #expect(try index()["added"] == .number(3))
  }

  private func index(_ options: String = "") throws -> [String: JSON] {
    try Nobody.run("$chie index documents --json \(options)", in: office).json()
  }

  private func paths(_ report: [String: JSON]) -> [String?] {
    (report["skipped"]?.items ?? []).map { $0["path"]?.string }
  }

  @Test(arguments: ["", "--verify", "--prune", "--dry-run"])
  func `a known file that may not be read is told, and its document stays`(option: String) throws {
    #expect(try office.tool.shell("chmod 000 documents/助言/人材育成.md").status == 0)
    let report = try index(option)
    #expect(report["removed"] == .number(0))
    #expect(report["unchanged"] == .number(2))
    #expect(paths(report) == ["助言/人材育成.md"])
    #expect(report["skipped"]?.items.first?["status"]?.string == "unreadable")
    #expect(report["skipped"]?.items.first?["reason"]?.string?.contains("権限がありません") == true)
    #expect(try office.tool("search", "補助金").status == 0)
    #expect(try office.tool.shell("chmod 644 documents/助言/人材育成.md").status == 0)
    #expect(try index()["unchanged"] == .number(3))
  }

  @Test func `a known file that moves and may not be read keeps its document`() throws {
    let move = "mv documents/助言/人材育成.md documents/改名.md && chmod 000 documents/改名.md"
    #expect(try office.tool.shell(move).status == 0)
    for _ in 1...2 {
      let report = try index("--prune")
      #expect(report["removed"] == .number(0))
      #expect(paths(report) == ["改名.md"])
      #expect(try office.tool("search", "補助金").status == 0)
    }
    #expect(try office.tool.shell("chmod 644 documents/改名.md").status == 0)
    let report = try index()
    #expect(report["moved"] == .number(1))
    #expect(paths(report) == [])
    #expect(try office.tool("show", "改名.md").status == 0)
  }

  @Test func `a new file that may not be read is taken in as soon as it may`() throws {
    try office.write("新しい文書の本文です。\n", to: "新.txt")
    try Nobody.admit(to: office)
    #expect(try office.tool.shell("chmod 000 documents/新.txt").status == 0)
    for _ in 1...2 { #expect(paths(try index()) == ["新.txt"]) }
    #expect(try office.tool.shell("chmod 644 documents/新.txt").status == 0)
    #expect(try index()["added"] == .number(1))
  }

  @Test(arguments: ["000", "444"])
  func `what lies in a folder that may not be looked into is not gone`(mode: String) throws {
    #expect(try office.tool.shell("chmod \(mode) documents/調査").status == 0)
    let report = try index("--prune")
    #expect(report["removed"] == .number(0))
    #expect(paths(report).count == 1)
    #expect(try office.tool("search", "バス").status == 0)
    #expect(try office.tool("show", "調査/交通.md").status == 0)
    #expect(try office.tool.shell("chmod 755 documents/調査").status == 0)
    #expect(try index()["unchanged"] == .number(3))
  }

  @Test func `what a manifest said stays while it may not be read`() throws {
    #expect(try office.tool.shell("chmod 000 documents/manifest.yml").status == 0)
    let report = try index()
    #expect(report["changed"] == .number(0))
    #expect(paths(report) == ["manifest.yml"])
    #expect(try office.tool("search", "種別:事例").status == 0)
    try office.write("- path: 案内.html\n  kind: 調査\n", to: "manifest.yml")
    #expect(try office.tool.shell("chmod 644 documents/manifest.yml").status == 0)
    #expect(try index()["changed"] == .number(3))
    #expect(try office.tool("search", "種別:事例").status == 1)
  }
}

/// Somebody whom permissions bind.
private enum Nobody {
  static let isPossible = geteuid() != 0 || Tool.isInstalled("setpriv")
  static let reason: Comment = "the superuser needs setpriv to run a program as somebody else"

  private static let user = "65534"
  private static let program = "program"

  /// Gives all of the office to that user, and a copy of the program, which may lie where only the
  /// superuser looks.
  static func admit(to office: Office) throws {
    guard geteuid() == 0 else { return }
    let admitted = try office.tool.shell(
      """
      test -e \(program) || { cp $chie \(program) && cp ${chie}-reader .; }
      chown -R \(user):\(user) . && chmod 755 .
      """)
    #expect(admitted.status == 0)
  }

  static func run(_ line: String, in office: Office) throws -> Tool.Outcome {
    guard geteuid() == 0 else { return try office.tool.shell(line) }
    let own = line.replacing("$chie", with: "./\(program)")
    return try office.tool.shell(
      "setpriv --reuid \(user) --regid \(user) --clear-groups /bin/bash -c '\(own)'")
  }
}
