import JapaneseText
import KnowledgeModel

/// One line of a document as names, terms and dates are looked for in it: of a heading, paragraph or
/// list item, or a row of a table.
struct WrittenLine: Sendable {
  enum Form: Sendable, Hashable {
    case heading
    case body
    /// A row of a table; its line holds the cells one after another, with a tab between them.
    case row
  }

  let form: Form
  /// Which section of the document, counted from 0.
  let section: Int
  let letters: [Unicode.Scalar]
  let passage: PassageID
  let place: Place

  func witness(_ range: Range<Int>) -> Witness {
    Witness(passage: passage, place: place, text: letters.text(range))
  }
}

extension StructuredText {
  /// All lines in reading order, tables row by row.
  ///
  /// - Complexity: O(characters)
  var writtenLines: [WrittenLine] {
    var lines: [WrittenLine] = []
    for (number, section) in sections.enumerated() {
      if let heading = heading(of: number) {
        lines.append(
          WrittenLine(
            form: .heading, section: number, letters: heading.text.scalars,
            passage: section.passage, place: heading.place))
      }
      for block in section.blocks {
        switch block.content {
        case .heading(_, let text), .paragraph(let text), .listItem(_, let text):
          lines += Self.lines(of: text, in: block, section: number)
        case .table(let rows):
          lines += rows.enumerated().map { index, row in
            WrittenLine(
              form: .row, section: number,
              letters: row.joined(separator: "\t").scalars,
              passage: block.passage, place: block.place.down(index))
          }
        }
      }
    }
    return lines
  }

  /// The heading that opens a section; `nil` where the section goes on with the one before.
  func heading(of section: Int) -> TextHeading? {
    guard let heading = sections[section].headings.last else { return nil }
    return section > 0 && sections[section - 1].headings.last == heading ? nil : heading
  }

  private static func lines(
    of text: String, in block: TextBlock, section: Int
  ) -> [WrittenLine] {
    let letters = text.scalars
    guard text.hasLineEnds else {
      return letters.isEmpty
        ? []
        : [
          WrittenLine(
            form: .body, section: section, letters: letters, passage: block.passage,
            place: block.place)
        ]
    }
    return letters.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$1.isEmpty }
      .map { index, line in
        WrittenLine(
          form: .body, section: section, letters: Array(line), passage: block.passage,
          place: block.place.down(index))
      }
  }
}

extension StringProtocol {
  var hasLineEnds: Bool { ByteWord.bytes(of: self) { $0.holds(0x0A) } }
}

extension Place {
  /// The place some lines further down.
  func down(_ lines: Int) -> Place {
    guard lines > 0, let line else { return self }
    return Place(
      line: line + lines, page: page, sheet: sheet, cell: cell, slide: slide, member: member)
  }
}
