/// How a text begins: its number, a label, and what follows.
///
///     １．２　住民の課題          number, and a text that may be a label as a whole
///     【成功要因】…  （出典）…     a label in brackets
///     支援策①：…  成果：…         a label before a colon
///     提言２　…                   a label and a number before white space
struct Lead {
  /// Whether an outline number, 「1.2」, 「(3)」, 「第4章」, 「ア」, stood before the rest.
  let isNumbered: Bool
  /// Without bullet and number.
  let body: String
  /// Before a colon or in brackets; `nil` where there is none.
  let label: String?
  /// After the label.
  let value: String
  /// What stands before the first white space or behind a circled number, with what follows it:
  /// a label only if the vocabulary knows it.
  let spaced: (label: String, value: String, isWide: Bool)?

  /// In scalars. No label goes further.
  private static let reach = 34

  init(_ text: String) {
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    Self.skipMarks(scalars, &start)
    let before = start
    Self.skipNumber(scalars, &start)
    isNumbered = start > before
    let rest = scalars[start...]
    body = String(rest).trimmingWhitespace
    if let (inside, after) = Self.bracketed(rest) {
      label = inside
      value = after
      spaced = nil
      return
    }
    if let (inside, after) = Self.beforeColon(rest) {
      label = inside
      value = after
    } else {
      label = nil
      value = body
    }
    spaced = Self.beforeSpace(rest)
  }

  /// 「１）前掲書、12頁」, 「注２　…」: a footnote.
  var isNote: Bool {
    ["注", "前掲", "同上", "同書"].contains { body.hasPrefix($0) } || body.hasSuffix("頁")
  }

  private typealias Scalars = String.UnicodeScalarView

  private static func skipMarks(_ text: Scalars, _ index: inout Scalars.Index) {
    while index < text.endIndex {
      let scalar = text[index]
      guard scalar.properties.isWhitespace || "・•●○◯■□◆◇★☆▶▷▪※>*–—☑✓→".unicodeScalars.contains(scalar)
      else { return }
      index = text.index(after: index)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }

  /// Skips an outline number with what ends it; leaves a number that counts (５つの事例).
  private static func skipNumber(_ text: Scalars, _ start: inout Scalars.Index) {
    guard start < text.endIndex else { return }
    var index = start
    func peek() -> Unicode.Scalar? { index < text.endIndex ? text[index] : nil }
    func advance() { index = text.index(after: index) }
    let first = text[start]
    let opens = first == "(" || first == "（"
    if opens || first == "第" { advance() }
    let digits = index
    while let scalar = peek(), LabelForm.isOrdinal(scalar) || Self.isKanaNumber(scalar, text, index) {
      advance()
      // 1.2, 3-1
      if let mark = peek(), ".．-‐－".unicodeScalars.contains(mark) {
        let next = text.index(after: index)
        if next < text.endIndex, isDigit(text[next]) { advance() }
      }
    }
    guard index > digits, text.distance(from: digits, to: index) <= 8 else { return }
    if opens {
      guard let close = peek(), close == ")" || close == "）" else { return }
      advance()
    } else if first == "第" {
      guard let unit = peek(), "章節項部編".unicodeScalars.contains(unit) else { return }
      advance()
    } else if !isCircled(first) {
      guard let end = peek(), ".．)）　 、\t".unicodeScalars.contains(end) else { return }
      advance()
    }
    while let scalar = peek(), scalar.properties.isWhitespace { advance() }
    if index < text.endIndex { start = index }
  }

  private static func isCircled(_ scalar: Unicode.Scalar) -> Bool {
    (0x2460...0x24FF).contains(scalar.value) || (0x2776...0x2793).contains(scalar.value)
  }

  /// ア, イ, a, A before white space or a closing parenthesis.
  private static func isKanaNumber(
    _ scalar: Unicode.Scalar, _ text: Scalars, _ index: Scalars.Index
  ) -> Bool {
    let isLetter =
      (0x30A2...0x30F3).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
      || (0x61...0x7A).contains(scalar.value) || (0xFF21...0xFF3A).contains(scalar.value)
    let next = text.index(after: index)
    guard isLetter, next < text.endIndex else { return false }
    return "　 ．.)）".unicodeScalars.contains(text[next])
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "【": "】", "［": "］", "[": "]", "＜": "＞", "<": ">", "〔": "〕", "《": "》", "〈": "〉",
    "（": "）", "(": ")",
  ]

  private static func bracketed(_ text: Substring.UnicodeScalarView) -> (String, String)? {
    guard let first = text.first, let close = brackets[first] else { return nil }
    let inside = text.dropFirst()
    guard let end = inside.prefix(reach).firstIndex(of: close) else { return nil }
    let isRound = close == "）" || close == ")"
    let label = inside[..<end]
    if isRound, label.count > 10 || label.isEmpty { return nil }
    let value = inside[inside.index(after: end)...].drop { $0 == "：" || $0 == ":" }
    return (String(label), String(value).trimmingWhitespace)
  }

  private static func beforeColon(_ text: Substring.UnicodeScalarView) -> (String, String)? {
    var index = text.startIndex
    var depth = 0
    var previous: Unicode.Scalar?
    for _ in 0..<reach where index < text.endIndex {
      let scalar = text[index]
      switch scalar {
      case "（", "(", "「", "『": depth += 1
      case "）", ")", "」", "』": depth -= 1
      case "。", "\n", "、" where depth == 0: return nil
      case "：" where depth == 0, ":" where depth == 0:
        let next = text.index(after: index)
        let isTime =
          previous.map(isDigit) == true && next < text.endIndex && isDigit(text[next])
        guard !isTime, index > text.startIndex else { return nil }
        return (
          String(text[..<index]).trimmingWhitespace, String(text[next...]).trimmingWhitespace
        )
      default: break
      }
      previous = scalar
      index = text.index(after: index)
    }
    return nil
  }

  private static func beforeSpace(
    _ text: Substring.UnicodeScalarView
  ) -> (label: String, value: String, isWide: Bool)? {
    var index = text.startIndex
    for _ in 0..<18 where index < text.endIndex {
      let scalar = text[index]
      let next = text.index(after: index)
      if scalar.properties.isWhitespace || isCircled(scalar) {
        guard index > text.startIndex, next < text.endIndex else { return nil }
        let end = isCircled(scalar) ? next : index
        let isWide =
          scalar == "\u{3000}" || (next < text.endIndex && text[next].properties.isWhitespace)
        let value = String(text[end...]).trimmingWhitespace
        if value.isEmpty { return nil }
        return (String(text[..<end]), value, isWide)
      }
      if scalar == "。" || scalar == "、" { return nil }
      index = next
    }
    return nil
  }
}
