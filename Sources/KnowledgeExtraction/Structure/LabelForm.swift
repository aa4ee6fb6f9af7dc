import JapaneseText

/// The form in which labels are compared: half width, upper case, without white space, what stands
/// in parentheses, emphasis marks, and the okurigana of 取り組み.
///
/// - Complexity: O(scalars)
enum LabelForm {
  static func normal(_ text: some StringProtocol) -> String {
    var scalars: [Unicode.Scalar] = []
    var inner: [Unicode.Scalar] = []
    var depth = 0
    for raw in text.unicodeScalars {
      let scalar = narrow(raw)
      switch scalar {
      case "(", "[":
        depth += 1
        inner = []
      case ")", "]":
        depth = max(0, depth - 1)
        // 対応策(1)
        if depth == 0, inner.allSatisfy(isOrdinal) { scalars += inner }
      case _ where depth > 0: inner.append(scalar)
      case " ", "\u{3000}", "\t", "\n", "*", "_", "`", "「", "」": break
      case "り" where scalars.last == "取", "み" where scalars.last == "組" && isTori(scalars):
        break
      default: scalars.append(scalar)
      }
    }
    while let last = scalars.last, last == ":" || last == "." { scalars.removeLast() }
    return String(scalars: scalars)
  }

  private static func isTori(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.count > 1 && scalars[scalars.count - 2] == "取"
  }

  /// Full-width ASCII as ASCII, lower case as upper case.
  static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    let half =
      (0xFF01...0xFF5E).contains(value) ? value - 0xFEE0 : value
    let upper = (0x61...0x7A).contains(half) ? half - 0x20 : half
    return Unicode.Scalar(upper) ?? scalar
  }

  /// The text without a number at its end: 「支援策①」, 「提言2」, 「教訓一」, 「事例その3」.
  static func withoutOrdinal(_ text: String) -> (stem: String, hasOrdinal: Bool) {
    let scalars = text.unicodeScalars
    var end = scalars.endIndex
    // 提案A, 課題ア
    if let last = scalars.last, scalars.count > 1 {
      let before = scalars.index(before: end)
      let stem = scalars[scalars.index(before: before)]
      let isLatin = (0x41...0x5A).contains(last.value) && stem.value >= 0x3041
      if isLatin || stem.isKanji && (0x30A2...0x30B3).contains(last.value) { end = before }
    }
    while end > scalars.startIndex {
      let before = scalars.index(before: end)
      let isJoint =
        end < scalars.endIndex && isOrdinal(scalars[end]) && before > scalars.startIndex
        && joints.contains(scalars[before]) && isOrdinal(scalars[scalars.index(before: before)])
      guard isOrdinal(scalars[before]) || isJoint else { break }
      end = before
    }
    guard end < scalars.endIndex, end > scalars.startIndex else { return (text, false) }
    var stem = String(scalars[..<end])
    for tail in ["その", "第", "NO.", "NO", "-"] where stem.hasSuffix(tail) && stem != tail {
      stem.removeLast(tail.count)
      break
    }
    return (stem, true)
  }

  /// コラム2-1
  private static let joints: [Unicode.Scalar] = ["-", "‐", "–", ".", "の"]

  static func isOrdinal(_ scalar: Unicode.Scalar) -> Bool { isOrdinal(scalar.value) }

  static func isOrdinal(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0xFF10...0xFF19: true
    case 0x2460...0x249B, 0x24EA...0x24FF, 0x2776...0x2793, 0x3251...0x325F: true
    case 0x32D0...0x32FE: true
    case 0x2160...0x217F: true
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
    default: false
    }
  }
}
