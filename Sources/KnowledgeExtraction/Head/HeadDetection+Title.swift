import JapaneseText
import KnowledgeModel

extension HeadDetection {
  /// A heading, the field of a form that names its subject, the title of a page, else the name of
  /// the file.
  var title: Found<String> {
    let heading = text.title.map { text.lines[$0] }
    let subject = fields.first { $0.label == .title && text.lines[$0.line].isOpening }
    let isSender = fields.contains { $0.label == .sender && $0.line == text.title }
    if let subject, isSender || heading.map({ isForm($0.text) }) ?? true {
      return found(subject, withoutReplyMarks(subject.value))
    }
    if let heading, let index = text.title {
      if let lead = titleLead(before: index) {
        let whole = lead.text + " " + heading.text.filter { !$0.isWhitespace }
        return Found(value: whole, origin: lead.origin(whole))
      }
      guard let tail = titleTail(after: index) else {
        return Found(value: heading.text, origin: heading.origin())
      }
      let whole = heading.text + " " + tail
      return Found(value: whole, origin: heading.origin(whole))
    }
    return markupText(.title) ?? firstLine ?? Found(value: name, origin: nameOrigin)
  }

  /// 「助言の件」 of 「Re: Fwd: 助言の件」.
  private func withoutReplyMarks(_ subject: String) -> String {
    var title = subject
    while true {
      let lower = title.lowercased()
      guard let mark = rules.words.replyMarks.first(where: lower.hasPrefix),
        title.count > mark.count
      else { return title }
      title = String(title.dropFirst(mark.count)).trimmingWhitespace
    }
  }

  /// The first words of a text without headings, where more follows and they are no sentence.
  private var firstLine: Found<String>? {
    guard let index = text.lines.firstIndex(where: { !$0.isBoilerplate }),
      index + 2 < text.lines.count, text.lines[index].cells.isEmpty
    else { return nil }
    let line = text.lines[index]
    let title = line.text.trimmingDecoration
    guard 4...60 ~= title.count, !title.contains(where: { "。：:".contains($0) }),
      !fields.contains(where: { $0.line == index }), title.contains(where: \.isLetter),
      DateNotation.date(title) == nil, !rules.words.organisations.contains(where: title.hasSuffix)
    else { return nil }
    return Found(value: title, origin: line.origin())
  }

  /// Whether the title begins with the first heading of level 1.
  func isHeading(_ title: String) -> Bool {
    guard let index = text.title else { return false }
    let heading = text.lines[index].text
    return title == heading || titleLead(before: index).map { title.hasPrefix($0.text) } ?? false
      || titleTail(after: index).map { title == heading + " " + $0 } ?? false
  }

  private func isForm(_ title: String) -> Bool {
    rules.words.forms.contains(where: title.contains)
  }

  /// The line above a heading that is 「中　間　報　告」 and no more.
  private func titleLead(before index: Int) -> HeadText.Line? {
    guard index > 0, text.lines[index - 1].isOpening, !text.lines[index - 1].isBoilerplate,
      rules.words.titleTails.contains(text.lines[index].text.filter { !$0.isWhitespace })
    else { return nil }
    return text.lines[index - 1]
  }

  /// 「検証報告書」 in the line under the name of what was looked into.
  private func titleTail(after index: Int) -> String? {
    let next = index + 1
    guard next < text.lines.count, !text.lines[next].isBoilerplate,
      text.lines[index].place.line.map({ $0 + 1 }) == text.lines[next].place.line
    else { return nil }
    let tail = text.lines[next].text.filter { !$0.isWhitespace }
    guard tail.count <= 12, rules.words.titleTails.contains(where: tail.hasSuffix),
      !rules.words.titleTails.contains(where: text.lines[index].text.hasSuffix)
    else { return nil }
    return tail
  }

  // MARK: Kind

