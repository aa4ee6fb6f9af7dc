import KnowledgeModel

/// Cases that running text or a speaker tells: 「○○市では、2019年度から…。その結果、…」, outside of
/// whatever sets out a case.
///
/// A sentence opens with the municipality and says since when; what follows tells what came of it.
/// Under a heading of cases either will do.
struct ToldCases {
  let outline: Outline
  let titles: CaseTitleReader
  let words: CaseWords
  /// What the document itself is about.
  let own: [String]

  /// No case goes on for more sentences than these.
  private static let reach = 12

  /// - Parameter isExpected: Whether a heading above says that cases follow.
  func cases(at index: Int, isExpected: Bool) -> [CaseReader.Found] {
    let node = outline[index]
    let sentences = SentenceRun.sentences(in: node.text)
    let openings = sentences.indices.compactMap { number -> (Int, Opening)? in
      opening(of: sentences[number]).map { (number, $0) }
    }
    if openings.isEmpty, isLabelled(node) { return [labelled(index)].compactMap(\.self) }
    return openings.indices.compactMap { number in
      let (start, opening) = openings[number]
      let isLast = number + 1 == openings.count
      let end = isLast ? sentences.count : openings[number + 1].0
      let told =
        [opening.words] + sentences[start..<min(end, start + Self.reach)].dropFirst()
        + (isLast ? continuation(behind: index) : [])
      return found(
        told, of: opening.place, at: index, isExpected: isExpected || isLabelled(node))
    }
  }

  /// 「事例1　砂見町：…」, 「事例①（砂見町）：…」: the label says that it is a case, and whose.
  private func labelled(_ index: Int) -> CaseReader.Found? {
    let node = outline[index]
    var title = CaseTitle()
    var told = node.value
    if let label = node.lead.label, let open = label.firstIndex(where: { "（([［".contains($0) }) {
      title = titles.read(String(label[label.index(after: open)...].dropLast()))
    } else if let label = Lead(node.value).label {
      title = titles.read(label)
      told = Lead(node.value).value
    }
    guard let place = title.municipality else { return nil }
    let sentences = SentenceRun.sentences(in: told).prefix(Self.reach)
    return found(
      sentences + continuation(behind: index), of: place, at: index, isExpected: true,
      name: title.name)
  }

  private func isLabelled(_ node: Outline.Node) -> Bool {
    node.isOneOf(.caseItem) && !node.standsAlone
  }

  /// Whether a node can tell of a case: running text with a year and a municipality.
  func mayTell(_ node: Outline.Node) -> Bool {
    guard !node.isHeading, node.rows == nil, node.text.utf8.count > 60,
      node.roles.subtracting([.caseItem, .caseGroup, .name]).isEmpty,
      FullStop.stands(in: node.text)
    else { return false }
    return (isLabelled(node) || Self.year.stands(in: node.text))
      && node.text.unicodeScalars.contains(where: CaseTitleReader.mayEndPlace)
  }

  private static let year = ByteWord("年")

  /// The municipality that a sentence is about, and what it says without who says it.
  private struct Opening {
    let place: PlaceName
    let words: String
  }

  /// 「次に、谷川村では…」, 「○会長：谷川村は…」, 「会長　谷川村は…」
  private func opening(of sentence: String) -> Opening? {
    guard sentence.unicodeScalars.contains(where: CaseTitleReader.mayEndPlace) else { return nil }
    let lead = Lead(sentence)
    var readings = [sentence]
    if let label = lead.label, label.unicodeScalars.count < 16 {
      readings = [lead.value]
    } else if let (label, value, isWide) = lead.spaced, isWide, label.unicodeScalars.count < 16 {
      readings.append(value)
    }
    return readings.lazy.compactMap { words in
      place(opening: words).map { Opening(place: $0, words: words) }
    }.first
  }

