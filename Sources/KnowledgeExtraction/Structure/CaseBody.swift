import KnowledgeModel

/// Reads what a case tells: what was done, what came of it, and why it went well.
struct CaseBody {
  let outline: Outline
  let words: CaseWords
  let range: Range<Int>
  /// Whether the first node of the range is the case's own heading or entry.
  let hasTitle: Bool
  /// Whether the whole document is the case.
  let isWhole: Bool

  /// Nodes of the case with what labels say of them, without what stands under remarks.
  func caseStudy(
    _ title: CaseTitle, measure: String?, sources: [SourceKey]
  ) -> CaseStudy? {
    guard let municipality = title.municipality else { return nil }
    let first = outline[range.lowerBound]
    let done = done
    return CaseStudy(
      municipality: municipality, name: title.name, since: title.since ?? since(done), done: done,
      results: results(besides: done), factors: factors, sources: sources,
      measure: measure,
      contact: contact, witness: first.witness)
  }

  /// What no label of another meaning gathers: the running text of the case.
  private var plain: [Int] {
    let start = hasTitle ? range.lowerBound + 1 : range.lowerBound
    let own = outline[range.lowerBound]
    // An entry tells of itself: 「• 港区では2020年から…」.
    let lead = hasTitle && own.isItem && FullStop.stands(in: own.text) ? [range.lowerBound] : []
    return lead
      + outline.content(
        in: start..<range.upperBound,
        without: [
          .results, .factors, .background, .challenge, .evidence, .consequence, .contact, .since,
          .name, .municipality, .caseItem, .indicatorGroup, .level, .frame,
          .measurePointer,
        ]
      ).filter {
        !outline[$0].isOneOf(.done) && !underDone($0) && !MeasureNumber.isPointer(outline[$0])
      }
  }

  private func underDone(_ index: Int) -> Bool {
    outline.ancestors(of: index).contains { range.contains($0) && outline[$0].isOneOf(.done) }
  }

  private func labelled(_ roles: StructureRoles) -> [Int] {
    range.filter { index in
      outline[index].isOneOf(roles) && !(hasTitle && index == range.lowerBound)
        && !outline.ancestors(of: index).contains {
          $0 > range.lowerBound && outline[$0].isOneOf(roles)
        }
    }
  }

  private func words(of index: Int) -> String {
    let node = outline[index]
    // 「京丹後市「ささえ合い交通」：…」 names the case and tells of it.
    if hasTitle, index == range.lowerBound, node.lead.label != nil { return node.lead.value }
    return node.roles.isEmpty ? node.lead.body : node.value
  }

  // MARK: Done

  private var done: String {
    let labelled = labelled(.done).map {
      outline.statements(of: $0, without: [.background, .challenge, .results])
    }
    let told = plain.map { words(of: $0) }
    // A whole document begins with what it is about; its parts tell details.
    let texts = isWhole ? [told] + labelled : labelled + [told]
    for text in texts {
      let sentences = text.lazy.flatMap(SentenceRun.sentences)
      if let sentence = sentences.first(where: SentenceRun.isClosed) { return sentence }
      if let line = text.first(where: CaseWords.isStatement) {
        return SentenceRun.first(in: line) ?? line
      }
    }
    let rest = outline.content(
      in: range, without: [.results, .factors, .evidence, .contact, .consequence])
    return rest.lazy.flatMap { SentenceRun.sentences(in: words(of: $0)) }
      .first(where: SentenceRun.isClosed) ?? ""
  }

  private func since(_ done: String) -> String? {
    for index in labelled(.since) {
      if let date = StartDate.value(outline[index].value) { return date }
    }
    let opening = outline.content(in: range, without: [.results, .factors, .evidence]).prefix(6)
    for index in opening {
      if let date = StartDate.ofNote(in: outline[index].text) { return date }
    }
    let told = plain.prefix(2).flatMap { SentenceRun.sentences(in: words(of: $0)).prefix(2) }
    return (told + [done]).lazy.compactMap(StartDate.opening).first
  }

  // MARK: Results

