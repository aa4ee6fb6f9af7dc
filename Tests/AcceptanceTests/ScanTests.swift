import Foundation
import JapaneseText
import TestSupport
import Testing

/// What a search counts is what a scan of the exported passages counts.
@Suite struct ScanTests {
  private struct Passage: Decodable {
    let text: String
    let plain: String
    let full: String
  }

  private struct Response: Decodable {
    let total: Int
  }

  /// The seeds where they are at hand, the sample corpus otherwise.
  private static let folders: [URL] =
    [Checkout.shared("seeds"), Checkout.root.appending(path: "corpus")].compactMap(\.self)

  private func export(_ folder: URL, into base: URL) throws -> [Passage] {
    let made = try Shell.run(
      "chie index --quiet --kb \"$1\" \"$2\" && chie export passages --folded --kb \"$1\"",
      [base.path, folder.path])
    try #require(made.status == 0, "\(made.errors)")
    return try made.output.split(separator: "\n")
      .map { try JSONDecoder().decode(Passage.self, from: Data($0.utf8)) }
  }

  @Test(arguments: folders)
  func `200 substrings cut at random are counted as a scan counts them`(folder: URL) throws {
    let base = FileManager.default.temporaryDirectory.appending(path: "scan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: base) }
    let passages = try export(folder, into: base)
    try #require(!passages.isEmpty)
    var random = FixedRandom(seed: 20_240_401)
    var differences: [String] = []
    for _ in 0..<200 {
      let text = Array(passages[random.next(below: passages.count)].text)
      let length = 1 + random.next(below: min(8, text.count))
      let start = random.next(below: text.count - length + 1)
      let term = String(text[start..<(start + length)])
      let plain = Fold.plain(term)
      guard !plain.isEmpty, !term.contains("\"") else { continue }
      let expected = passages.filter {
        $0.plain.contains(plain.string) || $0.full.contains(Fold.full(from: plain).string)
      }.count
      let found = try Shell.run(
        "chie search --json --exact --kb \"$1\" -- \"$2\"", [base.path, "\"\(term)\""])
      let total = try JSONDecoder().decode(Response.self, from: Data(found.output.utf8)).total
      if total != expected { differences.append("\(term): \(total), scan \(expected)") }
    }
    #expect(differences == [])
  }
}
