import KnowledgeModel

/// The works of the numbered notes of a document: at the end of a chapter, of the document, or below
/// the paragraph. Numbers may begin again.
struct NoteShelf {
  private var byNumber: [Int: [(section: Int, line: Int, key: SourceKey)]] = [:]

  /// - Parameter lines: Of each section.
  init(_ lines: [[TextLine]]) {
    for (section, lines) in lines.enumerated() {
      for (index, line) in lines.enumerated() {
        guard let number = line.note, let spot = line.spots.first else { continue }
        byNumber[number, default: []].append((section, index, spot.work.key))
      }
    }
  }

  var isEmpty: Bool { byNumber.isEmpty }

  /// The work of the first note of the number behind the line, else of the last one before it.
  func work(of number: Int, section: Int, line: Int) -> SourceKey? {
    let notes = byNumber[number] ?? []
    return (notes.first { ($0.section, $0.line) >= (section, line) } ?? notes.last)?.key
  }
}
