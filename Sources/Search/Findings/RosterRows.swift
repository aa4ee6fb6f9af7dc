import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// Passages in which rows of a table, or items of a list, name a person each: what the row of one says
/// tells nothing of another.
///
/// Rows that name nobody, such as a header or 「専門分野」 below 「氏名」, tell of everybody.
struct RosterRows {
  private struct Line {
    let text: String
    /// Whom it names, where it is a row or an item.
    let names: Set<String>
  }

  private struct Roster {
    let passage: StoredPassage
    let lines: [Line]
  }

  private var rosters: [PassageID: Roster] = [:]

  /// - Parameters:
  ///   - passages: Those of one document.
  ///   - people: All that the document names.
  mutating func add(_ passages: [StoredPassage], naming people: [Person]) {
    var words: [PassageID: [(name: String, text: String)]] = [:]
    for person in people {
      for witness in person.appearances {
        words[witness.passage, default: []].append((person.name, witness.text))
      }
    }
    for passage in passages {
      guard let named = words[passage.passage.id] else { continue }
      let lines = passage.passage.text.split(separator: "\n").map { text in
        Line(
          text: String(text),
          names: Self.isRow(text)
            ? Set(named.filter { text.contains($0.text) }.map(\.name)) : [])
      }
      guard lines.count(where: { !$0.names.isEmpty }) > 1 else { continue }
      rosters[passage.passage.id] = Roster(passage: passage, lines: lines)
    }
  }

  /// What a passage says of a person whom a row of it names: all but the rows of others, and the
  /// headings above. `nil` where the person stands in no row: all of the passage counts.
  func words(around witness: Witness, of person: Person) -> (texts: [String], at: PassageNumber)? {
    guard let roster = rosters[witness.passage],
      roster.lines.contains(where: {
        $0.names.contains(person.name) && $0.text.contains(witness.text)
      })
    else { return nil }
    let lines = roster.lines.filter { $0.names.isEmpty || $0.names.contains(person.name) }
    return (lines.map(\.text) + roster.passage.headings, roster.passage.number)
  }

  /// What a passage says outside such rows; `nil` where it has none.
  func words(besidesRowsOf passage: PassageID) -> [String]? {
    rosters[passage].map { roster in
      roster.lines.filter(\.names.isEmpty).map(\.text) + roster.passage.headings
    }
  }

  /// Cells apart by tabs, or an item that is no sentence.
  private static func isRow(_ line: Substring) -> Bool {
    if line.contains("\t") { return true }
    let item = line.drop(while: \.isWhitespace)
    return item.first.map { "•・-".contains($0) } == true && !item.contains("。")
  }
}
