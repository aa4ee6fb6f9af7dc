import Foundation
import KnowledgeExtraction
import KnowledgeModel
import Vocabulary

/// Finds figures with the words that the repository keeps, in texts made for the purpose.
struct FigureReading {
  private let extractor: FindingExtractor

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = VocabularyFolder(path: root.appending(path: "index/vocabulary").path)
    extractor = FindingExtractor(
      words: try folder.load().extraction, municipalities: NoMunicipalities())
  }

  /// Of one paragraph.
  func figures(_ paragraph: String) -> [Figure] { figures([.paragraph(text: paragraph)]) }

  func figures(_ blocks: [Block.Content], under headings: String...) -> [Figure] {
    let section = TextSection(
      headings: headings.enumerated().map { index, text in
        TextHeading(text: text, level: index + 2, place: Place(line: 1))
      },
      passage: PassageID("d0-p"),
      blocks: blocks.enumerated().map { index, content in
        TextBlock(content: content, place: Place(line: index + 2), passage: PassageID("d0-p"))
      })
    let text = StructuredText(
      document: DocumentID("d0"), head: DocumentHead(title: "題"), sections: [section])
    return extractor.findings(in: text).compactMap { found in
      if case .figure(let figure) = found.finding { figure } else { nil }
    }
  }

  /// As written.
  func texts(_ paragraph: String) -> [String] { figures(paragraph).map(\.quantity.text) }

  /// `text < title` of each figure; 「-」 where no work stands for it.
  func pairs(_ blocks: [Block.Content]) -> [String] {
    figures(blocks).map { figure in
      let parts = figure.source.map { $0.value.split(separator: "|").map(String.init) } ?? []
      return "\(figure.quantity.text) < \(parts.count > 1 ? parts[1] : "-")"
    }
  }

  private struct NoMunicipalities: MunicipalityDirectory {
    func mentions(in text: String, unlisted: Bool) -> [MunicipalityMention] { [] }
    func municipality(_ code: MunicipalityCode) -> Municipality? { nil }
  }
}
