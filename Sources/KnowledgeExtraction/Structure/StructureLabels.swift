import KnowledgeModel

/// Tells from the vocabulary what a label means.
///
/// A word of the vocabulary is the whole label; 「…」 at its beginning or end stands for anything.
struct StructureLabels: Sendable {
  private struct Pattern {
    let part: ByteWord
    let opensAnywhere: Bool
    let endsAnywhere: Bool
    let roles: StructureRoles

    func matches(_ label: [UInt8]) -> Bool {
      switch (opensAnywhere, endsAnywhere) {
      case (true, true): part.stands(in: label)
      case (true, false): label.count > part.bytes.count && part.closes(label)
      default: part.opens(label)
      }
    }
  }

  private let exact: WordMap<StructureRoles>
  /// By their last scalar, by their first, and those with neither end fixed.
  private let endings: [Unicode.Scalar: [Pattern]]
  private let openings: [Unicode.Scalar: [Pattern]]
  private let middles: [Pattern]
  private let unowned: Set<String>

  /// In scalars. Longer texts are no labels.
  static let longest = 30

  init(words: ExtractionWords) {
    var exact: [String: StructureRoles] = [:]
    var endings: [Unicode.Scalar: [Pattern]] = [:]
    var openings: [Unicode.Scalar: [Pattern]] = [:]
    var middles: [Pattern] = []
    for (list, roles) in StructureRoles.lists {
      for word in words[.structure, list] {
        let opens = word.hasPrefix("…")
        let ends = word.hasSuffix("…")
        let part = LabelForm.normal(word.filter { $0 != "…" })
        guard let first = part.unicodeScalars.first, let last = part.unicodeScalars.last else {
          continue
        }
        let pattern = Pattern(
          part: ByteWord(part), opensAnywhere: opens, endsAnywhere: ends, roles: roles)
        switch (opens, ends) {
        case (true, true): middles.append(pattern)
        case (true, false): endings[last, default: []].append(pattern)
        case (false, true): openings[first, default: []].append(pattern)
        case (false, false): exact[part, default: []].formUnion(roles)
        }
      }
    }
    self.exact = WordMap(exact.map { ($0.key, $0.value) })
    self.endings = endings
    self.openings = openings
    self.middles = middles
    unowned = Set(words[.structure, "unowned"].map { LabelForm.normal($0) })
  }

  struct Meaning {
    var roles: StructureRoles = []
    /// Whether a number follows the label: 「支援策①」.
    var hasOrdinal = false
    /// KGI, KSI or KPI.
    var level: Indicator.Level?

    func completed(by kind: StructureRoles) -> Self {
      guard roles.isDisjoint(with: [.outcome, .output]) else { return self }
      return Self(roles: roles.union(kind), hasOrdinal: hasOrdinal, level: level)
    }
  }

  private static func isShort(_ label: String) -> Bool {
    let bytes = label.utf8.count
    // No scalar has more than four bytes.
    return bytes > 0 && bytes <= longest * 4
      && (bytes <= longest || label.unicodeScalars.count <= longest)
  }

  /// What a text means that is a label as a whole; nothing where it is none.
  func meaning(of text: some StringProtocol) -> Meaning {
    var meaning = anyMeaning(of: text)
    meaning.roles.subtract(.party)
    return meaning
  }

  /// 「住民側」, 「職員にとって」: says whose the things are that follow, and nothing else.
  func isParty(_ text: some StringProtocol) -> Bool {
    anyMeaning(of: text).roles == .party
  }

  private func anyMeaning(of text: some StringProtocol) -> Meaning {
    let label = LabelForm.normal(text)
    guard Self.isShort(label) else { return Meaning() }
    if let level = level(of: label) { return level.completed(by: noted(in: text)) }
    if let roles = exact[label] { return Meaning(roles: roles) }
    let (stem, hasOrdinal) = LabelForm.withoutOrdinal(label)
    if hasOrdinal {
      if let level = level(of: stem) { return level }
      if let roles = exact[stem] { return Meaning(roles: roles, hasOrdinal: true) }
    }
    let roles = roles(of: label)
    if !roles.isEmpty || !hasOrdinal { return Meaning(roles: roles) }
    return Meaning(roles: self.roles(of: stem), hasOrdinal: true)
  }

