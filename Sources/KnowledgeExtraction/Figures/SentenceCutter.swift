/// Cuts a text into sentences: at 。！？ outside of brackets, at line ends, and at dashes between
/// spaces, which flattened lists have between their items.
///
/// What is longer than any sentence is cut anyway.
///
/// - Complexity: O(*n*)
enum SentenceCutter {
  private static let longestSentence = 1500
  private static let longestBracket = 400

  struct Sentence {
    let range: Range<Int>
    /// Whether it begins behind a dash between spaces.
    let followsDash: Bool
  }

  /// Without white space around them; empty ones are left out.
  static func sentences(in text: ScalarText) -> [Sentence] {
    let wraps = LineWraps(text)
    let ends = matchingBrackets(in: text, wraps)
    var sentences: [Sentence] = []
    var start = 0
    var followsDash = false
    var place = 0
    func cut(at end: Int, next: Int, dash: Bool) {
      let range = text.trimmed(start..<end)
      if !range.isEmpty { sentences.append(Sentence(range: range, followsDash: followsDash)) }
      (start, followsDash) = (next, dash)
    }
    while place < text.folded.count {
      let scalar = text.folded[place]
      if ends[place] > 0 {
        place = ends[place] + 1
      } else if scalar == 0x0A, wraps.joins(at: place) {
        place += 1
      } else if scalar == 0x0A {
        cut(at: place, next: place + 1, dash: false)
        place += 1
      } else if isStop(scalar) || isWideStop(at: place, in: text)
        || place - start >= longestSentence
      {
        cut(at: place + 1, next: place + 1, dash: false)
        place += 1
      } else if isDash(at: place, in: text) {
        cut(at: place, next: place + 1, dash: true)
        place += 1
      } else {
        place += 1
      }
    }
    cut(at: text.folded.count, next: text.folded.count, dash: false)
    return sentences
  }

  private static func isStop(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x21 || scalar == 0x3F || scalar == 0xFF61
  }

  /// ．of papers, and no point of a number or behind a mark.
  private static func isWideStop(at place: Int, in text: ScalarText) -> Bool {
    guard text.original[place] == "\u{FF0E}" else { return false }
    let before = text.at(place - 1)
    return !ScalarKind.isDigit(before) && !ScalarKind.isLatin(before)
      && !ScalarKind.isDigit(text.at(place + 1)) && ScalarKind.isEndOfSentence(before)
  }

  /// A long dash behind a space or at the start, with more behind it.
  private static func isDash(at place: Int, in text: ScalarText) -> Bool {
    switch text.original[place].value {
    case 0x2013, 0x2014, 0x2015: text.at(place - 1) == 0x20
    default: false
    }
  }

  /// Where the bracket closes that opens at a place; 0 for all else, brackets that no line closes
  /// among it.
  private static func matchingBrackets(in text: ScalarText, _ wraps: LineWraps) -> [Int] {
    var ends = [Int](repeating: 0, count: text.folded.count)
    var open: [(place: Int, close: UInt32)] = []
    for (place, scalar) in text.folded.enumerated() {
      if scalar == 0x0A {
        if !wraps.joins(at: place), !wraps.joins(at: place, insideBrackets: !open.isEmpty) {
          open = []
        }
      } else if let close = closing(scalar) {
        open.append((place, close))
      } else if let last = open.last, last.close == scalar {
        open.removeLast()
        if place - last.place <= longestBracket { ends[last.place] = place }
      } else if isClosing(scalar),
        let match = open.suffix(4).lastIndex(where: { $0.close == scalar })
      {
        if place - open[match].place <= longestBracket { ends[open[match].place] = place }
        open.removeSubrange(match...)
      }
    }
    return ends
  }

  private static func closing(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x28: 0x29
    case 0x300C: 0x300D
    case 0x300E: 0x300F
    case 0x3010: 0x3011
    default: nil
    }
  }

  private static func isClosing(_ scalar: UInt32) -> Bool {
    scalar == 0x29 || scalar == 0x300D || scalar == 0x300F || scalar == 0x3011
  }
}

/// The line ends of a text that do not end a sentence.
struct LineWraps {
  private let text: ScalarText
  private var joined: Set<Int> = []
  private var ends: [Int] = []

  init(_ text: ScalarText) {
    self.text = text
    guard text.folded.contains(0x0A) else { return }
    ends = text.folded.indices.filter { text.folded[$0] == 0x0A }
    for (number, end) in ends.enumerated() {
      let start = number > 0 ? ends[number - 1] + 1 : 0
      let next = number + 1 < ends.count ? ends[number + 1] : text.folded.count
      if LineWrap.joins(text.original, start..<end, end + 1..<next) { joined.insert(end) }
    }
  }

  var joinsAny: Bool { !joined.isEmpty }

  func joins(at place: Int) -> Bool { joined.contains(place) }

  /// What opens on a line and closes on the next goes on.
  func joins(at place: Int, insideBrackets: Bool) -> Bool {
    guard insideBrackets else { return false }
    let limit = min(place + 80, text.folded.count)
    let next = text.folded[(place + 1)..<max(place + 1, limit)]
    let stop = next.firstIndex(of: 0x0A) ?? limit
    return text.folded[place + 1..<stop].contains { $0 == 0x29 || $0 == 0x300D || $0 == 0x300F }
  }
}
