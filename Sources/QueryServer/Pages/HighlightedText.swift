/// A snippet cut into marked and unmarked pieces.
struct HighlightedText: Sendable {
  let pieces: [Piece]

  struct Piece: Sendable {
    let text: PageText
    let isMarked: Bool
  }

  /// `highlights` are half-open ranges in Unicode scalars of `text`, in any order; what lies outside
  /// the text or over an earlier range is left out.
  init(_ text: String, highlights: [Range<Int>]) {
    let scalars = Array(text.unicodeScalars)
    var pieces: [Piece] = []
    var position = 0
    func append(upTo end: Int, marked: Bool) {
      guard end > position else { return }
      let part = String(String.UnicodeScalarView(scalars[position..<end]))
      pieces.append(Piece(text: PageText(part), isMarked: marked))
      position = end
    }
    for range in highlights.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      append(upTo: min(range.lowerBound, scalars.count), marked: false)
      append(upTo: min(range.upperBound, scalars.count), marked: true)
    }
    append(upTo: scalars.count, marked: false)
    self.pieces = pieces
  }
}
