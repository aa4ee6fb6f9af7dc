import KnowledgeModel

/// The works of the numbered notes of a document: at the end of a chapter, of the document, or below
/// the paragraph. Numbers may begin again.
struct NoteShelf {
  private struct Note {
    let section: Int
    let line: Int
    let key: SourceKey
    /// Whether it is a note, and no entry of a list of references.
    let isNote: Bool
  }

  private var byNumber: [Int: [Note]] = [:]

  /// - Parameter lines: Of each section.
  init(_ lines: [[TextLine]]) {
    for (section, lines) in lines.enumerated() {
      for (index, line) in lines.enumerated() {
        guard let number = line.note, let first = line.spots.first else { continue }
        // Of one work with several editions, the last.
        let spot = line.spots.last { $0.start == first.start } ?? first
        byNumber[number, default: []].append(
          Note(
            section: section, line: index, key: spot.work.key, isNote: spot.form != .reference))
      }
    }
  }

  var isEmpty: Bool { byNumber.isEmpty }

  /// The work of the first note of the number behind the line, else of the last one before it. Entries
  /// of lists of references count where no note has the number.
  func work(of number: Int, section: Int, line: Int) -> SourceKey? {
    let all = byNumber[number] ?? []
    let own = all.filter(\.isNote)
    let notes = own.isEmpty ? all : own
    return (notes.first { ($0.section, $0.line) >= (section, line) } ?? notes.last)?.key
  }
}
