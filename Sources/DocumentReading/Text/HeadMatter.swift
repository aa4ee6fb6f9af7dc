/// Finds the title of a text and what stands around it: category, author, addressee, subtitle.
enum HeadMatter {
  static func mark(_ layout: inout TextLayout) {
    guard !layout.lines.contains(where: { $0.role == .title }) else { return }
    var opening = opening(of: layout)
    let subject = subject(of: layout)
    if let subject {
      opening = layout.lines.indices.filter { $0 <= subject && !layout.isBreak($0) }
    }
    guard let title = subject ?? title(among: opening, in: layout) else { return }
    layout.lines[title].role = .title
    for index in opening where index < title { layout.lines[index].role = .matter }
    let following = opening.filter { $0 > title }
    guard let last = following.last(where: { isAround(layout, $0) }) else { return }
    for index in following where index <= last { layout.lines[index].role = .matter }
  }

  /// The subject of a letter: the first line that ends in について under an addressee or a number, before
  /// any other heading and before the text has begun for good.
  private static func subject(of layout: TextLayout) -> Int? {
    var isLetter = false
    var sentences = 0
    for (index, line) in layout.lines.enumerated().prefix(80) where !layout.isBreak(index) {
      if line.role == .boilerplate { continue }
      if line.numbering?.rank != nil { return nil }
      sentences += line.kind == .sentence ? 1 : 0
      guard sentences <= mostSentencesBeforeSubject else { return nil }
      let glyphs = line.glyphs.filter { $0 != " " }
      isLetter = isLetter || isLetterhead(glyphs)
      let core = glyphs.last == ")" ? glyphs.prefix { $0 != "(" } : glyphs[...]
      if isLetter, !glyphs.starts(with: "件名"), line.kind == .phrase || line.kind == .prose,
        Array(core).ends(with: "について")
      {
        return index
      }
      if line.isHeading { return nil }
    }
    return nil
  }

  private static let mostSentencesBeforeSubject = 3

  /// Subtitles and matter; a line with a body of its own is neither.
  private static func isAround(_ layout: TextLayout, _ index: Int) -> Bool {
    let line = layout.lines[index]
    guard isMatter(line) || isSubtitle(line) else { return false }
    guard line.kind == .label || line.numbering?.isBracket == true, let next = layout.next[index]
    else { return true }
    if case .item = layout.lines[next].kind { return false }
    return layout.lines[next].kind != .sentence
  }

  /// The lines before the first body: at most 24, none of them a sentence or a heading by number.
  private static func opening(of layout: TextLayout) -> [Int] {
    var opening: [Int] = []
    for (index, line) in layout.lines.enumerated() where !layout.isBreak(index) {
      if case .item = line.kind { break }
      if line.kind == .note, !isSubtitle(line) { break }
      let isCategory = opening.isEmpty && line.numbering?.style == "N" && line.glyphs.count <= 20
      guard line.isOpen, isCategory || line.numbering == nil || isSubtitle(line),
        line.kind != .tabbed, line.kind != .sentence || isSubtitle(line)
      else { break }
      opening.append(index)
      if opening.count == 24 { break }
    }
    return opening
  }

  private static func title(among opening: [Int], in layout: TextLayout) -> Int? {
    let candidates = opening.filter { index in
      let line = layout.lines[index]
      return line.kind == .phrase || line.kind == .prose && line.glyphs.count <= 90
    }
    let free = candidates.filter { !isMatter(layout.lines[$0]) && !isSubtitle(layout.lines[$0]) }
    guard let first = free.first(where: { !isCategory(layout.lines[$0], at: $0, opening) }) else {
      return free.first
    }
    return first
  }

  /// 様, 各位, 第１２号.
  private static func isLetterhead(_ glyphs: [Unicode.Scalar]) -> Bool {
    guard glyphs.count <= 24 else { return false }
    return ["様", "殿", "御中", "各位"].contains(where: glyphs.ends)
      || glyphs.last == "号" && glyphs.contains("第")
  }

  /// 「13 経済産業」: the number and name of a policy field above the title.
  private static func isCategory(_ line: LaidLine, at index: Int, _ opening: [Int]) -> Bool {
    index == opening.first && opening.count > 1 && line.numbering?.style == "N"
      && line.glyphs.count <= 20
  }

  /// ～…～, ―…―, （…） and ＜…＞ under a title.
  static func isSubtitle(_ line: LaidLine) -> Bool {
    guard let first = line.glyphs.first, let last = line.glyphs.last else { return false }
    let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("~", "~"), ("〜", "〜"), ("―", "―"), ("-", "-"), ("—", "—"), ("–", "–"), ("(", ")"),
      ("<", ">"),
      ("─", "─"),
    ]
    return pairs.contains { $0 == first && $1 == last }
      || "~〜―".unicodeScalars.contains(first)
  }

  /// Dates, numbers of letters, addressees, offices, authors.
  static func isMatter(_ line: LaidLine) -> Bool {
    let glyphs = line.glyphs.filter { $0 != " " }
    guard !glyphs.isEmpty else { return false }
    if line.kind == .labelValue || line.kind == .label || line.kind == .note { return true }
    if glyphs.allSatisfy({
      $0.value < 0x80 && ($0.isASCIILetter || $0.isDigit || "_-.@".unicodeScalars.contains($0))
    }) {
      return true
    }
    if isDate(glyphs) || line.source.indent >= 30 { return true }
    if glyphs.first == "第" || glyphs.contains("第"), glyphs.last == "号", glyphs.count <= 16 {
      return true
    }
    if glyphs.count <= 32, parties.contains(where: glyphs.ends) { return true }
    let starts = ["発行", "作成", "掲載日", "更新日", "公開日", "公開", "改訂", "発信", "送信", "件名", "文責", "記録:", "担当"]
    return starts.contains(where: glyphs.starts)
  }

  private static let parties = [
    "様", "殿", "御中", "各位", "あて", "宛", "(公印省略)", "課", "部", "局", "室", "係", "市", "町", "村",
    "区", "県", "研究会", "協議会", "研究所", "機構", "センター", "委員会", "株式会社", "法人", "大学", "事務局",
    "ネットワーク", "連合会", "財団", "協会", "教授)", "(氏)", "編集室", "自治体)",
  ]

  /// An office, an addressee: whose line is no heading unless a body follows.
  static func namesParty(_ line: LaidLine) -> Bool {
    let glyphs = line.glyphs.filter { $0 != " " }
    return parties.contains(where: glyphs.ends)
  }

  /// Consists of a date, with a word or two beside it at most.
  static func isDate(_ glyphs: [Unicode.Scalar]) -> Bool {
    let marks = glyphs.count {
      "年月日令和平成昭改訂版現在作成公開更新発行度付け()/.-".unicodeScalars.contains($0) || $0.isDigit
    }
    return glyphs.contains(where: \.isDigit) && marks * 10 >= glyphs.count * 8
      && glyphs.contains { "年月/.".unicodeScalars.contains($0) }
  }
}
