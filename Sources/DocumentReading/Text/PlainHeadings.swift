/// Finds headings without a number: short lines that stand alone or directly above a body, lines in
/// brackets, and labels whose value stands below.
enum PlainHeadings {
  static func mark(_ layout: inout TextLayout) {
    for index in layout.lines.indices.reversed()
    where layout.lines[index].isOpen && !layout.isBreak(index) {
      if let heading = heading(index, in: layout) {
        layout.lines[index].role = .heading(heading)
      }
    }
    dropCaptions(&layout)
    dropSeries(&layout)
  }

  private static func heading(_ index: Int, in layout: TextLayout) -> Heading? {
    let line = layout.lines[index]
    if line.numbering?.isBracket == true || startsWithBracket(line) {
      return bracketed(index, in: layout)
    }
    guard line.numbering == nil, line.kind == .phrase || line.kind == .label,
      line.glyphs.first.map({ NumberingReader.brackets[$0] == nil || $0 == "『" }) ?? false,
      !HeadMatter.isSubtitle(line), !isFragment(line.glyphs)
    else { return nil }
    let place = layout.layout(of: index)
    let heading = Heading(text: line.source.text, rest: nil, layout: place)
    if place == .isolated {
      guard line.kind == .phrase, !isAmongLabels(index, in: layout) else {
        return line.kind == .label && hasDependents(index, in: layout) ? heading : nil
      }
      return heading
    }
    guard
      place == .attached || canPrecede(layout.lines[index - 1], line)
        || isUnderLoneHeading(index, in: layout),
      let below = layout.adjacent(index), line.glyphs.count <= 36,
      isBody(below, of: line) || place == .attached && opensContacts(index, in: layout)
    else { return nil }
    return heading
  }

  /// Under the first line of a block that is itself a short phrase: 出典一覧, then 南雲県, then items.
  private static func isUnderLoneHeading(_ index: Int, in layout: TextLayout) -> Bool {
    let above = layout.lines[index - 1]
    return layout.isBreak(index - 2) && above.isOpen && above.kind == .phrase
      && above.numbering == nil && above.glyphs.count <= 24 && !isFragment(above.glyphs)
      && above.source.indent <= layout.lines[index].source.indent
  }

  /// 照会先, with an office and its telephone number below.
  private static func opensContacts(_ index: Int, in layout: TextLayout) -> Bool {
    let line = layout.lines[index]
    guard line.glyphs.count <= 16, BoilerplateRules.namesContacts(line.glyphs) else { return false }
    var below = index + 1
    while !layout.isBreak(below), below < index + 8 {
      if BoilerplateRules.isContactDetail(layout.lines[below].glyphs.string) { return true }
      below += 1
    }
    return false
  }

  /// 【事例１】窓口の改革, ＜事例① 北稜町＞ 一本電話.
  private static func startsWithBracket(_ line: LaidLine) -> Bool {
    guard line.numbering == nil, line.kind == .phrase || line.kind == .labelValue,
      let first = line.glyphs.first, let closer = NumberingReader.brackets[first], first != "『",
      first != "[", let close = line.glyphs.firstIndex(of: closer), close > 1
    else { return false }
    let rest = line.glyphs[(close + 1)...].drop { $0 == " " }
    return rest.first.map { !LineKind.bullets.contains($0) } ?? false
  }

  private static func bracketed(_ index: Int, in layout: TextLayout) -> Heading? {
    let line = layout.lines[index]
    guard line.kind == .phrase, line.glyphs.count <= 60, line.glyphs.first != "『",
      !line.glyphs.dropFirst().starts(with: "以下".unicodeScalars)
    else {
      return nil
    }
    let place = layout.layout(of: index)
    if line.numbering == nil, place == .tight { return nil }
    if place != .isolated, layout.adjacent(index) == nil { return nil }
    if place == .tight, !canPrecede(layout.lines[index - 1], line) { return nil }
    return Heading(text: line.source.text, rest: nil, layout: place)
  }

  /// Lines that are cut off in the middle, dates, sums and remarks in parentheses.
  private static func isFragment(_ glyphs: [Unicode.Scalar]) -> Bool {
    guard let first = glyphs.first, let last = glyphs.last, glyphs.count >= 2
    else { return !TextWords.isEdgeMatter(glyphs) }
    if first == "(", last == ")", glyphs.firstIndex(of: ")") == glyphs.count - 1 { return true }
    if "をがや、・→⇒↓↑/-".unicodeScalars.contains(last) { return true }
    if last == "て",
      !["ついて", "あたって", "当たって", "向けて", "めぐって", "通じて", "して"].contains(where: glyphs.ends)
    {
      return true
    }
    if ["以上", "記", "以下余白", "以上です"].contains(glyphs.filter { $0 != " " }.string) { return true }
    if ["様", "殿", "御中", "各位"].contains(where: glyphs.ends) { return true }
    if "、。)」』:;→⇒↓…|!?☆★@".unicodeScalars.contains(first) { return true }
    if glyphs.contains("→") || glyphs.contains("@") { return true }
    if HeadMatter.isDate(glyphs.filter { $0 != " " }), glyphs.contains("月") || !glyphs.contains("年")
    {
      return true
    }
    let digits = glyphs.count(where: \.isDigit)
    if digits * 10 >= glyphs.count * 4, !glyphs.contains("年") || glyphs.contains("月") {
      return true
    }
    if isEntry(glyphs) { return true }
    return !glyphs.contains { $0.isKanji || $0.isKatakana || $0.isHiragana || $0.isASCIILetter }
  }