  /// What the text means without regard to patterns.
  func exactMeaning(of text: some StringProtocol) -> Meaning {
    let label = LabelForm.normal(text)
    guard Self.isShort(label) else { return Meaning() }
    if let level = level(of: label) { return level }
    if let roles = exact[label] { return Meaning(roles: roles.subtracting(.party)) }
    let (stem, hasOrdinal) = LabelForm.withoutOrdinal(label)
    let roles = hasOrdinal ? exact[stem] ?? [] : []
    return Meaning(roles: roles.subtracting(.party), hasOrdinal: hasOrdinal)
  }

  /// 「KPI（活動量）」: the kind that stands in parentheses.
  private func noted(in text: some StringProtocol) -> StructureRoles {
    guard let open = text.firstIndex(where: { "（(".contains($0) }),
      let close = text[open...].firstIndex(where: { "）)".contains($0) })
    else { return [] }
    let note = LabelForm.normal(text[text.index(after: open)..<close])
    return (exact[note] ?? []).intersection([.outcome, .output])
  }

  private func roles(of label: String) -> StructureRoles {
    guard let first = label.unicodeScalars.first, let last = label.unicodeScalars.last else {
      return []
    }
    let bytes = Array(label.utf8)
    var roles: StructureRoles = []
    for pattern in endings[last] ?? [] where pattern.matches(bytes) {
      roles.formUnion(pattern.roles)
    }
    for pattern in openings[first] ?? [] where pattern.matches(bytes) {
      roles.formUnion(pattern.roles)
    }
    for pattern in middles where pattern.matches(bytes) { roles.formUnion(pattern.roles) }
    return roles
  }

  /// 「KPI」, 「KPIアウトカム指標」, 「アウトプットKPI」; 「KGI・KSI・KPI」 is no level.
  private func level(of label: String) -> Meaning? {
    guard ByteWord.bytes(of: label, { $0.holds(UInt8(ascii: "K")) }) else { return nil }
    for level in [Indicator.Level.kgi, .ksi, .kpi] {
      let name = level.rawValue
      let rest: Substring
      if label.hasPrefix(name) {
        rest = label.dropFirst(name.count)
      } else if label.hasSuffix(name) {
        rest = label.dropLast(name.count)
      } else {
        continue
      }
      if rest.isEmpty { return Meaning(roles: .level, level: level) }
      let core = LabelForm.withoutOrdinal(String(rest)).stem
        .drop { "・-:/".contains($0) }
      if core.isEmpty || core.unicodeScalars.allSatisfy(LabelForm.isOrdinal) {
        return Meaning(roles: .level, hasOrdinal: true, level: level)
      }
      let kind = (exact[String(core)] ?? []).intersection([.outcome, .output])
      if !kind.isEmpty { return Meaning(roles: kind.union(.level), level: level) }
    }
    return nil
  }

  /// 「住民の課題」, 「行政側の問題」: whose challenges a heading gathers, as it is written.
  func owner(of heading: String) -> String? {
    let label = LabelForm.normal(heading)
    for link in ["から見た", "が抱える", "にとっての", "側の", "の"] {
      guard let end = Self.start(ofLast: link, in: label) else { continue }
      let owner = label[..<end]
      // 「課題の整理」 belongs to nobody.
      guard ["課題", "問題", "困りごと"].contains(where: label[end...].contains) else { continue }
      return owner.isEmpty || unowned.contains(String(owner)) ? nil : Self.unbracketed(heading)
    }
    return nil
  }

  /// 「〈住民の課題〉」
  private static func unbracketed(_ heading: String) -> String {
    guard let first = heading.first, let last = heading.last,
      let pair = brackets.firstIndex(of: first), closings[pair] == last
    else { return heading }
    return heading.dropFirst().dropLast().trimmingWhitespace
  }

  private static let brackets: [Character] = ["〈", "＜", "<", "《", "【", "［", "[", "〔", "「"]
  private static let closings: [Character] = ["〉", "＞", ">", "》", "】", "］", "]", "〕", "」"]

  private static func start(ofLast part: String, in label: String) -> String.Index? {
    label.indices.last { label[$0...].hasPrefix(part) }
  }
}
