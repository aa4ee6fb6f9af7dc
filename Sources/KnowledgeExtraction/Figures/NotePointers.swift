/// Marks of notes: 注１, （注1）, ※1.
enum NotePointers {
  /// The note that a line is.
  static func number(of text: ScalarText) -> Int? {
    var start = 0
    while start < min(4, text.folded.count), [0x28, 0x5B, 0x20].contains(text.at(start)) {
      start += 1
    }
    return mark(at: start, in: text)?.number
  }

  static func marks(in text: ScalarText, _ range: Range<Int>) -> [Int] {
    range.compactMap { mark(at: $0, in: text)?.number }
  }

  private static func mark(at place: Int, in text: ScalarText) -> (number: Int, end: Int)? {
    guard text.at(place) == 0x6CE8 || text.at(place) == 0x203B || text.at(place) == 0x2A else {
      return nil
    }
    var digit = place + 1
    while [0x20, 0x29, 0x28].contains(text.at(digit)), digit < place + 3 { digit += 1 }
    var number = 0
    let start = digit
    while ScalarKind.isDigit(text.at(digit)), digit < start + 3 {
      number = number * 10 + Int(text.at(digit) - 0x30)
      digit += 1
    }
    return digit > start ? (number, digit) : nil
  }
}
