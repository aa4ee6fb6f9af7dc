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
    range.compactMap { place in mark(at: place, in: text).map { (place, $0.number) } }
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
