import KnowledgeModel

/// Finds indicators: under headings and labels of levels (KGI, KSI, KPI, 成果指標), in tables, and in
/// lists that a heading says to be of indicators.
struct IndicatorReader {
  let outline: Outline
  let labels: StructureLabels
  let texts: IndicatorTextReader
  let sentences: IndicatorSentence
  let scopes: MeasureScopes
  let announcements: [Announcements.List]

  struct Draft {
    var level: Indicator.Level
    var kind: Indicator.Kind?
    var text: IndicatorText
    /// What a column of measures says.
    var cell: String?
    let witness: Witness
    let node: Int
  }

  struct Scope {
    let meaning: StructureLabels.Meaning
    /// The node that opened it.
    let node: Int
    let end: Int
    var isAnnounced = false
  }

  func indicators() -> [Indicator] {
    var drafts: [Draft] = []
    var open: [Scope] = []
    let announced = Dictionary(
      announcements.filter { $0.roles.contains(.indicatorGroup) }.map { ($0.source, $0) },
      uniquingKeysWith: { first, _ in first })
    for index in outline.nodes.indices {
      open.removeAll { $0.end <= index }
      let node = outline[index]
      if let list = announced[index], let last = list.entries.last {
        open.append(
          Scope(meaning: .init(), node: index, end: outline[last].end, isAnnounced: true))
        continue
      }
      if let rows = node.rows {
        let isExpected = !open.isEmpty || captionTells(of: index)
        drafts += read(rows, at: index, isExpected: isExpected, in: open)
      } else if MeasureNumber.isPointer(node) {
        point(at: index, &drafts)
      } else if node.isOneOf(.method) {
        if let named = named(by: index, besides: drafts) { drafts.append(named) }
        addMethod(at: index, to: &drafts)
      } else if node.isOneOf([.target, .baseline]), !node.standsAlone {
        if let named = named(by: index, besides: drafts) { drafts.append(named) }
        let text = texts.read(node.value, isExpected: false)
        if node.isOneOf(.target), text.isCertain, !texts.tellsTarget(node.value) {
          drafts.append(draft(text, level(in: open) ?? .init(), at: index))
        } else {
          fill(at: index, &drafts)
        }
      } else if node.isOneOf(.levelColumn), let level = labels.exactMeaning(of: node.value).level {
        if let last = drafts.indices.last, isNear(index, to: drafts[last].node) {
          drafts[last].level = level
        }
      } else if node.isOneOf([.level, .indicatorGroup, .indicatorName]) {
        if node.standsAlone {
          let end = outline.extent(of: index) { !$0.roles.isEmpty || $0.rank < 1_020 }
          open.append(Scope(meaning: node.meaning, node: index, end: end))
        } else if node.isOneOf([.level, .indicatorName]) || texts.statesAll(node.value) {
          var meaning = node.meaning
          if meaning.level == nil { meaning.level = level(in: open)?.level }
          drafts += lines(of: node.value, at: index, meaning: meaning, isExpected: true)
        }
      } else if let scope = open.last, isEntry(index, of: scope, drafts) {
        let level = level(in: open)
        let found = lines(
          of: node.lead.body, at: index, meaning: level ?? .init(),
          isExpected: level != nil || scope.isAnnounced)
        drafts += found.isEmpty ? told(at: index, level ?? .init()) : found
      } else if node.roles.isEmpty, !node.isHeading {
        drafts += told(at: index, level(in: open) ?? .init())
      }
    }
    let measures = scopes.titles(
      of: drafts.map { .init(node: $0.node, words: $0.witness.text, cell: $0.cell) })
    return zip(drafts, measures).map { indicator($0, of: $1) }
  }

  /// What sentences of running text tell, outside of cases.
  private func told(at index: Int, _ meaning: StructureLabels.Meaning) -> [Draft] {
    guard !outline.isRemark(index) else { return [] }
    return sentences.indicators(in: outline[index].text).map { draft($0, meaning, at: index) }
  }

  func level(in open: [Scope]) -> StructureLabels.Meaning? {
    open.last { $0.meaning.roles.contains(.level) }?.meaning
  }

  private func indicator(_ draft: Draft, of measure: String?) -> Indicator {
    Indicator(
      level: draft.level, kind: draft.kind, name: draft.text.name, target: draft.text.target,
      baseline: draft.text.baseline, method: draft.text.method, measure: measure,
      witness: draft.witness)
  }

  // MARK: Lines

  /// An entry stands under what opened the scope, not under another indicator, and is a list item
  /// or a line of its own.
  private func isEntry(_ index: Int, of scope: Scope, _ drafts: [Draft]) -> Bool {
    let node = outline[index]
    guard node.roles.isEmpty || node.isOneOf([.outcome, .output]), !outline.isRemark(index),
      !node.isHeading, !node.text.isEmpty
    else { return false }
    if let last = drafts.last, last.node > scope.node, index < outline[last.node].end {
      return false
    }
    // Paragraphs behind a list that a heading opened belong to the document again.
    if !node.isItem, !scope.meaning.roles.contains(.level), node.parent == scope.node,
      outline[scope.node + 1].isItem
    {
      return false
    }
    return node.text.utf8.count < 400
  }

