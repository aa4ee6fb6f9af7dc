/// Rewrites a plain fold by the rules that look at context, until none applies.
///
/// A text to which no rule applies costs one pass over its bytes and is given back as it is.
enum FullFolder {
  /// Every rule brings its place nearer to one form, so that few passes are needed; a text with
  /// years in parentheses within parentheses takes one more for each level.
  private static let passes = 64

  static func fold(_ plain: FoldedText) -> FoldedText {
    var text = plain
    for _ in 0..<passes {
      let edits = edits(of: text)
      if edits.isEmpty { break }
      text = text.rewritten(by: edits)
    }
    return text
  }

  /// What one pass changes: ascending, not overlapping.
  private static func edits(of text: FoldedText) -> [FoldEdit] {
    let scanner = FoldScanner(text.utf8)
    let rules = FoldRules(scanner: scanner)
    var edits: [FoldEdit] = []
    var index = 0
    while let place = FoldTriggers.standard.first(in: text.utf8, from: index) {
      if let edit = rules.edit(at: place), !edit.changesNothing(in: text.utf8),
        !attaches(scanner.scalar(at: edit.range.upperBound))
      {
        edits.append(edit.takingSpace(in: text.utf8))
        index = edits[edits.count - 1].range.upperBound
      } else {
        index = rules.end(ofTriggerAt: place)
      }
    }
    return edits
  }

  /// Whether the scalar behind an edit is a mark on what the edit would replace.
  private static func attaches(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar).map(RareScalars.attaches) ?? false
  }
}

/// A part of a fold and what stands in its place.
struct FoldEdit {
  /// In UTF-8 bytes of the fold.
  let range: Range<Int>
  let replacement: [UInt8]

  init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// The same edit with the space behind it, where it puts a Japanese character before that.
  func takingSpace(in fold: ContiguousArray<UInt8>) -> FoldEdit {
    guard range.upperBound < fold.count, fold[range.upperBound] == 0x20,
      replacement.last != FoldMark.run
    else { return self }
    return FoldEdit(range.lowerBound..<range.upperBound + 1, replacement)
  }

  func changesNothing(in fold: ContiguousArray<UInt8>) -> Bool {
    fold[range].elementsEqual(replacement)
  }
}
