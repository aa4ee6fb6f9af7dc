/// Marks of notes: 注１, （注１）, ※1, *1, [^1], [1].
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
    let (number, afterNumber) = number(in: text, at: index)
    index = afterNumber
    guard hasMark || (isInNotes && number != nil) else { return nil }
    var isClosed = false
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

  /// Marks in running text that point to a note, with its number.
  static func references(in text: CitationText) -> [(number: Int, range: Range<Int>)] {
    var found: [(Int, Range<Int>)] = []
    for index in text.all {
      let scalar = text.scalars[index]
      guard
        scalar == "注" || scalar == "註" || scalar == "※" || scalar == "*" || scalar == "＊"
          || scalar == "^"
      else { continue }
      let (number, end) = number(in: text, at: index + 1)
      guard let number else { continue }
      let isOpened = text.at(index - 1).isOpeningParenthesis
      found.append(
        (
          number,
          (isOpened ? index - 1 : index)..<(text.at(end).isClosingParenthesis ? end + 1 : end)
        ))
    }
    return found
  }

  private static func number(in text: CitationText, at index: Int) -> (Int?, Int) {
    var end = index
    var value = 0
    while end < text.scalars.count, text.scalars[end].isDigit, end - index < 3 {
      let digit = text.scalars[end].value
      value = value * 10 + Int(digit >= 0xFF10 ? digit - 0xFF10 : digit - 0x30)
      end += 1
    }
    return end == index ? (nil, index) : (value, end)
  }
}
