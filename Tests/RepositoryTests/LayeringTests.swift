import Foundation
import TestSupport
import Testing

/// ARCHITECTURE.md draws the layers; these tests hold the sources against the drawing.
@Suite struct LayeringTests {
  /// Target → row, from the table in ARCHITECTURE.md.
  private func rows() throws -> [String: Int] {
    var rows: [String: Int] = [:]
    for line in try Checkout.text("ARCHITECTURE.md").split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("|"), cells.count >= 2, let row = Int(cells[0]) else { continue }
      for name in cells[1].split(separator: " ") {
        rows[name.trimmingCharacters(in: CharacterSet(charactersIn: "`,"))] = row
      }
    }
    return rows
  }

  private struct Import {
    let file: String
    let target: String
    let module: String
  }

  private func imports() throws -> [Import] {
    try Checkout.files(below: "Sources").filter { $0.hasSuffix(".swift") }.flatMap {
      file -> [Import] in
      let target = String(file.split(separator: "/")[1])
      return try Checkout.text(file).split(separator: "\n").compactMap { line -> Import? in
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"), at <= 2, words.count > at + 1,
          words[..<at].allSatisfy({ ["package", "public", "internal", "private"].contains($0) })
        else { return nil }
        return Import(file: file, target: target, module: String(words[at + 1]))
      }
    }
  }

  @Test func `every target stands in the table of layers`() throws {
    let rows = try rows()
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.root.appending(path: "Sources").path)
    #expect(folders.filter { rows[$0] == nil }.sorted() == [])
  }

  @Test func `a module imports only lower rows`() throws {
    let rows = try rows()
    let upward = try imports().filter { item in
      guard let from = rows[item.target], let to = rows[item.module] else { return false }
      return to >= from
    }
    #expect(upward.map { "\($0.file) imports \($0.module)" } == [])
  }

  @Test(arguments: [
    ("GRDB", ["SQLiteStore"]), ("GRDBSQLite", ["SQLiteStore"]),
    ("CMeCab", ["JapaneseText"]), ("CLibMD", ["ContentDigest"]),
    ("CLibXML2", ["DocumentReading"]), ("CMarkGFM", ["DocumentReading"]),
    ("CArchive", ["DocumentReading"]), ("CSeccomp", ["Confinement"]),
    ("CMalloc", ["chie"]),
    ("Subprocess", ["ChildProcess"]), ("Confinement", ["chie-reader"]),
    ("Hummingbird", ["QueryServer", "chie-server"]), ("Mustache", ["QueryServer", "BookFormats"]),
    ("ArgumentParser", ["chie", "chie-server"]),
  ])
  func `a library is known to few`(module: String, targets: [String]) throws {
    let users = Set(try imports().filter { $0.module == module }.map(\.target))
    #expect(users.isSubset(of: targets), "\(module) is imported by \(users.sorted())")
  }

  @Test func `every dependency is exact`() throws {
    let lines = try Checkout.text("Package.swift").split(separator: "\n")
      .filter { $0.contains(".package(url:") }
    #expect(!lines.isEmpty)
    #expect(lines.filter { !$0.contains("exact: ") } == [])
  }

  @Test func `every dependency is justified in ARCHITECTURE`() throws {
    let text = try Checkout.text("ARCHITECTURE.md")
    let names = try Checkout.text("Package.swift").split(separator: "\n")
      .filter { $0.contains(".package(url:") }
      .compactMap { $0.split(separator: "\"").dropFirst().first?.split(separator: "/").last }
    #expect(names.filter { !text.contains("`\($0)`") } == [])
  }
}
