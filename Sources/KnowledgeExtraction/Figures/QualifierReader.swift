/// Reads what stands around a number and its unit and belongs to the quantity: 約, ▲, 以上, 弱.
struct QualifierReader {
  let text: ScalarText
  let words: FigureWords
  let floor: Int
  let limit: Int

  struct Head {
    let start: Int
    let isApproximate: Bool
    let isNegative: Bool
  }

  struct Tail {
    let end: Int
    let isApproximate: Bool
  }

  func head(before core: Int) -> Head {
    var start = core
    var isNegative = false
    if let sign = startOfSign(before: start) {
      (start, isNegative) = (sign, text.at(sign) != 0x2B)
    }
    var about = start
    if text.at(about - 1) == 0x20 { about -= 1 }
    let word = words.about.start(before: about, in: text.folded).flatMap { $0 >= floor ? $0 : nil }
    return Head(start: word ?? start, isApproximate: word != nil, isNegative: isNegative)
  }

  func tail(after core: Int) -> Tail {
    var end = core
    var isApproximate = false
    for _ in 0..<2 {
      guard let next = words.rough.end(at: end, in: text.folded), next <= limit,
        !isOtherWord(end..<next)
      else { break }
      let first = text.at(end)
      isApproximate = isApproximate || !(first == 0x4EE5 || first == 0x672A)
      end = next
    }
    if end == core, let beyond = words.beyond.end(at: end, in: text.folded), beyond <= limit {
      return Tail(end: beyond, isApproximate: true)
    }
    return Tail(end: end, isApproximate: isApproximate)
  }

  private func startOfSign(before core: Int) -> Int? {
    guard core > floor else { return nil }
    // ▲　5,200万円, in columns.
    if text.at(core - 1) == 0x20 {
      var place = core - 1
      while place > floor, core - place < 6, text.at(place - 1) == 0x20 { place -= 1 }
      let sign = text.at(place - 1)
      let isSign = sign == 0x25B2 || sign == 0x2B && [0x20, 0].contains(text.at(place - 2))
      if place > floor, isSign { return place - 1 }
    }
    switch text.at(core - 1) {
    case 0x25B2: return core - 1
    case 0x2D: return isMinus(at: core - 1) ? core - 1 : nil
    case 0x2B:
      let before = text.at(core - 2)
      let isFree =
        core - 1 == floor || !ScalarKind.isDigit(before) && !ScalarKind.isLatin(before)
      return isFree ? core - 1 : nil
    default:
      let end = text.at(core - 1) == 0x20 ? core - 1 : core
      return text.has("マイナス", at: end - 4) && end - 4 >= floor ? end - 4 : nil
    }
  }

  /// Whether a dash before a number is its sign: no range, no part of a number or name, no rule.
  private func isMinus(at place: Int) -> Bool {
    let before = text.at(place - 1)
    if Self.openings.contains(before) { return true }
    guard place > floor else { return false }
    // 差は-2件, 前年比-3％, not 図-2, 八日-十日.
    return ScalarKind.isHiragana(before) || Self.measures.contains(before)
  }

  /// 強 of 強化, 余 of 余剰.
  private func isOtherWord(_ word: Range<Int>) -> Bool {
    word.count == 1 && Self.compounds.contains(text.at(word.upperBound))
  }

  private static let openings = Set(" (、。，,：:=「【[|~/\n\t\r\0→約".unicodeScalars.map(\.value))
  private static let measures = Set("比率差減増支額値温計度化均幅".unicodeScalars.map(\.value))
  private static let compounds = Set("化者調制過剰地暇裕靱度小い高え度力点帳".unicodeScalars.map(\.value))
}
