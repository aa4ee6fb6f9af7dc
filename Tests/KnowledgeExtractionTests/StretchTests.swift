import Foundation
import KnowledgeExtraction
import KnowledgeModel
import Testing
import Vocabulary

/// Documents that are too large to be looked at in one.
@Suite struct StretchTests {
  private let whole: FindingExtractor
  private let parted: FindingExtractor

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = VocabularyFolder(path: root.appending(path: "index/vocabulary").path)
    let (words, places) = (try folder.load().extraction, try folder.municipalities())
    whole = FindingExtractor(words: words, municipalities: places)
    parted = FindingExtractor(words: words, municipalities: places, stretch: 400)
  }

  private static let text = StructuredText(
    document: DocumentID("d0"), head: DocumentHead(title: "案内"),
    sections: (0..<3).map { number in
      let passage = PassageID("d0-p\(number)")
      return TextSection(
        headings: [
          TextHeading(text: "鎌倉市の取組", level: 2, place: Place(line: 1 + 20 * number))
        ],
        passage: passage,
        blocks: (1...8).map { line in
          TextBlock(
            content: .paragraph(text: "鎌倉市は\(number + 1)\(line)人が参加する講座を開いた。"),
            place: Place(line: 1 + 20 * number + line), passage: passage)
        })
    })

  private func told(by extractor: FindingExtractor, _ kind: Finding.Kind) -> [Finding] {
    extractor.findings(in: Self.text).map(\.finding).filter { $0.kind == kind }
  }

  @Test func `stretches find the figures that the whole has, with the same keys`() {
    let figures = told(by: whole, .figure)
    #expect(figures.count == 24)
    #expect(told(by: parted, .figure) == figures)
    let keys = [whole, parted].map { extractor in
      extractor.findings(in: Self.text).filter { $0.finding.kind == .figure }.map(\.id)
    }
    #expect(keys[0] == keys[1])
  }

  @Test func `a place of several stretches is one, with all its mentions`() {
    let places = told(by: whole, .place)
    #expect(places.count == 1)
    let joined = told(by: parted, .place)
    #expect(joined.map(\.witness) == places.map(\.witness))
    guard case .place(let one) = places.first, case .place(let other) = joined.first else { return }
    #expect(one.mentions.count == 27)
    // The heading of a section that goes on in the next stretch is not read again.
    #expect(other.mentions == one.mentions)
  }
}
