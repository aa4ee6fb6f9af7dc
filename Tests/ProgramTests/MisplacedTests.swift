import Foundation
import TestSupport
import Testing

/// Options and places that make no sense, and what a terminal must not see.
@Suite struct MisplacedTests {
  @Test(arguments: [
    ["index", "documents"], ["status"], ["search", "DX"], ["doctor"], ["rebuild"],
    ["dump", "--canonical"],
  ])
  func `a device is no knowledge base`(command: [String]) throws {
    let office = try Office()
    try office.write("本文です。\n", to: "a.txt")
    let link = office.folder + "/kb"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/null")
    let outcome = try office.tool.run(Tool.executable, command + ["--kb", "kb"])
    #expect(outcome.status == 2)
    #expect((outcome.talk + outcome.output).contains("通常のファイルではありません"))
    #expect(!FileManager.default.fileExists(atPath: link + "-lock"))
  }

  @Test func `an empty place is a misuse`() throws {
    let office = try Office.withDocuments()
    let outcome = try office.tool("index", "")
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains("場所が空です"))
    #expect(try office.tool("status", "--kb", "").status == 64)
  }

  @Test func `an encoding is for CSV alone`() throws {
    let office = try Office.withDocuments()
    for command in [["search", "DX"], ["new", "--since", "2020"]] {
      for form in [[], ["--json"], ["--plain"]] {
        let arguments = command + form + ["--encoding", "cp932"]
        let outcome = try office.tool.run(Tool.executable, arguments)
        #expect(outcome.status == 64)
        #expect(outcome.talk.contains("--csv"))
      }
      let arguments = command + ["--csv", "--encoding", "cp932"]
      #expect(try office.tool.run(Tool.executable, arguments).status == 0)
    }
  }

  @Test func `a broken dictionary is told in Japanese`() throws {
    let office = try Office()
    try office.write("本文です。\n", to: "a.txt")
    let files = "sys.dic unk.dic matrix.bin char.bin dicrc"
    let made = try office.tool.shell("mkdir broken && cd broken && echo 壊れた辞書 | tee \(files)")
    #expect(made.status == 0)
    let outcome = try office.tool("index", "documents", "--dictionary", "broken")
    #expect(outcome.status == 2)
    #expect(outcome.talk.contains("broken を開けません"))
    #expect(!outcome.talk.contains("("), "\(outcome.talk)")
  }

  @Test func `a rebuild looks at the file that was given, not at its folder`() throws {
    let office = try Office()
    try office.write("選んだ文書です。\n", to: "選んだ.txt")
    try office.write("選んでいない文書です。\n", to: "ほか.txt")
    #expect(try office.tool("index", "documents/選んだ.txt", "--quiet").status == 0)
    let before = try office.tool("dump", "--canonical").bytes
    #expect(try office.tool("rebuild", "--quiet").status == 0)
    #expect(try office.tool("dump", "--canonical").bytes == before)
    try office.remove("選んだ.txt")
    let refused = try office.tool("rebuild")
    #expect(refused.status == 2)
    #expect(refused.talk.contains("選んだ.txt がありません"))
  }
}
