import JapaneseText

/// The labels of sheets: 「取　組　名：…」, 「効　　果：・…」, 「成果　　…」, 「【成果】…」.
enum SheetLabel {
  /// Without the spaces between its letters; `nil` where the text does not begin with one.
  static func name(of text: ScalarText) -> String? {
    var name: [Unicode.Scalar] = []
    var start = 0
    while start < 4, isMark(text.at(start)) { start += 1 }
    var spaces = 0
    for (place, scalar) in text.folded.enumerated().dropFirst(start).prefix(24) {
      if scalar == 0x20 {
        spaces += 1
        continue
      }
      if closes(scalar) { return name.isEmpty ? nil : String(scalars: name) }
      // A column of labels with a gap behind it.
      if spaces >= 2, name.count >= 2 {
        return goesOn(at: place, in: text) ? nil : String(scalars: name)
      }
      spaces = 0
      guard name.count < 10,
        ScalarKind.isKanji(scalar) || ScalarKind.isKatakana(scalar) || ScalarKind.isHiragana(scalar)
          || ScalarKind.isLatin(scalar) || scalar == 0x30FB
      else { return nil }
      name.append(text.original[place])
    }
    return nil
  }

  /// 「効　　果：」: the label goes on behind the gap.
  private static func goesOn(at start: Int, in text: ScalarText) -> Bool {
    (start..<start + 3).contains { closes(text.at($0)) }
  }

  /// ： 】 〕 ］ ／ ｜
  private static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3A, 0x3011, 0x3015, 0x5D, 0x3009, 0x7C: true
    default: false
    }
  }

  /// 【 〔 ［ 〈 ■ ● ◆ ○ ◎ ・ *
  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3010, 0x3014, 0x5B, 0x3008, 0x25A0, 0x25CF, 0x25C6, 0x25CB, 0x25CE, 0x30FB, 0x2A: true
    default: false
    }
  }
}
