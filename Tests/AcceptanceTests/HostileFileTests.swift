import Foundation
import TestSupport
import Testing

/// Files that nobody here wrote, many of them made to hurt.
@Suite struct HostileFileTests {
  private struct Report: Decodable {
    struct Skipped: Decodable {
      let path: String
      let status: String
      let reason: String
    }
    let skipped: [Skipped]
  }

  private struct Row {
    let path: String
    let expect: String
    let phrases: [String]
  }

  private static let readable = ["md", "html", "xml", "txt"]

  private func rows(_ folder: URL) throws -> [Row] {
    try String(contentsOf: folder.appending(path: "manifest.tsv"), encoding: .utf8)
      .split(separator: "\n").dropFirst().map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return Row(
          path: cells[0], expect: cells[1], phrases: [cells[2], cells[3]].filter { !$0.isEmpty })
      }
  }

  @Test(.enabled(if: Checkout.shared("documents") != nil, "../shared/documents does not exist"))
  func `hostile files end in text or a reason, without a crash or a hang`() throws {
    let folder = try #require(Checkout.shared("documents"))
    let base = FileManager.default.temporaryDirectory.appending(
      path: "hostile-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: base) }
    let made = try Shell.run(
      "timeout 120 chie index --json --kb \"$1\" \"$2\"", [base.path, folder.path])
    #expect(made.status == 0, "\(made.errors)")
    let report = try JSONDecoder().decode(Report.self, from: Data(made.output.utf8))
    #expect(report.skipped.allSatisfy { $0.reason.hasSuffix("。") })
    let skipped = Set(report.skipped.map(\.path))
    let text = try rows(folder).filter { row in
      row.expect == "text" && Self.readable.contains { row.path.hasPrefix($0 + "/") }
    }
    #expect(text.filter { skipped.contains($0.path) }.map(\.path) == [])
    var missing: [String] = []
    for row in text {
      for phrase in row.phrases {
        let found = try Shell.run(
          "chie search --exact --json --limit 100 --kb \"$1\" -- \"$2\"",
          [base.path, "\"\(phrase.replacing("\"", with: " "))\""])
        if !found.output.contains("\"\(row.path)\"") { missing.append("\(row.path): \(phrase)") }
      }
    }
    #expect(missing == [])
  }
}
