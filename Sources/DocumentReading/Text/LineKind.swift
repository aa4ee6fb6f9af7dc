/// What a line is, judged by its own characters alone.
enum LineKind: Sendable, Hashable {
  case blank
  /// A drawn line: ――――, ＊＊＊.
  case rule
  /// `textStart` counts Unicode scalars of the trimmed line.
  case item(marker: String, textStart: Int)
  /// ※…, 注１…, （出典）…, 図表１…: belongs to what stands beside it, never a heading.
  case note
  /// 日時：令和5年…
  case labelValue
  /// A label whose value stands below: 相談内容：
  case label
  /// Cells separated by tabs.
  case tabbed
  /// Ends or runs like a sentence.
  case sentence
  /// Short, and no sentence: may be a heading.
  case phrase
  /// Too long for a heading, and no sentence either.
  case prose

  init(_ line: SourceLine, numbering: Numbering?) {
    let glyphs = line.glyphs
    guard !glyphs.isEmpty else {
      self = .blank
      return
    }
    if glyphs.contains("\t") {
      self = .tabbed
    } else if Self.isRule(glyphs) {
      self = .rule
    } else if let (marker, start) = Self.item(glyphs) {
      self = .item(marker: marker, textStart: start)
    } else if Self.isNote(glyphs) {
      self = .note
    } else if line.isCut || Self.isSentence(glyphs) {
      self = .sentence
    } else if glyphs.last == ":", glyphs.count <= 30 {
      self = .label
    } else if numbering == nil, Self.isLabelValue(glyphs) {
      self = .labelValue
    } else {
      self = glyphs.count <= (numbering == nil ? 48 : 64) ? .phrase : .prose
    }
  }

  private static func isRule(_ glyphs: [Unicode.Scalar]) -> Bool {
    glyphs.count >= 3
      && glyphs.allSatisfy { "-=_*~―—─━＿…・─＝ ーｰ〜".unicodeScalars.contains($0) }
  }

  static let bullets: Set<Unicode.Scalar> = [
    "•", "・", "‣", "⁃", "▪", "▫", "◦", "∙", "·", "･", "☑", "✓", "✔", "☐", "➢", "➤", "→", "⇒", "❖",
    "◾", "\u{F0B7}", "\u{F06C}", "\u{F0D8}",
  ]

  /// Bullets that are also signs within text and so need a space after them.
  private static let spacedBullets: Set<Unicode.Scalar> = ["-", "*", "–", "—", "―", "‐", "+", "o"]

  private static func item(_ glyphs: [Unicode.Scalar]) -> (marker: String, start: Int)? {
    var index = 0
    var marker = ""
    while index < glyphs.count {
      let glyph = glyphs[index]
      let isSpaced = index + 1 < glyphs.count && glyphs[index + 1] == " "
      guard bullets.contains(glyph) || (marker.isEmpty && spacedBullets.contains(glyph) && isSpaced)
      else { break }
      if marker.isEmpty { marker = String(glyph) }
      index += 1
      while index < glyphs.count, glyphs[index] == " " { index += 1 }
    }
    return marker.isEmpty || index == glyphs.count ? nil : (marker, index)
  }

  private static let noteStarts = [
    "※", "注)", "(注", "注:", "注記", "*1", "*2", "*3", "(出典", "出典:", "出典 ", "出典)", "出所:", "出所 ", "(出所",
    "(資料", "資料:",
    "参考:", "(備考", "備考:", "(単位", "単位:", "(*", "[出典", "【出典", "〔出典", "(引用", "引用:",
    "“", "”", "\"", "~", "〜", "‾",
  ]

  private static func isNote(_ glyphs: [Unicode.Scalar]) -> Bool {
    if noteStarts.contains(where: glyphs.starts) { return glyphs.count > 1 }
    if glyphs.first == "注", glyphs.count > 2, glyphs[1].isDigit { return true }
    return isCaption(glyphs)
  }

  /// 図１, 表２－１, 図表５, 写真３, グラフ４.
  private static func isCaption(_ glyphs: [Unicode.Scalar]) -> Bool {
    for word in ["図表", "図", "表", "写真", "グラフ"] where glyphs.starts(with: word) {
      let next = glyphs.dropFirst(word.unicodeScalars.count).drop { $0 == " " || $0 == "-" }.first
      return next.map { $0.isDigit || NumberingReader.circled($0) != nil } ?? false
    }
    return false
  }

  private static let politeEnds = [
    "です", "ます", "ました", "ません", "でした", "ください", "下さい", "ましょう", "である", "とおり", "通り", "以下",
    "あり", "無断転載禁止",
  ]

  static func isSentence(_ glyphs: [Unicode.Scalar]) -> Bool {
    guard let last = glyphs.last else { return false }
    if "。、,;．".unicodeScalars.contains(last) { return true }
    if glyphs.ends(with: "。」") || glyphs.ends(with: "。)") { return true }
    if glyphs.contains("。") { return true }
    if glyphs.first == "「", last == "」" { return true }
    if last == ".", glyphs.count > 12 { return true }
    return politeEnds.contains(where: glyphs.ends)
  }

  private static func isLabelValue(_ glyphs: [Unicode.Scalar]) -> Bool {
    guard let colon = glyphs.prefix(16).firstIndex(of: ":"), colon > 0, colon + 1 < glyphs.count
    else { return false }
    if glyphs[colon - 1].isDigit, glyphs[colon + 1].isDigit { return false }
    return !glyphs[..<colon].contains { "「」『』。、?!".unicodeScalars.contains($0) }
  }
}