  private func place(opening sentence: String) -> PlaceName? {
    var words = Substring(sentence)
    guard CaseTitleReader.mayOpenWithPlace(words) else { return nil }
    words = words.drop { $0.isWhitespace || "○●・".contains($0) }
    for _ in 0..<2 {
      for opening in self.words.connectives where opening.opens(words) {
        words = Substring(words.utf8.dropFirst(opening.bytes.count)).drop {
          "、，。 　".contains($0)
        }
      }
    }
    let head = String(words.prefix(40))
    guard let first = titles.mentions(in: head).first,
      !own.contains(where: { first.text.hasSuffix($0) })
    else { return nil }
    // 「私が関わった瑞浪川市では」
    let start = head.utf8.index(head.utf8.startIndex, offsetBy: first.utf8Range.lowerBound)
    let before = head[..<start]
    guard before.isEmpty || before.count <= 14 && "たるの、".contains(before.last ?? "。") else {
      return nil
    }
    let end = head.utf8.index(head.utf8.startIndex, offsetBy: first.utf8Range.upperBound)
    var rest = CaseTitleReader.withoutNote(opening: head[end...])
    // 「川名町の「朝の窓口」では」
    if ["の「", "の『", "「", "『"].contains(where: { rest.hasPrefix($0) }) {
      guard let close = words.firstIndex(where: { "」』".contains($0) }) else { return nil }
      rest = words[words.index(after: close)...]
    }
    guard ["は", "では", "が"].contains(where: { rest.hasPrefix($0) }) else { return nil }
    return CaseTitleReader.place(of: first)
  }

  /// What a list right behind the text tells, and one paragraph more.
  private func continuation(behind index: Int) -> [String] {
    let node = outline[index]
    guard !node.isItem else { return [] }
    var told: [String] = []
    var next = node.end
    while next < outline.nodes.count, outline[next].isItem, told.count < 8,
      opening(of: outline[next].lead.body) == nil
    {
      told += SentenceRun.sentences(in: outline[next].lead.body)
      next = outline[next].end
    }
    guard !told.isEmpty, next < outline.nodes.count, !outline[next].isHeading,
      outline[next].roles.isEmpty, outline[next].rows == nil
    else { return told }
    return told + SentenceRun.sentences(in: outline[next].text).prefix(1)
  }

  /// What the lines around put in quotation marks, and the sentence names without them.
  private func name(around index: Int, in sentence: String) -> String? {
    guard let parent = outline[index].parent else { return nil }
    let near = outline.children(of: parent).filter { abs($0 - index) <= 8 && $0 != index }
    let names = near.compactMap { CaseReader.quoted(in: outline[$0].text) }
    return names.filter { $0.unicodeScalars.count > 3 && sentence.contains($0) }
      .max { $0.unicodeScalars.count < $1.unicodeScalars.count }
  }

  private func found(
    _ sentences: [String], of place: PlaceName, at index: Int, isExpected: Bool,
    name: String? = nil
  ) -> CaseReader.Found? {
    guard let first = sentences.first else { return nil }
    let since = StartDate.opening(first) ?? StartDate.ofNote(in: first)
    let others = sentences.dropFirst()
    let factors = words.factors(in: Array(others))
    let told = others.filter { sentence in
      words.tellsFactor(sentence) || factors.contains { sentence.contains($0) }
    }
    let isLabelled = isLabelled(outline[index])
    let isCertain = isLabelled || !told.isEmpty
    var results = others.filter { sentence in
      !told.contains(sentence) && !words.quotesSpeaker(sentence)
        && (words.opensResult(sentence)
          || words.tellsResult(sentence, isCertain: isCertain))
    }
    if results.isEmpty, words.tellsResult(first, isCertain: !told.isEmpty) { results = [first] }
    let isDated = since != nil || !factors.isEmpty
    guard isLabelled || (isExpected ? isDated || !results.isEmpty : isDated && !results.isEmpty),
      isExpected || sentences.count > 1
    else { return nil }
    let title = CaseTitle(
      municipality: place,
      name: name ?? CaseReader.quoted(in: first) ?? self.name(around: index, in: first),
      since: since)
    let row = CaseTable.Row(
      done: first, results: results, factors: factors, contact: nil,
      text: sentences.joined())
    return CaseReader.Found(title: title, range: index..<(index + 1), row: row)
  }
}
