import KnowledgeModel
import KnowledgeStore

/// The words of a document that say a thing: all of the section that is about it, else the lines from
/// the one that names it to the next that names another of its kind.
struct FindingExtent {
  let text: QuotedText

  init(of stored: StoredFinding, in source: QuotedDocument) throws {
    guard let witness = stored.finding.witness,
      let index = source.content.sections.firstIndex(where: { section in
        section.passages.contains { $0.id == witness.passage }
      })
    else { throw CollectionError.unknownPlace(stored.id.value).asRefusal }
    let section = source.content.sections[index]
    let others = try Self.others(than: stored, in: source)
    if let whole = source.section(index), !others.contains(where: whole.passages.contains) {
      text = whole
      return
    }
    let passages = section.passages
    let beside = try Self.words(than: stored, in: source)
    var lines: [String] = []
    var used: Set<PassageID> = []
    reading: for passage in passages.drop(while: { $0.id != witness.passage }) {
      for line in passage.text.split(separator: "\n", omittingEmptySubsequences: false) {
        let isStart = lines.isEmpty
        if isStart, !Self.holds(line, witness.text) { continue }
        if !isStart, beside.contains(where: { Self.holds(line, $0) }) { break reading }
        lines.append(String(line))
        used.insert(passage.id)
      }
    }
    if lines.isEmpty {
      text = QuotedText(
        parts: [Quotation.Part(text: witness.text)], passages: [witness.passage])
    } else {
      text = QuotedText(
        parts: [Quotation.Part(text: lines.joined(separator: "\n"))], passages: used)
    }
  }

  /// One sentence of it where the text has it word for word, else all of it.
  func sentence(_ sentence: String) -> QuotedText {
    guard !sentence.isEmpty, text.parts.contains(where: { $0.text.contains(sentence) }) else {
      return text
    }
    return QuotedText(parts: [Quotation.Part(text: sentence)], passages: text.passages)
  }

  /// The passages of the other findings of the kind.
  private static func others(
    than stored: StoredFinding, in source: QuotedDocument
  ) throws -> [PassageID] {
    try siblings(of: stored, in: source).map(\.passage)
  }

  private static func words(
    than stored: StoredFinding, in source: QuotedDocument
  ) throws -> [String] {
    try siblings(of: stored, in: source).map(\.text)
  }

  private static func siblings(
    of stored: StoredFinding, in source: QuotedDocument
  ) throws -> [Witness] {
    try source.snapshot.findings(
      FindingChoice(kinds: [stored.finding.kind], documents: [source.document.id])
    ).filter { $0.id != stored.id }.compactMap { $0.finding.witness }
  }

  /// Whether the line says the words, or begins them.
  private static func holds(_ line: Substring, _ words: String) -> Bool {
    let first = words.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? words
    return !first.isEmpty && (line.contains(first) || line.count > 8 && first.contains(line.drop { " •".contains($0) }))
  }
}