  /// 「満足　91％」, 「発行　事務局」: an entry with its value.
  private static func isEntry(_ glyphs: [Unicode.Scalar]) -> Bool {
    if let last = glyphs.last, "○◎△×".unicodeScalars.contains(last), glyphs.contains(" ") {
      return true
    }
    if let gap = glyphs.firstIndex(of: " "),
      let value = glyphs[gap...].first(where: { $0 != " " }), value.isDigit || value == "▲"
    {
      return glyphs.last.map { "%件人円回台つ)か所世帯割倍日点".unicodeScalars.contains($0) } ?? false
    }
    return ["発行 ", "編集 ", "発行者 ", "印刷 ", "問 ", "答 ", "Q ", "A "].contains(where: glyphs.starts)
  }

  /// 「ワークショップ」 between 「演題：未定」 and 「講師：…」 is an entry of a form.
  private static func isAmongLabels(_ index: Int, in layout: TextLayout) -> Bool {
    guard let before = layout.previous[index], let after = layout.next[index] else { return false }
    return layout.lines[before].kind == .labelValue && layout.lines[after].kind == .labelValue
  }

  private static func hasDependents(_ index: Int, in layout: TextLayout) -> Bool {
    guard let next = layout.next[index] else { return false }
    let line = layout.lines[next]
    if case .item = line.kind { return true }
    return line.numbering != nil || line.source.indent > layout.lines[index].source.indent
      || line.kind == .sentence
  }

  /// Whether a body may end here, so that a heading may follow without a blank line.
  private static func canPrecede(_ above: LaidLine, _ line: LaidLine) -> Bool {
    switch above.role {
    case .item: return line.source.indent <= above.source.indent
    case .table, .title, .matter: return true
    case .heading(let heading): return heading.rest == nil
    case .boilerplate: return true
    case .text: break
    }
    switch above.kind {
    case .item: return line.source.indent <= above.source.indent
    case .note, .rule, .blank: return true
    // 「成功の理由：…の交付金を」 goes on with the next line.
    case .labelValue:
      return above.glyphs.count < 24
        || above.glyphs.last.map { !"をがやとにはで、".unicodeScalars.contains($0) } ?? true
    case .sentence: return above.glyphs.last.map { "。)」.!?".unicodeScalars.contains($0) } ?? false
    default: return false
    }
  }

  private static func isBody(_ below: LaidLine, of line: LaidLine) -> Bool {
    switch below.role {
    case .item: return true
    case .table: return true
    case .heading: return true
    case .boilerplate, .title, .matter: return false
    case .text: break
    }
    switch below.kind {
    case .item: return true
    case .note: return line.glyphs.count <= 24
    case .sentence, .prose:
      return below.glyphs.count >= 14 && line.glyphs.count * 10 <= below.glyphs.count * 7
        || below.source.indent >= line.source.indent + 2
    default:
      return below.source.indent >= line.source.indent + 2
        && (line.kind == .label || below.kind != .labelValue)
    }
  }

  /// A line alone under a text that announces a figure is the figure's caption.
  private static func dropCaptions(_ layout: inout TextLayout) {
    let words = ["下図", "上図", "次の図", "次図", "以下の図", "下の図", "図のとおり", "図の通り", "イメージ図", "下表のとおり"]
    for index in layout.lines.indices {
      guard case .heading(let heading) = layout.lines[index].role, heading.layout == .isolated,
        layout.lines[index].numbering == nil, layout.lines[index].source.preset == nil,
        let before = layout.previous[index], layout.lines[before].isOpen,
        let after = layout.next[index], layout.lines[after].isHeading,
        words.contains(where: layout.lines[before].source.text.holds)
      else { continue }
      layout.lines[index].role = .text
    }
  }

  /// Four lone lines and more without any body between them are no outline but a list.
  private static func dropSeries(_ layout: inout TextLayout) {
    var run: [Int] = []
    for index in layout.lines.indices where !layout.isBreak(index) {
      if case .heading(let heading) = layout.lines[index].role, heading.layout == .isolated,
        layout.lines[index].numbering == nil, layout.lines[index].source.preset == nil
      {
        run.append(index)
        continue
      }
      if run.count >= 5 {
        for line in run.dropLast() { layout.lines[line].role = .text }
      }
      run = []
    }
  }
}
