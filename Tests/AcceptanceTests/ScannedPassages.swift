import Foundation
import JapaneseText
import TestSupport
import Testing

/// A folder as Chie indexed and exported it, each passage in both folds: what counts are held
/// against.
final class ScannedPassages {
  struct Passage {
    let text: String
    /// Of title, each heading and text, in this order.
    let plain: [FoldedText]
    let full: [FoldedText]
    let document: Head
  }

  /// What conditions on documents look at.
  struct Head {
    let kind: String?
    let format: String
    let fiscalYear: Int?
  }

  /// Whether there is a quotation mark to cut terms around.
  var hasMarks: Bool { !quoting.isEmpty }

  private struct Exported: Decodable {
    let document: String
    let title: String
    let headings: [String]
    let text: String
    let plain: String
    let full: String
  }

  let base: URL
  let passages: [Passage]
  /// Those with a quotation mark in their text.
  private let quoting: [Passage]

  init(_ folder: URL) throws {
    let base = FileManager.default.temporaryDirectory.appending(path: "scan-\(UUID().uuidString)")
    let made = try Shell.run(
      """
      chie index --quiet --kb "$1" "$2" && chie export passages --folded --kb "$1"
      """, [base.path, folder.path])
    try #require(made.status == 0, "\(made.errors)")
    let heads = try Self.heads(in: base)
    self.base = base
    passages = try made.output.split(separator: "\n").map { line in
      let exported = try JSONDecoder().decode(Exported.self, from: Data(line.utf8))
      let fields = [exported.title] + exported.headings + [exported.text]
      let plain = fields.map(Fold.plain)
      let full = plain.map { Fold.full(from: $0) }
      // The program and the test agree on the folds, or a scan would say nothing of the program.
      try #require(plain.map(\.string).joined(separator: "\n") == exported.plain)
      try #require(full.map(\.string).joined(separator: "\n") == exported.full)
      return Passage(
        text: exported.text, plain: plain, full: full,
        document: try #require(heads[exported.document]))
    }
    quoting = passages.filter { $0.text.contains(where: QuotedTerm.isMark) }
  }

  deinit {
    for ending in ["", "-wal", "-shm", "-lock"] {
      _ = try? FileManager.default.removeItem(atPath: base.path + ending)
    }
  }

  /// The list of documents is the one place where the program prints their whole heads.
  private static func heads(in base: URL) throws -> [String: Head] {
    let listed = try Shell.run("chie new --since 1900-01-01 --json --kb \"$1\"", [base.path])
    let json = try JSONDecoder().decode(JSON.self, from: Data(listed.output.utf8))
    let heads = try (json["documents"]?.items ?? []).map { item -> (String, Head) in
      let head = try #require(item["document"])
      return (
        try #require(head["id"]?.string),
        Head(
          kind: head["kind"]?.string, format: try #require(head["format"]?.string),
          fiscalYear: head["fiscal_year"]?.number.map { Int($0) }
            ?? head["date"]?.string.flatMap(fiscalYear))
      )
    }
    return Dictionary(uniqueKeysWithValues: heads)
  }

  /// A date without a month lies in two fiscal years, and so in none.
  private static func fiscalYear(of date: String) -> Int? {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    return parts.count < 2 ? nil : parts[1] < 4 ? parts[0] - 1 : parts[0]
  }

  /// How many passages the program counts.
  func total(_ query: String) throws -> Int {
    struct Response: Decodable { let total: Int }
    let found = try Shell.run(
      "chie search --json --exact --limit 1 --kb \"$1\" -- \"$2\"", [base.path, query])
    return try JSONDecoder().decode(Response.self, from: Data(found.output.utf8)).total
  }

  /// How many passages a scan counts.
  func scan(_ clause: ScannedClause) -> Int { passages.count { clause.holds(for: $0) } }

  /// Cuts a term of 1 to 8 characters, from around a quotation mark if that is asked for and there
  /// is one. `nil` for what cannot be asked for: white space alone, and a term that the query
  /// language cannot quote.
  func term(_ random: inout FixedRandom, aroundQuote: Bool = false) -> String? {
    let choice = aroundQuote && !quoting.isEmpty ? quoting : passages
    let text = Array(choice[random.next(below: choice.count)].text)
    let length = 1 + random.next(below: min(8, text.count))
    var start = random.next(below: text.count - length + 1)
    let marks = text.indices.filter { QuotedTerm.isMark(text[$0]) }
    if aroundQuote, !marks.isEmpty {
      let mark = marks[random.next(below: marks.count)]
      start = max(0, min(mark - random.next(below: length), text.count - length))
    }
    let term = String(text[start..<(start + length)])
    return Fold.plain(term).isEmpty || QuotedTerm.written(term) == nil ? nil : term
  }
}

/// A term as the query language quotes it.
enum QuotedTerm {
  static func isMark(_ character: Character) -> Bool { "\"＂“”".contains(character) }

  /// In quotation marks; what holds one itself, in corner brackets. `nil` where it holds a mark and
  /// a bracket without its partner: neither way ends where the term does.
  static func written(_ term: String) -> String? {
    guard term.contains(where: isMark) else { return "\"\(term)\"" }
    var depth = 0
    for character in term {
      if "「｢".contains(character) { depth += 1 }
      if "」｣".contains(character) { depth -= 1 }
      if depth < 0 { return nil }
    }
    return depth == 0 ? "「\(term)」" : nil
  }
}