  private func lines(
    of words: String, at index: Int, meaning: StructureLabels.Meaning, isExpected: Bool
  ) -> [Draft] {
    var meaning = meaning
    var words = scopes.withoutMention(words)
    // 「アウトプット　訪問世帯数　年間1,200世帯」
    let lead = Lead(words)
    if let label = lead.label ?? lead.spaced?.label {
      let own = labels.exactMeaning(of: label)
      if own.roles.contains(.level) || !own.roles.isDisjoint(with: [.outcome, .output]) {
        words = lead.label == nil ? lead.spaced?.value ?? words : lead.value
        meaning.roles.subtract([.outcome, .output])
        meaning.roles.formUnion(own.roles)
        meaning.level = own.level ?? meaning.level
      }
    }
    return parts(of: words).compactMap { part in
      let text = texts.read(part, isExpected: isExpected)
      guard counts(text, part, at: index, isExpected: isExpected) else { return nil }
      var draft = draft(text, meaning, at: index)
      draft.cell = text.measure
      return draft
    }
  }

  /// 「居場所の数　300か所／当番の登録者　300人」, 「満足度 3.8点→4.3点、再訪率 44％→55％」 are two.
  private func parts(of words: String) -> [String] {
    guard !texts.hasLabels(words) else { return [words] }
    let parts = words.split(separator: "／").map { String($0).trimmingWhitespace }
    let areWhole = parts.allSatisfy {
      IndicatorTextReader.hasDigit($0) && IndicatorTextReader.tokens(of: $0).count > 1
    }
    if parts.count > 1, areWhole { return parts }
    let changes = words.split { "、，；".contains($0) }.map { String($0).trimmingWhitespace }
    return changes.count > 1 && changes.allSatisfy(texts.tellsChange) ? changes : [words]
  }

  private func counts(
    _ text: IndicatorText, _ words: String, at index: Int, isExpected: Bool
  ) -> Bool {
    guard !text.name.isEmpty, text.name.unicodeScalars.count <= 80 else { return false }
    let hasMethod = outline.inside(index).contains { outline[$0].isOneOf(.method) }
    if hasMethod || isExpected && text.method != nil { return true }
    if isExpected {
      return text.target != nil || text.baseline != nil
        || (!FullStop.stands(in: words) && !words.contains("『") && !Lead(outline[index].text).isNote
          && words.unicodeScalars.count <= 50)
    }
    return text.isCertain && text.target != nil
      && (!SentenceRun.isClosed(words) || texts.hasLabels(words))
  }

  func draft(
    _ text: IndicatorText, _ meaning: StructureLabels.Meaning, at index: Int
  ) -> Draft {
    Draft(
      level: meaning.level ?? .other, kind: Self.kind(of: meaning.roles), text: text,
      witness: outline[index].witness, node: index)
  }

  static func kind(of roles: StructureRoles) -> Indicator.Kind? {
    if roles.contains(.outcome) { return .outcome }
    return roles.contains(.output) ? .output : nil
  }

  // MARK: What follows an indicator

  /// A heading or entry whose labels tell 現状, 目標 or 取得方法 names an indicator.
  private func named(by index: Int, besides drafts: [Draft]) -> Draft? {
    guard let parent = outline[index].parent, outline[parent].roles.isEmpty,
      drafts.last.map({ $0.node < parent }) ?? true
    else { return nil }
    let told = outline.children(of: parent).reduce(into: StructureRoles()) {
      $0.formUnion(outline[$1].roles.intersection([.target, .baseline, .method]))
    }
    let name = outline.title(of: parent)
    guard told.contains(.target), told != .target, !name.isEmpty,
      name.unicodeScalars.count <= 60
    else { return nil }
    return draft(IndicatorText(name: name), .init(), at: parent)
  }

  private func addMethod(at index: Int, to drafts: inout [Draft]) {
    let method = outline.statements(of: index).first
    guard let method, let node = drafts.last?.node else { return }
    if holdsForAll(index) {
      for number in drafts.indices
      where outline[drafts[number].node].parent == outline[index].parent {
        drafts[number].text.method = drafts[number].text.method ?? method
      }
      return
    }
    guard isNear(index, to: node) else { return }
    for number in drafts.indices.reversed() {
      guard drafts[number].node == node else { break }
      drafts[number].text.method = drafts[number].text.method ?? method
    }
  }

  /// The only label of methods behind several numbered lines.
  private func holdsForAll(_ index: Int) -> Bool {
    guard let parent = outline[index].parent, outline[index].lead.isNumbered else { return false }
    let siblings = outline.children(of: parent).filter { outline[$0].lead.isNumbered }
    return siblings.count > 2 && siblings.last == index
      && siblings.count { outline[$0].isOneOf(.method) } == 1
  }

  /// 「目標値：80％」 behind a line that names the indicator.
  private func fill(at index: Int, _ drafts: inout [Draft]) {
    let node = outline[index]
    guard let last = drafts.indices.last, isNear(index, to: drafts[last].node) else { return }
    if node.isOneOf(.target), drafts[last].text.target == nil {
      drafts[last].text.target = node.value
    } else if node.isOneOf(.baseline), drafts[last].text.baseline == nil {
      drafts[last].text.baseline = node.value
    }
  }

  /// 「対応する提言：2」 behind a line that names the indicator.
  private func point(at index: Int, _ drafts: inout [Draft]) {
    guard let last = drafts.indices.last, isNear(index, to: drafts[last].node) else { return }
    drafts[last].cell = drafts[last].cell ?? outline[index].value
  }

  /// Under the indicator, or one of the lines right behind it.
  private func isNear(_ index: Int, to node: Int) -> Bool {
    guard index >= outline[node].end else { return true }
    return index - node <= 6 && !(node + 1..<index).contains { outline[$0].isHeading }
  }
}
