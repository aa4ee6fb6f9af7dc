import Foundation
import TestSupport
import Testing

@Suite struct MaintenanceTests {
  private let office: Office

  init() throws { office = try Office.withDocuments() }

  @Test func `the status names schema, generation and what was counted`() throws {
    let json = try office.tool("status", "--json").json()
    let keys: Set = ["schema", "generation", "documents", "passages", "dictionary", "fold_version"]
    #expect(keys.isSubset(of: json.keys))
    #expect(json["documents"] == .number(3))
    #expect(try office.tool("status").output.contains("3 件"))
  }

  @Test func `a rebuild gives the same knowledge base`() throws {
    let before = try office.tool("dump", "--canonical").bytes
    #expect(try office.tool("rebuild", "--quiet").status == 0)
    #expect(try office.tool("dump", "--canonical").bytes == before)
  }

  @Test func `a rebuild refuses to lose a folder that is missing`() throws {
    try office.move("", to: "../elsewhere")
    let outcome = try office.tool("rebuild")
    #expect(outcome.status == 2)
    #expect(outcome.talk.contains("--prune"))
    #expect(try office.tool("search", "補助金").status == 0)
  }

  @Test func `a backup brings back what was removed`() throws {
    let before = try office.tool("dump", "--canonical").bytes
    #expect(try office.tool("backup", "copy.sqlite").status == 0)
    try office.remove("案内.html")
    #expect(try office.tool("index", "documents", "--prune", "--quiet").status == 0)
    #expect(try office.tool("dump", "--canonical").bytes != before)
    #expect(try office.tool("restore", "copy.sqlite").status == 0)
    #expect(try office.tool("dump", "--canonical").bytes == before)
  }

  @Test func `a sound base is sound, and a flipped page is not`() throws {
    let sound = try office.tool("doctor", "--json")
    #expect(sound.status == 0)
    #expect(try sound.json()["sound"] == .bool(true))
    var bytes = try office.bytes(of: "base.sqlite")
    for index in 4096..<4196 { bytes[index] ^= 0xFF }
    try Data(bytes).write(to: URL(fileURLWithPath: office.folder + "/broken.sqlite"))
    let broken = try office.tool("doctor", "--json", "--kb", "broken.sqlite")
    #expect(broken.status == 2)
    #expect(try broken.json()["faults"]?.items.isEmpty == false)
  }

  @Test func `a base of a newer version is refused with advice`() throws {
    var bytes = try office.bytes(of: "base.sqlite")
    bytes[62] = 9
    try Data(bytes).write(to: URL(fileURLWithPath: office.folder + "/newer.sqlite"))
    let outcome = try office.tool("search", "DX", "--kb", "newer.sqlite")
    #expect(outcome.status == 2)
    #expect(outcome.talk.contains("Chie を更新してください"))
  }
}
