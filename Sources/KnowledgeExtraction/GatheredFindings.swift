import KnowledgeModel

/// The findings of a document, stretch after stretch.
///
/// What a document names again and again is one finding, in whichever stretches it stands.
struct GatheredFindings {
  /// By the steps of extraction, then by stretches, in reading order.
  private var steps: [[[Finding]]] = []
  private var named: [String: Slot] = [:]

  private struct Slot {
    let step: Int
    let stretch: Int
    let index: Int
  }

  /// - Parameter found: By the steps of extraction; each gives findings of one kind.
  mutating func append(_ found: [[Finding]], of stretch: Stretch) {
    while steps.count < found.count { steps.append([]) }
    for (step, findings) in found.enumerated() {
      // Of a text in one stretch nobody asks for names.
      if !steps[step].isEmpty { note(steps[step][steps[step].count - 1], at: step) }
      let isFirst = steps[step].isEmpty
      steps[step].append(isFirst ? findings : new(findings, at: step, of: stretch))
    }
  }

  /// With their keys. Nothing is left behind.
  mutating func identified(in document: DocumentID) -> [IdentifiedFinding] {
    var keys = FindingKeys(document: document)
    named = [:]
    var identified: [IdentifiedFinding] = []
    identified.reserveCapacity(steps.joined().reduce(0) { $0 + $1.count })
    for step in steps.indices {
      for part in steps[step].indices {
        for finding in steps[step][part] { identified.append(keys.identified(finding)) }
        steps[step][part] = []
      }
    }
    return identified
  }

  /// Those that no stretch before has found. What it has found of the same name is put together.
  private mutating func new(
    _ findings: [Finding], at step: Int, of stretch: Stretch
  ) -> [Finding] {
    findings.filter { finding in
      guard let name = finding.name else { return !stretch.repeats(finding) }
      guard let known = named[name] else { return true }
      let joined = steps[known.step][known.stretch][known.index].joined(with: finding, of: stretch)
      steps[known.step][known.stretch][known.index] = joined
      return false
    }
  }

  private mutating func note(_ findings: [Finding], at step: Int) {
    for (index, finding) in findings.enumerated() {
      guard let name = finding.name, named[name] == nil else { continue }
      named[name] = Slot(step: step, stretch: steps[step].count - 1, index: index)
    }
  }
}

extension Finding {
  /// What tells it from others of its kind, where a document has only one such however often it
  /// names it; `nil` for what is said anew each time.
  fileprivate var name: String? {
    switch self {
    case .place(let value): "\(kind.rawValue) \(value.place.code?.digits ?? "") \(value.place.name)"
    case .person(let value): "\(kind.rawValue) \(value.name) \(value.affiliation ?? "")"
    case .term(let value): "\(kind.rawValue) \(value.short)"
    default: nil
    }
  }

  /// With what a later stretch says of the same.
  fileprivate func joined(with later: Finding, of stretch: Stretch) -> Finding {
    switch (self, later) {
    case (.place(let first), .place(let second)):
      .place(
        NamedPlace(
          place: first.place, kind: first.kind,
          mentions: first.mentions + stretch.new(second.mentions)))
    case (.person(let first), .person(let second)):
      .person(
        Person(
          name: first.name, affiliation: first.affiliation, role: first.role ?? second.role,
          appearances: first.appearances + stretch.new(second.appearances)))
    case (.term(let first), .term(let second)):
      .term(
        Term(
          short: first.short,
          long: first.long + second.long.filter { !first.long.contains($0) },
          witness: first.witness))
    default: self
    }
  }
}
