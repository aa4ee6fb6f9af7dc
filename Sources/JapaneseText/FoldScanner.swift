/// Reads scalars, runs and numbers of a plain fold at given offsets, all in UTF-8 bytes.
///
/// Nothing is read beyond the end: there, a scalar is 0 and the others are `nil`.
struct FoldScanner {
  let bytes: ContiguousArray<UInt8>

  init(_ bytes: ContiguousArray<UInt8>) { self.bytes = bytes }

  struct Number {
    let value: Int
    /// After the number and its mark.
    let end: Int
  }

  /// A run of Latin letters or digits, without its marks.
  struct Run {
    let content: ArraySlice<UInt8>
    /// After the closing mark.
    let end: Int
  }

  /// 0 at the end and within a scalar.
  func scalar(at index: Int) -> UInt32 {
    guard index < bytes.count, !bytes[index].isUTF8Continuation else { return 0 }
    let width = width(at: index)
    guard width > 1 else { return UInt32(bytes[index]) }
    var scalar = UInt32(bytes[index]) & (0x7F >> UInt32(width))
    for place in index + 1..<index + width { scalar = scalar << 6 | UInt32(bytes[place] & 0x3F) }
    return scalar
  }

  func width(at index: Int) -> Int {
    let byte = bytes[index]
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// The offset after the run or else the scalar at `index`.
  func next(after index: Int) -> Int {
    guard bytes[index] == FoldMark.run else { return index + width(at: index) }
    var end = index + 1
    while end < bytes.count, bytes[end] != FoldMark.run { end += 1 }
    return min(end + 1, bytes.count)
  }

  /// The offset after `text` where it stands at `index`.
  func end(of text: String, at index: Int) -> Int? {
    bytes[min(index, bytes.count)...].starts(with: text.utf8) ? index + text.utf8.count : nil
  }

  /// The closed run that begins at `index`.
  func run(at index: Int) -> Run? {
    guard index < bytes.count, bytes[index] == FoldMark.run else { return nil }
    let end = next(after: index)
    guard end - index > 2, bytes[end - 1] == FoldMark.run else { return nil }
    return Run(content: ArraySlice(bytes[index + 1..<end - 1]), end: end)
  }

  /// The number below 10,000 at `index`, in digits or in kanji.
  func number(at index: Int) -> Number? {
    if let run = run(at: index) {
      return Self.value(of: run.content).map { Number(value: $0, end: run.end) }
    }
    guard let number = KanjiNumber(in: self, at: index) else { return nil }
    return Number(value: number.value, end: number.end)
  }

  /// The value of up to four digits.
  static func value(of digits: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
