import Foundation
import TestSupport
import Testing

/// Real files of every format, indexed and searched by the program as staff would do it.
@Suite(.enabled(if: Checkout.shared("documents") != nil, "../shared/documents does not exist"))
struct SharedDocumentsTests {
  private struct Row {
    let path: String
    let expect: String
    let phrases: [String]
    let format: String
    let language: String
  }

  private struct Report: Decodable {
    struct Skipped: Decodable {
      let path: String
      let status: String
      let reason: String
    }
    let skipped: [Skipped]
  }

  private struct Answer: Decodable {
    struct Document: Decodable { let path: String }
    struct Near: Decodable { let document: Document }
    struct Hit: Decodable {
      let document: Document
      /// Documents that say nearly the same stand behind one of them.
      let near: [Near]
    }
    let hits: [Hit]
    var paths: [String] { hits.flatMap { [$0.document] + $0.near.map(\.document) }.map(\.path) }
  }

  private let base = FileManager.default.temporaryDirectory.appending(
    path: "documents-\(UUID().uuidString)")

  private func rows(of folder: URL) throws -> [Row] {
    try String(contentsOf: folder.appending(path: "manifest.tsv"), encoding: .utf8)
      .split(separator: "\n").dropFirst().map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return Row(
          path: Self.key(cells[0]), expect: cells[1],
          phrases: cells[2...3].filter { !$0.isEmpty }, format: cells[4], language: cells[5])
      }
  }

  private static func key(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
  }

  /// The phrases of a row that a search does not lead to.
  private func missing(_ row: Row) throws -> [String] {
    try row.phrases.filter { phrase in
      let found = try Shell.run(
        "chie search --exact --json --limit 1000 --kb \"$1\" -- \"$2\"",
        [base.path, "\"\(phrase.replacing("\"", with: " "))\""])
      let answer = try? JSONDecoder().decode(Answer.self, from: Data(found.output.utf8))
      // Members of an archive stand behind its name.
      return answer?.paths.contains { Self.key($0).hasPrefix(row.path) } != true
    }
  }

  @Test func `phrases of real documents are found in their files`() throws {
    defer { _ = try? Shell.run("rm -f \"$1\"*", [base.path]) }
    let folder = try #require(Checkout.shared("documents"))
    let made = try Shell.run("chie index --json --kb \"$1\" \"$2\"", [base.path, folder.path])
    #expect(made.status == 0, "\(made.errors)")
    let report = try JSONDecoder().decode(Report.self, from: Data(made.output.utf8))
    #expect(report.skipped.allSatisfy { $0.reason.hasSuffix("。") })
    let skipped = Dictionary(
      report.skipped.map { (Self.key($0.path), $0.status) }, uniquingKeysWith: { first, _ in first }
    )
    let rows = try rows(of: folder)
    #expect(rows.filter { $0.expect == "reject" && skipped[$0.path] == nil }.map(\.path) == [])
    #expect(
      rows.filter { $0.expect == "no-text" && skipped[$0.path] != "no-text" }.map(\.path) == [])
    let texts = rows.filter { $0.expect == "text" }
    let lost = try texts.map { ($0, try missing($0)) }.filter { !$0.1.isEmpty }
    for (row, phrases) in lost {
      print("not found: \(row.path): \(phrases) \(skipped[row.path] ?? "")")
    }
    let rate = 1 - Double(lost.count) / Double(max(1, texts.count))
    print("\(texts.count - lost.count) of \(texts.count) documents found by both phrases")
    #expect(rate >= 0.98)
    let promised = lost.map(\.0).filter {
      $0.language == "ja" && ["pdf", "docx", "xlsx", "html"].contains($0.format)
    }
    #expect(promised.map(\.path) == [])
  }
}
