import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// The words of a document that say a thing.
///
/// In this order: all of a document that is about one case; the widest section whose heading names the
/// thing and which no other of its kind stands in; the section that it stands in alone; else the lines
/// from the one that names it to the next that names another.
struct FindingExtent {
  let text: QuotedText

  init(of stored: StoredFinding, in source: QuotedDocument) throws {
    guard let witness = stored.finding.witness, let index = source.section(of: witness.passage)
    else { throw CollectionError.unknownPlace(stored.id.value).asRefusal }
    let others = try Self.others(than: stored, in: source)
    if let whole = Self.wholeDocument(stored, others, in: source) {
      text = whole
    } else if let named = Self.namedSection(stored, index, others, in: source) {
      text = named
    } else if let own = source.section(index), !others.contains(where: own.holds) {
      text = own
    } else {
      text = Self.lines(from: witness, beside: others, in: source.content.sections[index])
    }
  }

  /// One sentence of it where the text has it word for word, else all of it.
  func sentence(_ sentence: String) -> QuotedText {
    guard !sentence.isEmpty, text.parts.contains(where: { $0.text.contains(sentence) }) else {
      return text
    }
    return QuotedText(parts: [Quotation.Part(text: sentence)], passages: text.passages)
  }

  /// Where the other findings of the kind are said.
  private static func others(
    than stored: StoredFinding, in source: QuotedDocument
  ) throws -> [Witness] {
    try source.snapshot.findings(
      FindingChoice(kinds: [stored.finding.kind], documents: [source.document.id])
    ).filter { $0.id != stored.id }.compactMap { $0.finding.witness }
  }

  private static func wholeDocument(
    _ stored: StoredFinding, _ others: [Witness], in source: QuotedDocument
  ) -> QuotedText? {
    guard case .caseStudy(let study) = stored.finding, others.isEmpty else { return nil }
    let isTitle = study.name.map { Fold.plain($0) == Fold.plain(source.content.head.title) }
    guard isTitle == true || source.document.head.kind == .case else { return nil }
    return source.wholeText()
  }

  private static func namedSection(
    _ stored: StoredFinding, _ index: Int, _ others: [Witness], in source: QuotedDocument
  ) -> QuotedText? {
    let sections = source.content.sections
    let path = sections[index].headings
    for depth in path.indices where names(path[depth], stored.finding) {
      let own = Array(path[...depth])
      guard let start = sections.firstIndex(where: { $0.headings == own }),
        let text = source.section(start, endingBefore: stranger(below: own, in: sections)),
        !others.contains(where: text.holds)
      else { continue }
      return text
    }
    return nil
  }

  /// The heading below a section that belongs to what comes after it: where text without levels follows
  /// the last of several like sections, that is the first plain heading which stands under none of the
  /// others, after one that does.
  private static func stranger(below own: [String], in sections: [Section]) -> [String]? {
    let siblings = sections.map(\.headings).filter {
      $0.count == own.count && $0.dropLast() == own.dropLast() && $0 != own
    }
    guard let last = sections.lastIndex(where: { $0.headings == own }), !siblings.isEmpty,
      !sections[last...].contains(where: { siblings.contains($0.headings) })
    else { return nil }
    func children(of parent: [String]) -> [String] {
      sections.map(\.headings).filter { $0.count == parent.count + 1 && $0.starts(with: parent) }
        .compactMap(\.last)
    }
    let usual = Set(siblings.flatMap(children))
    var isUsual = false
    for child in children(of: own) {
      if usual.contains(child) {
        isUsual = true
      } else if isUsual, child.first?.isLetter == true {
        return own + [child]
      }
    }
    return nil
  }

  /// Whether a heading is about the thing.
  private static func names(_ heading: String, _ finding: Finding) -> Bool {
    let names: [String?] =
      switch finding {
      case .caseStudy(let study):
        [study.name, study.municipality.nameThen, study.municipality.nameNow]
      case .challenge(let challenge): [challenge.title]
      case .measure(let measure): [measure.title]
      default: []
      }
    let heading = Fold.plain(heading)
    return names.compactMap(\.self).contains { !$0.isEmpty && heading.contains(Fold.plain($0)) }
  }

  private static func lines(
    from witness: Witness, beside others: [Witness], in section: Section
  ) -> QuotedText {
    var lines: [String] = []
    var used: Set<PassageID> = []
    reading: for passage in section.passages.drop(while: { $0.id != witness.passage }) {
      for line in passage.text.split(separator: "\n", omittingEmptySubsequences: false) {
        let isStart = lines.isEmpty
        if isStart, !holds(line, witness.text) { continue }
        if !isStart, others.contains(where: { holds(line, $0.text) }) { break reading }
        lines.append(String(line))
        used.insert(passage.id)
      }
    }
    guard !lines.isEmpty else {
      return QuotedText(
        parts: [Quotation.Part(text: witness.text)], passages: [witness.passage])
    }
    return QuotedText(parts: [Quotation.Part(text: lines.joined(separator: "\n"))], passages: used)
  }

  /// Whether the line says the words, or begins them.
  private static func holds(_ line: Substring, _ words: String) -> Bool {
    guard let first = words.split(separator: "\n", maxSplits: 1).first else { return false }
    let bare = line.drop { " •".contains($0) }
    return line.contains(first) || bare.count > 8 && first.contains(bare)
  }
}

extension QuotedText {
  fileprivate func holds(_ witness: Witness) -> Bool { passages.contains(witness.passage) }
}
