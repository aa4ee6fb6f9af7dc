/// The works that numbered notes and entries name. Numbers may begin again in every chapter.
struct NumberedNotes: Sendable {
  private var byNumber: [Int: [(line: Int, works: [Mention])]] = [:]

  var isEmpty: Bool { byNumber.isEmpty }

  /// - Parameter line: Where the note stands in reading order.
  mutating func define(_ number: Int, _ works: [Mention], line: Int) {
    byNumber[number, default: []].append((line, works))
  }

  /// The works of the first note of the number behind the line, else of the last one before it.
  func works(of number: Int, for line: Int) -> [Mention] {
    let notes = byNumber[number] ?? []
    return (notes.first { $0.line >= line } ?? notes.last)?.works ?? []
  }
}
