import Foundation
import JapaneseText
import KnowledgeExtraction
import KnowledgeModel
import Vocabulary

/// Finds people, places, terms and events with the words that the repository keeps, in texts made
/// for the purpose.
struct NameReading {
  private let extractor: FindingExtractor

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = VocabularyFolder(path: root.appending(path: "index/vocabulary").path)
    extractor = FindingExtractor(
      words: try folder.load().extraction, municipalities: try folder.municipalities())
  }

  /// A section of paragraphs, one a line; a line that begins with `# ` is the heading, and lines with
  /// a `|` make one table.
  static func section(_ text: String) -> TextSection {
    let passage = PassageID("d0-p")
    var headings: [TextHeading] = []
    var blocks: [TextBlock] = []
    var rows: [[String]] = []
    func close() {
      guard !rows.isEmpty else { return }
      blocks.append(
        TextBlock(content: .table(rows: rows), place: Place(line: 1), passage: passage))
      rows = []
    }
    for (number, line) in text.split(separator: "\n").enumerated() {
      let place = Place(line: number + 1)
      if line.hasPrefix("# ") {
        headings.append(TextHeading(text: String(line.dropFirst(2)), level: 2, place: place))
      } else if line.contains("|") {
        rows.append(
          line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
            cell.trimmingCharacters(in: .whitespaces)
          })
      } else {
        close()
        blocks.append(
          TextBlock(content: .paragraph(text: String(line)), place: place, passage: passage))
      }
    }
    close()
    return TextSection(headings: headings, passage: passage, blocks: blocks)
  }

  func findings(_ sections: [String], title: String = "題", fiscalYear: Int? = nil) -> [Finding] {
    let text = StructuredText(
      document: DocumentID("d0"), head: DocumentHead(title: title, fiscalYear: fiscalYear),
      sections: sections.map(Self.section))
    return extractor.findings(in: text).map(\.finding)
  }

  /// `name|affiliation|role|number of appearances`; 「-」 for what is not known.
  func people(_ sections: String...) -> [String] {
    findings(sections).compactMap { finding in
      guard case .person(let person) = finding else { return nil }
      return
        "\(person.name)|\(person.affiliation ?? "-")|\(person.role ?? "-")|\(person.appearances.count)"
    }
  }

  /// `name kind` of each.
  func places(_ sections: String...) -> [String] {
    findings(sections).compactMap { finding in
      guard case .place(let place) = finding else { return nil }
      return "\(place.place.name) \(place.kind?.rawValue ?? "-")"
    }
  }

  /// `short=long/long` of each.
  func terms(_ sections: String...) -> [String] {
    findings(sections).compactMap { finding in
      guard case .term(let term) = finding else { return nil }
      return "\(term.short)=\(term.long.joined(separator: "/"))"
    }
  }

  func events(_ sections: String..., title: String = "題", fiscalYear: Int? = 2025) -> [Event] {
    findings(sections, title: title, fiscalYear: fiscalYear).compactMap { finding in
      if case .event(let event) = finding { event } else { nil }
    }
  }
}
