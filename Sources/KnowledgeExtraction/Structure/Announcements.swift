import KnowledgeModel

/// Sentences that announce what the list behind them sets out: 「以下を提案します。」, 「課題は次の2点です。」.
struct Announcements: Sendable {
  /// What one sentence announces.
  struct List {
    /// The node that holds the sentence.
    let source: Int
    let entries: [Int]
    /// What the text itself enumerates, in place of entries.
    var parts: [String] = []
    /// `.measure`, `.challenge` or `.indicatorGroup`.
    let roles: StructureRoles
  }

  private let measures: ByteWords
  /// What is decided on with as many points as a sentence counts: measures, and 「方針」.
  private let decided: ByteWords
  /// The same with a particle behind each: 「課題は」.
  private let measureSubjects: ByteWords
  private let challengeSubjects: ByteWords
  private let signs: [String]
  /// The signs and what may stand behind them.
  private let ends: ByteWords

  init(words: ExtractionWords) {
    func subjects(_ nouns: [String]) -> ByteWords {
      ByteWords(nouns.flatMap { noun in Self.particles.map { noun + $0 } })
    }
    let measures = words[.structure, "announced_measures"]
    self.measures = ByteWords(measures)
    decided = ByteWords(measures + ["方針", "意見", "結論", "方向"])
    measureSubjects = subjects(measures)
    challengeSubjects = subjects(words[.structure, "announced_challenges"])
    signs = words[.structure, "announcements"]
    ends = ByteWords(signs + Self.tails)
  }

  /// In reading order.
  func lists(in outline: Outline) -> [List] {
    var lists: [List] = []
    for index in outline.nodes.indices {
      let node = outline[index]
      if let list = told(by: node, at: index) { lists.append(list) }
      guard index + 1 < outline.nodes.count, outline[index + 1].isItem else { continue }
      guard !node.isHeading, node.rows == nil, node.roles.isEmpty,
        !node.isItem || outline[index + 1].parent == index,
        let roles = announced(by: node.text)
      else { continue }
      let entries = Self.entries(behind: index, in: outline)
      if entries.count > 1 { lists.append(List(source: index, entries: entries, roles: roles)) }
    }
    return lists
  }

  /// 「次の二点を提案します。第一に、…。第二に、…。」, 「(1)…、(2)…を提案する。」
  private func told(by node: Outline.Node, at index: Int) -> List? {
    guard !node.isHeading, node.rows == nil, node.roles.isEmpty,
      let series = ToldSeries.read(node.text)
    else { return nil }
    let isProposed = Self.proposals.contains { series.tail.contains($0) }
    let isChallenge =
      series.tail.contains("課題") || Self.challengeLeads.contains { series.lead.hasSuffix($0) }
    guard
      let roles = announced(by: series.lead)
        ?? (isProposed ? .measure : isChallenge ? .challenge : nil)
    else { return nil }
    return List(source: index, entries: [], parts: series.parts, roles: roles)
  }

  private static let challengeLeads = [
    "課題として、", "課題として", "課題は、", "課題は", "課題には、", "問題点は、", "問題点として、",
  ]
  private static let proposals = ["提案", "助言", "提言", "勧め"]

  /// What the last sentence says to follow: 「課題は次の2点です」, 「以下を提案します」.
  private func announced(by text: String) -> StructureRoles? {
    var end = Array(text.utf8.suffix(96))
    if Self.indicators.stand(in: end) {
      let last = SentenceRun.sentences(in: String(text.suffix(80))).last ?? text
      if Self.follows.stand(in: last) { return .indicatorGroup }
    }
    while Self.stops.close(end) { end.removeLast(3) }
    if end.last == UInt8(ascii: ":") { end.removeLast() }
    guard ends.close(end) else { return nil }
    let last = String(text.suffix(80))
    var sentence = (SentenceRun.sentences(in: last).last ?? last)[...]
    while let end = sentence.last, "。：:".contains(end) { sentence = sentence.dropLast() }
    let counts = Self.counts.stand(in: sentence)
    for tail in Self.tails where sentence.hasSuffix(tail) {
      sentence = sentence.dropLast(tail.count)
      // 「次の3点を今後の方針とする。」
      if counts, decided.close(sentence) { return .measure }
      break
    }
    guard let sign = signs.first(where: { sentence.hasSuffix($0) }) else { return nil }
    let before = sentence.dropLast(sign.count)
    if measures.stand(in: sign) { return counts && before.hasSuffix("を") ? .measure : nil }
    if measureSubjects.stand(in: before) { return .measure }
    return challengeSubjects.stand(in: before) ? .challenge : nil
  }

  private static let stops = ByteWords(["。", "：", "．"])
  private static let tails = [
    "と考える", "と考えます", "と考えた", "と思う", "と思います", "とする", "とします", "としたい",
    "とした", "としました",
  ]
  private static let indicators = ByteWords([
    "指標", "数値目標", "目標値", "KPI", "KGI", "ＫＰＩ", "到達目標", "達成目標",
  ])
  private static let follows = ByteWords(["次の", "以下の", "下記の", "次に", "以下に", "次を", "以下を"])
  private static let counts = ByteWords(["以下", "次", "下記", "点", "つ"])
  private static let particles = ["は", "を", "が", "として", "に"]

  /// The items right behind the sentence, of the first one's depth.
  private static func entries(behind index: Int, in outline: Outline) -> [Int] {
    let first = outline[index + 1]
    let limit = first.parent.map { outline[$0].end } ?? outline.nodes.count
    var entries: [Int] = []
    var next = index + 1
    while next < limit, outline[next].isItem, outline[next].rank == first.rank {
      if outline[next].roles.isEmpty { entries.append(next) }
      next = outline[next].end
    }
    return entries
  }
}