  /// A title says more than the name of the file, and that more than any heading or label.
  func kind(title: String) -> Found<DocumentKind>? {
    if let field = first(.kind), let kind = DocumentKind(word: field.value) {
      return found(field, kind)
    }
    var scores: [DocumentKind: Int] = [:]
    var signs: [DocumentKind: HeadOrigin] = [:]
    for block in reading.blocks where !block.isBoilerplate {
      let level = if case .heading(let level, _) = block.content { level } else { 9 }
      let lead = Self.lead(of: block.text)
      if let lead, let kind = rules.kindSigns[lead] {
        scores[kind, default: 0] += 2
        if signs[kind] == nil { signs[kind] = HeadOrigin(.text, text: lead, place: block.place) }
      }
      guard level <= 3 else { continue }
      for (kind, words) in rules.kindWords where words.contains(where: block.text.contains) {
        scores[kind, default: 0] += 1
        if signs[kind] == nil {
          signs[kind] = HeadOrigin(.text, text: block.text, place: block.place)
        }
      }
    }
    for line in paths {
      for (kind, words) in rules.kindWords where words.contains(where: line.text.contains) {
        scores[kind, default: 0] += 3
        if signs[kind] == nil { signs[kind] = line.origin() }
      }
    }
    // 「（青凪市 危機管理課　相談メモ　2021年11月9日 作成）」
    for line in text.lines.prefix((text.title ?? 0) + 4) where line.isOpening && line.level == nil {
      guard line.text.count <= 60, !line.isBoilerplate, !line.text.contains("。") else { continue }
      for (kind, words) in rules.kindWords where words.contains(where: line.text.contains) {
        scores[kind, default: 0] += 3
        if signs[kind] == nil { signs[kind] = line.origin() }
      }
    }
    let titled = self.title
    for kind in DocumentKind.allCases {
      var score = min(scores[kind] ?? 0, 8)
      let words = rules.kindWords[kind] ?? []
      if words.contains(where: title.contains) {
        // 「…事例研究会のご案内」 is what it ends with.
        score += words.contains(where: title.hasSuffix) ? 15 : 6
        signs[kind] = titled.value == title ? titled.origin : HeadOrigin(.markup, text: title)
      }
      if let page = markupText(.title), page.value != title,
        words.contains(where: page.value.contains)
      {
        score += 4
        signs[kind] = signs[kind] ?? page.origin
      }
      if words.contains(where: name.contains) {
        score += 4
        signs[kind] = signs[kind] ?? nameOrigin
      }
      scores[kind] = score
    }
    guard let best = scores.values.max(), best > 2,
      let kind = DocumentKind.allCases.first(where: { scores[$0] == best }),
      let origin = signs[kind]
    else { return nil }
    return Found(value: kind, origin: origin)
  }

  /// The label or the few words with which a block begins; `nil` for a sentence.
  private static func lead(of text: String) -> String? {
    let bytes = text.utf8.prefix(54)
    if let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" || $0 == "\n" || $0 == "\t" }),
      text.utf8.distance(from: text.utf8.startIndex, to: colon) <= 48
    {
      return String(text[..<colon]).asSign
    }
    return bytes.count == text.utf8.count ? text.asSign : nil
  }
}

extension String {
  /// 「令和７年度 受講者募集」 of 「◇◆ 令和７年度 受講者募集 ◆◇」
  fileprivate var trimmingDecoration: String {
    let marks = "◇◆■□●○★☆◎▼▽▲△＊*~～＝=―─-"
    var words = self[...]
    while let first = words.first, marks.contains(first) || first.isWhitespace {
      words.removeFirst()
    }
    while let last = words.last, marks.contains(last) || last.isWhitespace { words.removeLast() }
    return String(words)
  }

  /// Without the number and the marks that stand before a heading.
  fileprivate var asSign: String {
    var sign = asLabel[...]
    let numbers = "0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤ.．、第章節"
    while let first = sign.first, numbers.contains(first) { sign.removeFirst() }
    return String(sign)
  }
}
