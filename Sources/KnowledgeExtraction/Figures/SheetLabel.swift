/// The labels of sheets: 「取　組　名：…」, 「効　　果：・…」, 「成果　…」.
enum SheetLabel {
  /// Without the spaces between its letters; `nil` where the text does not begin with one.
  static func name(of text: ScalarText) -> String? {
    var name = String.UnicodeScalarView()
    for (place, scalar) in text.folded.prefix(24).enumerated() {
      if scalar == 0x20 { continue }
      if scalar == 0x3A { return name.isEmpty ? nil : String(name) }
      guard name.count < 10,
        ScalarKind.isKanji(scalar) || ScalarKind.isKatakana(scalar) || ScalarKind.isHiragana(scalar)
          || ScalarKind.isLatin(scalar) || scalar == 0x30FB
      else { return nil }
      name.append(text.original[place])
    }
    return nil
  }
}
