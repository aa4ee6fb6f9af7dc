/// Marks of notes: 注１, （注１）, ※1, *1, [^1], [1], ¹.
enum NoteMarks {
  /// A note that the line is: its number, where it has one, and its words.
  static func note(
    in text: CitationText, words: CitationWords, isInNotes: Bool
  ) -> (number: Int?, body: Range<Int>)? {
    let limit = text.scalars.count
    var index = text.trimmed(text.all).lowerBound
    var opened = false
    if text.at(index).isOpeningParenthesis || text.at(index) == "<" {
      opened = true
      index += 1
    }
    var hasMark = false
    if let end = text.end(of: words.noteMarks, at: index, within: limit) {
      hasMark = true
      index = end
    } else if opened, text.at(index) == "^" {
      hasMark = true
      index += 1
    }
    if text.at(index).isSpace, hasMark { index += 1 }
    let isRaised = !hasMark && superscript(text.at(index)) != nil
    let (number, afterNumber) = number(in: text, at: index)
    index = afterNumber
    guard hasMark || isRaised || (isInNotes && number != nil) else { return nil }
    var isClosed = isRaised
    while text.at(index).isClosingParenthesis || text.at(index) == ">" || text.at(index) == "："
      || text.at(index) == ":" || text.at(index) == "．" || text.at(index) == "."
      || text.at(index).isSpace
    {
      isClosed = true
      index += 1
    }
    guard isClosed || hasMark, index < limit, !opened || isClosed else { return nil }
    return (number, text.trimmed(index..<limit))
  }

  /// The number that the line begins with as notes and entries of numbered lists do: [1], 1), 注1.
  static func definition(in text: CitationText) -> Int? {
    var index = text.trimmed(text.all).lowerBound
    if let pointer = pointer(in: text, at: index) { return pointer.number }
    let isOpened = text.at(index).isOpeningParenthesis
    if isOpened { index += 1 }
    let (number, end) = number(in: text, at: index)
    guard let number else { return nil }
    let next = text.at(end)
    return next.isClosingParenthesis || !isOpened && (next == "." || next == "．" || next.isSpace)
      ? number : nil
  }

  /// The number in parentheses, or before one, that the line begins with: (1), 1), （２）, 3）.
  static func parenthesised(in text: CitationText) -> Int? {
    var index = text.trimmed(text.all).lowerBound
    let isOpened = text.at(index) == "(" || text.at(index) == "（"
    if isOpened { index += 1 }
    guard text.at(index).isDigit else { return nil }
    let (number, end) = number(in: text, at: index)
    return text.at(end) == ")" || text.at(end) == "）" ? number : nil
  }

  /// Marks in running text that point to a note, with its number.
  static func references(in text: CitationText) -> [(number: Int, range: Range<Int>)] {
    var found: [(Int, Range<Int>)] = []
    var index = 0
    while index < text.scalars.count {
      guard mayPoint.contains(text.scalars[index]) || superscript(text.scalars[index]) != nil,
        let pointer = pointer(in: text, at: index)
      else {
        index += 1
        continue
      }
      found.append((pointer.number, index..<pointer.end))
      index = pointer.end
    }
    return found
  }

  /// The mark that points to a note at `index`: [1], （注1）, 注1), ※1, *1, [^1], ¹.
  static func pointer(in text: CitationText, at index: Int) -> (number: Int, end: Int)? {
    if superscript(text.at(index)) != nil {
      let (number, end) = number(in: text, at: index)
      return number.map { ($0, text.at(end) == ")" || text.at(end) == "⁾" ? end + 1 : end) }
    }
    var place = index
    let open = text.at(place)
    let isOpened = open.isOpeningParenthesis
    if isOpened { place += 1 }
    var hasMark = false
    if text.at(place) == "脚" || text.at(place) == "補" { place += 1 }
    if marks.contains(text.at(place)) {
      hasMark = true
      place += 1
      if text.at(place).isSpace { place += 1 }
    }
    guard hasMark || open == "[" || open == "［" else { return nil }
    let (number, end) = number(in: text, at: place)
    guard let number, number > 0 else { return nil }
    let isClosed = text.at(end).isClosingParenthesis
    if isOpened { return isClosed ? (number, end + 1) : nil }
    return (number, isClosed ? end + 1 : end)
  }

  /// The digit that a raised one stands for.
  static func superscript(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070, 0x2074...0x2079: scalar.value - 0x2070
    default: nil
    }
  }

  private static let marks = ScalarSet("注註※*＊^")
  private static let mayPoint = ScalarSet("注註※*＊^[［（(〔脚")

  private static func number(in text: CitationText, at index: Int) -> (Int?, Int) {
    var end = index
    var value = 0
    let isRaised = superscript(text.at(index)) != nil
    while end < text.scalars.count, end - index < 3 {
      let scalar = text.scalars[end]
      if isRaised {
        guard let digit = superscript(scalar) else { break }
        value = value * 10 + Int(digit)
      } else {
        guard scalar.isDigit else { break }
        value =
          value * 10 + Int(scalar.value >= 0xFF10 ? scalar.value - 0xFF10 : scalar.value - 0x30)
      }
      end += 1
    }
    return end == index ? (nil, index) : (value, end)
  }
}
