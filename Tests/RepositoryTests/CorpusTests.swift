import Foundation
import TestSupport
import Testing

/// The sample corpus is written, not made from a template, and its truth files fit it.
@Suite struct CorpusTests {
  private static let folders = ["advice", "cases", "reports", "programmes", "archive"]

  private func documents() -> [String] {
    Self.folders.flatMap { Checkout.files(below: "corpus/\($0)") }
      .filter { !$0.hasSuffix("manifest.yml") }
  }

  /// The text of a file, decoded as it declares itself, without markup and white space.
  private func text(of path: String) throws -> [Character] {
    let data = try Data(contentsOf: Checkout.root.appending(path: path))
    let converted = try String(data: data, encoding: .utf8) ?? converted(path)
    let text = try #require(converted, "\(path) decodes")
    let isMarkup = [".html", ".xhtml", ".xml"].contains { path.hasSuffix($0) }
    let plain =
      isMarkup ? text.replacing(try Regex("<[^>]*>"), with: "") : text
    return plain.filter { !$0.isWhitespace && !$0.isASCII }
  }

  /// By the system's tables: Foundation's lack what Windows added.
  private func converted(_ path: String) throws -> String? {
    let file = Checkout.root.appending(path: path).path
    for encoding in ["EUC-JP", "CP932"] {
      let outcome = try Shell.run("iconv -f \(encoding) -t UTF-8 \"$1\"", [file])
      if outcome.status == 0 { return outcome.output }
    }
    return nil
  }

  /// Without what stands in 「」 or 『』: two documents may quote the same title.
  private func shingles(_ text: [Character]) -> Set<String> {
    var depth = 0
    let unquoted = text.filter { character in
      if "「『".contains(character) { depth += 1 }
      defer { if "」』".contains(character) { depth = max(0, depth - 1) } }
      return depth == 0
    }
    guard unquoted.count >= 20 else { return [] }
    return Set((0...(unquoted.count - 20)).map { String(unquoted[$0..<($0 + 20)]) })
  }

  @Test func `there are at least 45 documents in every format and encoding`() throws {
    let paths = documents()
    #expect(paths.count >= 45)
    for ending in [".txt", ".md", ".html", ".xhtml", ".xml"] {
      #expect(paths.contains { $0.hasSuffix(ending) }, "no \(ending)")
    }
    let long = try paths.filter { try text(of: $0).count >= 4_000 }
    #expect(long.count >= 8, "several long ones")
  }

  @Test func `no two documents share more than five per cent of their shingles`() throws {
    let all = try documents().map { ($0, try shingles(text(of: $0))) }
    var copies: [String] = []
    for (index, one) in all.enumerated() {
      for other in all[(index + 1)...] {
        let shared = one.1.intersection(other.1).count
        let smaller = max(1, min(one.1.count, other.1.count))
        if shared * 20 > smaller { copies.append("\(one.0) \(other.0) \(shared)/\(smaller)") }
      }
    }
    #expect(copies == [])
  }

  private struct Outline: Decodable {
    struct Heading: Decodable {
      let line: Int
      let level: Int
      let text: String
    }
    let file: String
    let headings: [Heading]
  }

  @Test func `every heading of the hand-made outlines stands on its line`() throws {
    let outlines = Checkout.files(below: "corpus/truth/outline")
    #expect(outlines.count >= 10)
    for path in outlines {
      let outline = try JSONDecoder().decode(Outline.self, from: Data(Checkout.text(path).utf8))
      let lines = try Checkout.text("corpus/\(outline.file)")
        .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for heading in outline.headings {
        let line = lines[heading.line - 1].trimmingCharacters(in: .whitespaces)
        #expect(line.contains(heading.text), "\(outline.file):\(heading.line)")
      }
    }
  }
}
