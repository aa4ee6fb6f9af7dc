import KnowledgeModel
import KnowledgeStore

/// One comparison of a thing with all others, in one snapshot.
struct RelatedRun {
  private let target: RelatedTarget
  private let limit: Int
  private let snapshot: any KnowledgeSnapshot
  private let heads: [DocumentID: StoredDocument]
  private let index: TraitIndex
  private let score: RelatedScore
  private let words: RelatedWords

  init(
    _ target: RelatedTarget, limit: Int, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) {
    self.target = target
    self.limit = limit
    self.snapshot = snapshot
    let documents = try snapshot.documents()
    heads = Dictionary(documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    index = try TraitIndex(documents, in: snapshot)
    score = RelatedScore(target: index.traits(of: target), works: index.works)
    words = try RelatedWords(of: target.passages, in: snapshot)
  }

  func items() throws(StoreError) -> [ListItem] {
    let byPassage = words.sharedByPassage()
    return try argument(byPassage) + documents() + cases(byPassage) + passages(byPassage)
  }

  /// Something that may belong with the target.
  private struct Candidate {
    let key: String
    let document: StoredDocument
    var reasons: [RelatedReason]

    var points: Double { reasons.reduce(0) { $0 + $1.points } }
    /// Municipalities of one kind alone are no reason.
    var counts: Bool { reasons.contains { $0.kind != .municipalityKind } }
  }

  private func best(_ candidates: [Candidate]) -> ArraySlice<Candidate> {
    candidates.filter(\.counts).sorted { ($1.points, $0.key) < ($0.points, $1.key) }.prefix(limit)
  }

  /// What stands with a challenge, measure, indicator or case in its document.
  private func argument(_ shared: [PassageNumber: [String]]) throws(StoreError) -> [ListItem] {
    guard let own = target.finding, DocumentArgument.kinds.contains(own.finding.kind),
      let document = target.document
    else { return [] }
    let argument = try DocumentArgument(of: document.id, in: snapshot)
    // As it is tied there.
    let center = argument.findings.first { $0.id == own.id } ?? own
    var candidates: [Finding.Kind: [Candidate]] = [:]
    var found: [String: StoredFinding] = [:]
    for stored in argument.findings {
      guard let reason = argument.reason(from: center, to: stored) else { continue }
      found[stored.id.value] = stored
      candidates[stored.finding.kind, default: []].append(
        Candidate(
          key: stored.id.value, document: document,
          reasons: [reason] + wordReasons(shared[stored.passage] ?? [], atLeast: 2)))
    }
    let kinds: [Finding.Kind] = [.challenge, .measure, .indicator, .caseStudy]
    return kinds.flatMap { best(candidates[$0] ?? []) }.compactMap { candidate in
      guard let stored = found[candidate.key] else { return nil }
      let witness = stored.finding.witness
      return item(
        candidate, kind: stored.finding.kind.rawValue, title: stored.finding.name,
        passage: witness?.passage, place: witness?.place ?? Place())
    }
  }

  private func documents() throws(StoreError) -> [ListItem] {
    let shared = try words.sharedByDocument(in: snapshot)
    var candidates: [Candidate] = []
    for id in heads.keys.sorted() where id != target.document?.id {
      guard let head = heads[id] else { continue }
      let reasons =
        linkReasons(to: id) + score.reasons(with: index.documents[id] ?? RelatedTraits())
        + wordReasons(shared[id] ?? [], atLeast: 3)
      if !reasons.isEmpty {
        candidates.append(Candidate(key: id.value, document: head, reasons: reasons))
      }
    }
    if target.passageIDs == nil, let own = target.document {
      // Texts are compared where words already say that they may be alike.
      candidates.sort { ($1.points, $0.key) < ($0.points, $1.key) }
      let likeliest = candidates.prefix(Self.compared).map(\.document.id)
      let sketches = try snapshot.sketches(of: Set(likeliest + [own.id]))
      if let sketch = sketches[own.id] {
        for (index, id) in likeliest.enumerated() {
          guard let share = sketches[id].map(sketch.commonShare), share >= 0.3 else { continue }
          candidates[index].reasons.insert(
            RelatedReason(
              kind: .text, text: "本文の\(Int(share * 100))％が同じ", points: 5 * share), at: 0)
        }
      }
    }
    return best(candidates).map {
      item($0, kind: "document", title: $0.document.head.title, passage: nil, place: Place())
    }
  }

  /// How many documents are compared by their texts.
  private static let compared = 20

  private func cases(_ shared: [PassageNumber: [String]]) throws(StoreError) -> [ListItem] {
    var found: [String: StoredFinding] = [:]
    var candidates: [Candidate] = []
    for stored in index.caseFindings where stored.id != target.finding?.id {
      guard let head = heads[stored.document], !isOwn(stored) else { continue }
      let reasons =
        score.reasons(with: index.cases[stored.id] ?? RelatedTraits())
        + wordReasons(shared[stored.passage] ?? [], atLeast: 2)
      guard !reasons.isEmpty else { continue }
      found[stored.id.value] = stored
      candidates.append(Candidate(key: stored.id.value, document: head, reasons: reasons))
    }
    return best(candidates).compactMap { candidate in
      guard let stored = found[candidate.key], case .caseStudy(let study) = stored.finding else {
        return nil
      }
      return item(
        candidate, kind: "case", title: stored.finding.name, passage: study.witness.passage,
        place: study.witness.place)
    }
  }

  /// Cases of the document that is asked about are no news, or were named with what they show.
  private func isOwn(_ stored: StoredFinding) -> Bool {
    guard stored.document == target.document?.id else { return false }
    return target.finding.map { DocumentArgument.kinds.contains($0.finding.kind) } ?? true
  }

  private func passages(_ shared: [PassageNumber: [String]]) throws(StoreError) -> [ListItem] {
    // Words find the candidates; what is cited and named there joins.
    let likely = shared.sorted {
      (words.share(of: $1.value), $0.key) < (words.share(of: $0.value), $1.key)
    }.prefix(Self.weighed).map(\.key)
    var numbers = PassageSet(likely)
    for (id, traits) in index.passages where !score.target.sources.isDisjoint(with: traits.sources)
    {
      if let stored = try snapshot.passage(id) { numbers.insert(stored.number) }
    }
    if let own = target.document { numbers.subtract(try snapshot.passages(of: [own.id])) }
    var candidates: [Candidate] = []
    var found: [String: StoredPassage] = [:]
    for stored in try snapshot.passages(numbered: Array(numbers)) {
      guard let head = heads[stored.document] else { continue }
      let reasons =
        score.reasons(with: index.passages[stored.passage.id] ?? RelatedTraits())
        + wordReasons(shared[stored.number] ?? [], atLeast: 2)
      guard !reasons.isEmpty else { continue }
      found[stored.passage.id.value] = stored
      candidates.append(
        Candidate(key: stored.passage.id.value, document: head, reasons: reasons))
    }
    return best(candidates).compactMap { candidate in
      guard let stored = found[candidate.key] else { return nil }
      let headings = stored.headings.joined(separator: " ＞ ")
      return item(
        candidate, kind: "passage",
        title: headings.isEmpty ? candidate.document.head.title : headings,
        passage: stored.passage.id, place: stored.passage.place)
    }
  }

  /// How many passages with common words are compared.
  private static let weighed = 200

  private func linkReasons(to id: DocumentID) -> [RelatedReason] {
    guard let own = target.document, index.documents[own.id]?.linked.contains(id) ?? false else {
      return []
    }
    return [RelatedReason(kind: .link, text: "文書のあいだにリンクがある", points: 3)]
  }

  private func wordReasons(_ shared: [String], atLeast count: Int) -> [RelatedReason] {
    guard shared.count >= min(count, words.words.count), !shared.isEmpty else { return [] }
    return [
      RelatedReason(
        kind: .words, text: "共通の言葉：\(shared.prefix(5).joined(separator: "、"))",
        points: 5 * words.share(of: shared))
    ]
  }

  private func item(
    _ candidate: Candidate, kind: String, title: String, passage: PassageID?, place: Place
  ) -> ListItem {
    let reasons = candidate.reasons
    let score = (candidate.points * 1000).rounded() / 1000
    let label =
      Finding.Kind(rawValue: kind)?.argumentLabel ?? ["document": "文書", "passage": "箇所"][kind]
      ?? kind
    return ListItem(
      fields: [
        Field("id", "ID", .text(candidate.key)), Field("kind", "種類", .code(kind, label: label)),
        Field("title", "題名", .text(title)), Field("score", "点数", .number(score)),
        Field("reasons", "理由", .list(reasons.map(\.text))),
        Field("trust", "信頼", FieldValue(candidate.document.head.trust, \.label)),
        Field("document", "文書", .record(FindingItems.document(candidate.document))),
        Field("passage", nil, FieldValue(passage?.value)),
        Field("place", "場所", .record(FindingItems.place(place))),
      ],
      headline: "\(label)　\(title)", details: reasons.map { "・\($0.text)" } + ["点数 \(score)"])
  }
}
