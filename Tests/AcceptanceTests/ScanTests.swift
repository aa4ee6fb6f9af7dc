import Foundation
import TestSupport
import Testing

/// What a search counts is what a scan of the exported passages counts.
@Suite struct ScanTests {
  /// The seeds where they are at hand, the sample corpus, and texts full of quotation marks.
  private enum Material: String, CaseIterable {
    case seeds, corpus, quotations
  }

  private static let material = Material.allCases.filter {
    $0 != .seeds || Checkout.shared("seeds") != nil
  }

  private func scanned(_ material: Material) throws -> ScannedPassages {
    switch material {
    case .seeds: return try ScannedPassages(try #require(Checkout.shared("seeds")))
    case .corpus: return try ScannedPassages(Checkout.root.appending(path: "corpus"))
    case .quotations:
      let folder = FileManager.default.temporaryDirectory
        .appending(path: "quotations-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      for (index, text) in Self.quotations.enumerated() {
        try text.write(
          to: folder.appending(path: "\(index).txt"), atomically: true, encoding: .utf8)
      }
      return try ScannedPassages(folder)
    }
  }

  private static let quotations = [
    "専門家は\"伴走\"と呼ぶ。\"DX\"とは\"変革\"のこと。「\"窓口\"の改革」を\"急ぐ\"。",
    "“協働”の場で「協働」と“財源 確保”を話した。＂人材＂と\"人材\"は同じ。",
    "5\" の画面、7\"の画面。\"AI\"\"RPA\" \" \"。引用符\"だけ\"の\"行\"。\n\"\"\"三つ\"\"\"",
    "「「二重」の\"引用\"」｢半角｣と\"半角\"。(\"括弧\")（“全角”）| \"縦線\"｜-\"除外\" OR \"論理\"",
  ]

  @Test(arguments: material)
  private func `200 substrings cut at random are counted as a scan counts them`(
    material: Material
  ) throws {
    let scanned = try scanned(material)
    try #require(!scanned.passages.isEmpty)
    var random = FixedRandom(seed: 20_240_401)
    var asked = 0
    var quoted = 0
    var differences: [String] = []
    while asked < 200 {
      // Every tenth comes from around a quotation mark: few would by chance.
      guard let term = scanned.term(&random, aroundQuote: asked % 10 == 0) else { continue }
      let query = try #require(QuotedTerm.written(term))
      let expected = scanned.scan(.term(term, field: .anywhere))
      let total = try scanned.total(query)
      if total != expected { differences.append("\(query): \(total), scan \(expected)") }
      asked += 1
      if query.hasPrefix("「") { quoted += 1 }
    }
    #expect(differences == [])
    #expect(asked == 200)
    #expect(quoted >= (scanned.hasMarks ? 10 : 0), "\(quoted) terms hold a quotation mark")
  }

  @Test(arguments: material)
  private func `150 combinations of clauses are counted as a scan counts them`(
    material: Material
  ) throws {
    let scanned = try scanned(material)
    var generator = ClauseGenerator(scanned: scanned, random: FixedRandom(seed: 20_241_001))
    var found = 0
    var differences: [String] = []
    for _ in 0..<150 {
      let clause = generator.clause(depth: 2)
      let query = clause.written(&generator.random)
      let expected = scanned.scan(clause)
      let total = try scanned.total(query)
      if total != expected { differences.append("\(query): \(total), scan \(expected)") }
      if expected > 0, expected < scanned.passages.count { found += 1 }
    }
    #expect(differences == [])
    #expect(found >= 30, "\(found) combinations hold for some passages and not for others")
  }
}
