/// Marks of notes: 注１, （注1）, ※1, [1], ¹.
enum NotePointers {
  /// The note that begins at the range, with words of its own behind its mark.
  static func number(of range: Range<Int>, in text: ScalarText) -> Int? {
    guard let mark = leading(range, in: text), mark.end < range.upperBound else { return nil }
    return mark.number
  }

  /// The mark at the head of the range, with the brackets around it and the space behind it.
  static func leading(_ range: Range<Int>, in text: ScalarText) -> (number: Int, end: Int)? {
    var start = range.lowerBound
    var found = mark(at: start, in: text)
    while found == nil, start < min(range.lowerBound + 3, range.upperBound),
      [0x28, 0x5B, 0x20].contains(text.at(start))
    {
      start += 1
      found = mark(at: start, in: text)
    }
    guard let found else { return nil }
    var end = found.end
    while end < range.upperBound, [0x29, 0x5D, 0x20].contains(text.at(end)) { end += 1 }
    return (found.number, end)
  }

  /// - Returns: Where each begins, and its number.
  static func marks(in text: ScalarText, _ range: Range<Int>) -> [(place: Int, number: Int)] {
    range.compactMap { place in
      (mark(at: place, in: text) ?? plain(at: place, in: text)).map { (place, $0.number) }
    }
  }

  /// The plain number that a note begins with: (1), 1), 1., 1. Only where a work follows it is one.
  static func plainLeading(_ range: Range<Int>, in text: ScalarText) -> (number: Int, end: Int)? {
    var place = range.lowerBound
    let isOpened = text.at(place) == 0x28
    if isOpened { place += 1 }
    guard let (number, end) = number(at: place, in: text) else { return nil }
    let next = text.at(end)
    let closes = next == 0x29 || !isOpened && (next == 0x2E || next == 0x20 || next == 0x3A)
    guard closes, end + 1 <= range.upperBound else { return nil }
    return (number, end + 1)
  }

  /// A number in parentheses, or before one, that stands behind words: 減った1), である(2)。
  private static func plain(at place: Int, in text: ScalarText) -> (number: Int, end: Int)? {
    let isOpened = text.at(place) == 0x28
    guard isOpened || ScalarKind.isDigit(text.at(place)),
      let (number, end) = number(at: isOpened ? place + 1 : place, in: text), text.at(end) == 0x29,
      follows(text.at(place - 1)), mayGoOn(behind: text.at(end + 1)),
      isOpened || !isInParentheses(place, in: text)
    else { return nil }
    return (number, end + 1)
  }

  private static func number(at start: Int, in text: ScalarText) -> (Int, Int)? {
    var (number, end) = (0, start)
    while ScalarKind.isDigit(text.at(end)), end < start + 3 {
      number = number * 10 + Int(text.at(end) - 0x30)
      end += 1
    }
    return end > start && end < start + 3 && number > 0 ? (number, end) : nil
  }

  private static func follows(_ scalar: UInt32) -> Bool {
    ScalarKind.isEndOfSentence(scalar) || scalar == 0x3002
  }

  /// 。 、 and particles.
  private static func mayGoOn(behind scalar: UInt32) -> Bool {
    switch scalar {
    case 0, 0x0A, 0x20, 0x28, 0x29, 0x2C, 0x2E, 0x3001, 0x3002, 0x3067, 0x3068, 0x306B, 0x306F,
      0x300D:
      true
    default: ScalarKind.isDigit(scalar)
    }
  }

  private static func isInParentheses(_ place: Int, in text: ScalarText) -> Bool {
    for index in stride(from: place - 1, through: max(0, place - 40), by: -1) {
      switch text.at(index) {
      case 0x28: return true
      case 0x29, 0x3002, 0x0A: return false
      default: continue
      }
    }
    return false
  }

  private static func mark(at place: Int, in text: ScalarText) -> (number: Int, end: Int)? {
    let first = text.at(place)
    if let digit = raised(first) {
      guard raised(text.at(place - 1)) == nil, !ScalarKind.isLatin(text.at(place - 1)) else {
        return nil
      }
      let next = raised(text.at(place + 1))
      return (next.map { digit * 10 + $0 } ?? digit, next == nil ? place + 1 : place + 2)
    }
    let isBracket = first == 0x5B
    guard isBracket || isSign(first) else { return nil }
    var digit = place + 1
    if isBracket, isSign(text.at(digit)) { digit += 1 }
    while [0x20, 0x29, 0x28].contains(text.at(digit)), digit < place + 3 { digit += 1 }
    var number = 0
    let start = digit
    while ScalarKind.isDigit(text.at(digit)), digit < start + 3 {
      number = number * 10 + Int(text.at(digit) - 0x30)
      digit += 1
    }
    guard digit > start, number > 0, !isBracket || text.at(digit) == 0x5D else { return nil }
    return (number, digit)
  }

  /// 注 註 ※ * ^
  private static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x6CE8, 0x8A3B, 0x203B, 0x2A, 0x5E: true
    default: false
    }
  }

  private static func raised(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070, 0x2074...0x2079: Int(scalar - 0x2070)
    default: nil
    }
  }
}
