/// A paragraph on a slide. Its lines are as high as it says, whatever the face, so that what is
/// measured here fits there.
struct SlideParagraph: Sendable, Hashable {
  var text: String
  /// In points.
  var size: Int
  var isBold = false
  /// A name of the theme.
  var colour: String?
  /// With a bullet and a hanging indent.
  var isItem = false
  /// Free space below, in points.
  var after = 0

  /// In hundredths of a point.
  var line: Int { size * 135 }

  /// Of a bullet, in hundredths of a point.
  static let indent = 1_800

  /// How many lines it takes.
  ///
  /// - Parameter width: in hundredths of a point.
  func lines(in width: Int) -> Int {
    SlideMeasure(width: width - (isItem ? Self.indent : 0), size: size).lines(of: text)
  }

  /// With what follows, in hundredths of a point.
  func height(in width: Int) -> Int {
    lines(in: width) * line + after * 100
  }
}

/// A place on a slide, in millimetres; the slide is 338 by 190.
struct SlideBox: Sendable, Hashable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int

  /// In hundredths of a point.
  static func points(_ millimetres: Int) -> Int { millimetres * 28_346 / 100 }
  /// Up to the next millimetre.
  static func millimetres(_ points: Int) -> Int { (points * 100 + 28_345) / 28_346 }
}

/// Where lines break, by the widths of characters: rather too wide than too narrow.
struct SlideMeasure {
  /// In hundredths of a point. The line may be shorter by a mark that must not begin the next.
  private let limit: Int
  private let size: Int

  init(width: Int, size: Int) {
    limit = max(size * 200, width - size * 150)
    self.size = size
  }

  func lines(of text: String) -> Int {
    var walk = Walk()
    for character in text { advance(&walk, over: character) }
    return walk.lines
  }

  /// What fits so many lines, and the rest: after the end of a sentence if that leaves a third.
  func split(_ text: String, afterLines lines: Int) -> (head: String, rest: String) {
    var walk = Walk()
    var end = text.startIndex
    var sentenceEnd = text.startIndex
    for index in text.indices {
      advance(&walk, over: text[index])
      guard walk.lines <= lines else { break }
      end = text.index(after: index)
      if "。\n！？".contains(text[index]) { sentenceEnd = end }
    }
    if end < text.endIndex, text[..<sentenceEnd].count * 3 > text[..<end].count {
      end = sentenceEnd
    }
    // Something has to move on, however narrow it is.
    if end == text.startIndex, !text.isEmpty { end = text.index(after: end) }
    return (String(text[..<end]), String(text[end...]))
  }

  private struct Walk {
    var lines = 1
    var x = 0
    /// The width of the word that has begun.
    var word = 0
  }

  private func advance(_ walk: inout Walk, over character: Character) {
    guard !character.isNewline else {
      walk = Walk(lines: walk.lines + 1)
      return
    }
    let width = character.unicodeScalars.reduce(0) { $0 + $1.slideWidth } * size
    let isOfWord = character.unicodeScalars.first?.isOfWord == true
    if walk.x + width > limit {
      let movesWord = isOfWord && walk.word > 0 && walk.word < walk.x
      walk = Walk(
        lines: walk.lines + 1, x: (movesWord ? walk.word : 0) + width,
        word: movesWord ? walk.word : 0)
    } else {
      walk.x += width
    }
    walk.word = isOfWord ? walk.word + width : 0
  }
}

extension Unicode.Scalar {
  /// Hundredths of an em in a proportional face.
  fileprivate var slideWidth: Int {
    switch halfWidths {
    case 0: 0
    case 1: "MWmw@%".unicodeScalars.contains(self) ? 95 : properties.isUppercase ? 75 : 62
    default: 100
    }
  }
}

/// Paragraphs one below the other in a box.
struct SlideFlow: Sendable, Hashable {
  var paragraphs: [SlideParagraph]

  /// In hundredths of a point.
  func height(in width: Int) -> Int {
    paragraphs.reduce(0) { $0 + $1.height(in: width) }
  }

  /// As large as it may be to fit, or nil: the sizes of its paragraphs go down together.
  func shrunk(by steps: Int, toFit box: SlideBox) -> SlideFlow? {
    let room = SlideBox.points(box.height)
    let width = SlideBox.points(box.width)
    return (0...steps).lazy.map { step in
      SlideFlow(
        paragraphs: paragraphs.map {
          var paragraph = $0
          paragraph.size -= step
          return paragraph
        })
    }.first { $0.height(in: width) <= room }
  }

  /// As many boxes full as it takes. A heading (bold) never ends one.
  func split(over box: SlideBox) -> [SlideFlow] {
    let width = SlideBox.points(box.width)
    let room = SlideBox.points(box.height)
    var flows: [SlideFlow] = []
    var current: [SlideParagraph] = []
    var used = 0
    var rest = paragraphs[...]
    while let next = rest.first {
      let free = room - used
      if next.height(in: width) - next.after * 100 <= free {
        current.append(next)
        used += next.height(in: width)
        rest.removeFirst()
        continue
      }
      let lines = free / next.line
      if lines >= 2, next.lines(in: width) > 2 || current.isEmpty {
        let measure = SlideMeasure(
          width: width - (next.isItem ? SlideParagraph.indent : 0), size: next.size)
        let (head, tail) = measure.split(next.text, afterLines: lines)
        var (first, second) = (next, next)
        first.text = head
        second.text = tail
        current.append(first)
        rest = tail.isEmpty ? rest.dropFirst() : [second] + rest.dropFirst()
      } else if current.isEmpty {
        // Too little room for two lines: it stands here whatever it takes.
        current.append(next)
        rest.removeFirst()
      } else if let last = current.last, last.isBold, current.count > 1 {
        current.removeLast()
        rest = [last] + rest
      }
      flows.append(SlideFlow(paragraphs: current))
      (current, used) = ([], 0)
    }
    return current.isEmpty ? flows : flows + [SlideFlow(paragraphs: current)]
  }
}

extension String {
  /// The largest size in which it fits the box, and the text, cut with an ellipsis only if it does
  /// not fit in the least.
  func fitted(_ sizes: [Int], in box: SlideBox) -> SlideParagraph {
    let width = SlideBox.points(box.width)
    let room = SlideBox.points(box.height)
    let paragraphs = sizes.map { SlideParagraph(text: self, size: $0) }
    if let fitting = paragraphs.first(where: { $0.height(in: width) <= room }) { return fitting }
    let least = sizes.min() ?? 10
    let measure = SlideMeasure(width: width - least * 100, size: least)
    let lines = max(1, room / (least * 135))
    return SlideParagraph(
      text: measure.split(self, afterLines: lines).head + "…", size: least)
  }
}
