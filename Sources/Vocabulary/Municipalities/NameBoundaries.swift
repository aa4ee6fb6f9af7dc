/// What stands before and after a name where it is one, and where it is a part of something longer.
///
/// All places are in UTF-8 bytes.
struct NameBoundaries: Sendable {
  /// Words after which a name begins, in UTF-8.
  private let leads: [[UInt8]]

  init(leads: Set<String>) {
    self.leads = leads.sorted().map { Array($0.utf8) }
  }

  /// Whether a name may begin here, by what stands before it. Where a letter of a name does, a short
  /// name or a town needs a word that often stands before names: 「津市」 is none in 「美津市」,
  /// 「栄町」 none in 「北区栄町」, but 「函館市」 is one in 「対策函館市」.
  func beginName(in utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard let before = scalar(in: utf8, endingAt: range.lowerBound),
      let first = scalar(in: utf8, at: range.lowerBound)
    else { return true }
    let letters = range.count / 3
    let isSmall = utf8[range.upperBound - 3] != 0xE5  // 町 and 村; 市 and 区 begin with E5.
    switch (LetterKind(before), LetterKind(first)) {
    case (.kanji, _):
      let needsLead = letters <= 2 || isSmall || Self.enlarging.contains(before)
      return !needsLead || followsLead(in: utf8, at: range.lowerBound)
    case (.hiragana, .hiragana):
      let needsLead = letters <= 3 || (isSmall && letters <= 4)
      return !needsLead || Self.particles.contains(before)
        || followsLead(in: utf8, at: range.lowerBound)
    case (.katakana, .katakana): return false
    case (.katakana, .kanji): return letters > 2 && !isSmall
    default: return true
    }
  }

  /// Whether what seemed a name goes on as something else: 「大阪市場」, 「北区域」, 「朝日町３丁目」.
  func runOn(in utf8: [UInt8], after range: Range<Int>) -> Bool {
    let rest = utf8[range.upperBound...].prefix(24)
    func begins(_ words: String...) -> Bool { words.contains { rest.starts(with: $0.utf8) } }
    switch (utf8[range.upperBound - 3], utf8[range.upperBound - 2]) {
    case (0xE5, 0xB8): return begins("場", "況")
    case (0xE5, 0x8C): return begins("域", "間", "分", "画")
    case (0xE7, _), (0xE6, _):
      if begins("駅", "氏", "さん", "様", "工場", "丁目") { return true }
      let text = String(decoding: rest, as: UTF8.self)
      let number = text.prefix { $0.isNumber || "〇-－−―".contains($0) }
      let unit = text.dropFirst(number.count)
      return !number.isEmpty && (unit.hasPrefix("丁目") || unit.hasPrefix("番"))
    default: return false
    }
  }

  /// Whether the letters may be a person's, with an office after them, or a word before 「市街地」 or
  /// 「区民」: 「小林市長」, 「森澤区長」, 「密集市街地」.
  func mayBePerson(in utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let rest = utf8[range.upperBound...].prefix(6)
    let isWard = utf8[range.upperBound - 2] == 0x8C
    let offices = isWard ? ["長", "議", "民", "内", "立", "政", "職", "有"] : ["長", "議員", "街"]
    return offices.contains { rest.starts(with: $0.utf8) }
  }

  /// Where 「空知郡」 begins that ends at `end`, no earlier than `floor`; `end` where there is none.
  func startOfDistrict(in utf8: [UInt8], before end: Int, from floor: Int) -> Int {
    guard end - 3 >= floor, utf8[end - 3..<end].elementsEqual("郡".utf8) else { return end }
    var start = end
    while start - 3 >= floor, end - start < 21, let letter = scalar(in: utf8, endingAt: start),
      LetterKind(letter) == .kanji
    {
      start -= 3
    }
    return start
  }

  /// Where the spaces begin that end at `end`, no earlier than `floor`: two at most.
  func startOfSpaces(in utf8: [UInt8], before end: Int, from floor: Int) -> Int {
    var start = end
    for _ in 0..<2 {
      if start > floor, utf8[start - 1] == 0x20 {
        start -= 1
      } else if start - 3 >= floor, utf8[start - 3..<start].elementsEqual("　".utf8) {
        start -= 3
      }
    }
    return start
  }

  private func followsLead(in utf8: [UInt8], at place: Int) -> Bool {
    leads.contains { lead in
      place >= lead.count && utf8[place - lead.count..<place].elementsEqual(lead)
    }
  }

  private func scalar(in utf8: [UInt8], endingAt place: Int) -> Unicode.Scalar? {
    place >= 3 ? scalar(in: utf8, at: place - 3) : nil
  }

  /// The scalar of three bytes; `nil` for any other.
  private func scalar(in utf8: [UInt8], at place: Int) -> Unicode.Scalar? {
    guard place + 3 <= utf8.count, utf8[place] & 0xF0 == 0xE0 else { return nil }
    return Unicode.Scalar(
      UInt32(utf8[place] & 0x0F) << 12 | UInt32(utf8[place + 1] & 0x3F) << 6
        | UInt32(utf8[place + 2] & 0x3F))
  }

  /// Letters that make a longer name of one: 「東大和」, 「新川崎」.
  private static let enlarging = Set("東西南北上中下大小奥新".unicodeScalars)
  /// After these a name in hiragana can begin.
  private static let particles = Set("はがをとやにでのもへ".unicodeScalars)
}

private enum LetterKind {
  case kanji, hiragana, katakana, other

  init(_ scalar: Unicode.Scalar) {
    self =
      switch scalar.value {
      case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x3005, 0x30F6: .kanji
      case 0x3041...0x3096: .hiragana
      case 0x30A1...0x30FA, 0x30FC: .katakana
      default: .other
      }
  }
}