  /// - Parameter done: What was done tells no result again.
  private func results(besides done: String) -> [String] {
    var results = labelled(.results).flatMap { index in
      outline.statements(of: index, without: [.factors, .challenge, .evidence, .contact])
        .flatMap(SentenceRun.sentences)
    }
    let texts = plain.map { SentenceRun.sentences(in: words(of: $0)) }
    for sentences in texts {
      var isResult = false
      for sentence in sentences {
        isResult =
          words.opensResult(sentence) || (isResult && words.followsResult(sentence))
        if isResult { results.append(sentence) }
      }
    }
    let proof = labelled(.evidence).flatMap { index in
      outline.statements(of: index).flatMap(SentenceRun.sentences)
    }
    if results.isEmpty {
      let told = texts.flatMap(\.self) + underDone
      results = told.filter {
        $0 != done && words.tellsResult($0, isCertain: !isWhole) && !words.tellsFactor($0)
          && !words.quotesSpeaker($0)
      }
      if results.isEmpty, words.tellsResult(done, isCertain: false) { results = [done] }
    }
    return Self.distinct(results + proof)
  }

  private var underDone: [String] {
    labelled(.done).flatMap { outline.statements(of: $0).flatMap(SentenceRun.sentences) }
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  private var factors: [String] {
    let set = labelledFactors
    guard set.isEmpty, !isWhole else { return set }
    return words.factors(in: plain.flatMap { SentenceRun.sentences(in: words(of: $0)) })
  }

  private var labelledFactors: [String] {
    labelled(.factors).flatMap { index -> [String] in
      let node = outline[index]
      if !node.standsAlone { return continued(index) }
      return outline.content(
        of: index, without: [.evidence, .challenge, .remark, .results, .contact]
      )
      .filter { isOutermost($0, under: index) }
      .flatMap { line -> [String] in
        let node = outline[line]
        // Of an item the first sentence is the factor, and what follows explains it.
        let isWhole = node.parent == index && !node.isItem && !node.lead.isNumbered
        return isWhole
          ? Self.set(out: words(of: line))
          : [SentenceRun.first(in: words(of: line))].compactMap(\.self)
      }
    }
  }

  /// What a label's line says, with the line that it goes on in and the items behind its first one.
  private func continued(_ index: Int) -> [String] {
    let node = outline[index]
    let lines = outline.children(of: index).filter {
      outline[$0].roles.isEmpty && outline[$0].rows == nil && !outline[$0].isHeading
    }
    if let first = node.value.unicodeScalars.first, Enumeration.isBullet(first) {
      let items = lines.prefix { outline[$0].isItem }
      return Self.set(out: node.value)
        + items.compactMap { SentenceRun.first(in: words(of: $0)) }
    }
    guard let next = lines.first, !outline[next].isItem, !SentenceRun.isClosed(node.value),
      let line = node.place.line, outline[next].place.line == line + 1
    else { return Self.set(out: node.value) }
    return Self.set(out: node.value + outline[next].text)
  }

  /// What a line enumerates, else each of its sentences.
  private static func set(out words: String) -> [String] {
    let parts = Enumeration.parts(of: words)
    if parts.count > 1 { return parts.map { Outline.title(from: $0) } }
    let halves = words.split(whereSeparator: { "／/".contains($0) }).map {
      String($0).trimmingWhitespace
    }
    if halves.count > 1, halves.allSatisfy({ $0.unicodeScalars.count >= 8 }) { return halves }
    let sentences = SentenceRun.sentences(in: words)
    let bare = Enumeration.withoutBullet(words.unicodeScalars[...])
    return sentences.count > 1 ? sentences : [Outline.title(from: bare)]
  }

  /// Details of a factor are no factors.
  private func isOutermost(_ index: Int, under label: Int) -> Bool {
    guard let parent = outline[index].parent, parent != label else { return true }
    let isOneLine =
      outline[parent].place.line != nil && outline[parent].place.line == outline[index].place.line
    return outline[parent].isHeading || isOneLine
  }

  // MARK: Contact

  private var contact: String? {
    for index in labelled(.contact) {
      let said = outline.statements(of: index)
      if !said.isEmpty { return said.prefix(3).joined(separator: "　") }
    }
    return nil
  }
}
