import KnowledgeModel

/// Why two things belong together.
struct RelatedReason: Hashable {
  enum Kind: String, CaseIterable {
    case text, link, argument, source, challenge, measure, person, tag, place
    case municipalityKind = "municipality-kind"
    case words
  }

  let kind: Kind
  /// In words, for staff.
  let text: String
  let points: Double
}

/// Compares traits: each reason has its points, and their sum is the score.
///
/// What the document says of two things in it 5, that both stand in it 1; a link from one to the other
/// 3, a common source 3, a like challenge 3, a like measure 2, a common person 2, a common tag 1.5, a
/// common municipality 1.5, each at most three times; municipalities of one kind 0.5; common words up
/// to 5, by their share of the weights of all words compared; nearly the same text 5.
struct RelatedScore {
  let target: RelatedTraits
  let works: WorkIndex
  private let challenges: [ComparedTitle]
  private let measures: [ComparedTitle]

  init(target: RelatedTraits, works: WorkIndex) {
    self.target = target
    self.works = works
    challenges = target.challenges.map(ComparedTitle.init)
    measures = target.measures.map(ComparedTitle.init)
  }

  func reasons(with other: RelatedTraits) -> [RelatedReason] {
    var reasons: [RelatedReason] = []
    reasons += common(target.sources, other.sources, .source, 3) {
      "同じ出典：\(works.label(of: $0) ?? "「\($0.value)」")"
    }
    reasons += like(challenges, other.challenges, .challenge, 3) { "似た課題「\($0)」" }
    reasons += like(measures, other.measures, .measure, 2) { "似た施策「\($0)」" }
    reasons += common(target.people, other.people, .person, 2) { "同じ人（\($0)）" }
    reasons += common(target.tags, other.tags, .tag, 1.5) { "同じタグ（\($0)）" }
    reasons += common(target.places, other.places, .place, 1.5) { "同じ団体（\($0)）" }
    reasons += common(
      Set(target.kinds.map(\.label)), Set(other.kinds.map(\.label)), .municipalityKind, 0.5
    ) { "同じ種類の団体（\($0)）" }.prefix(1)
    return reasons
  }

  private func common<Value: Hashable & Comparable>(
    _ own: Set<Value>, _ others: Set<Value>, _ kind: RelatedReason.Kind, _ points: Double,
    _ text: (Value) -> String
  ) -> [RelatedReason] {
    own.intersection(others).sorted().prefix(3).map {
      RelatedReason(kind: kind, text: text($0), points: points)
    }
  }

  private func like(
    _ own: [ComparedTitle], _ others: [String], _ kind: RelatedReason.Kind, _ points: Double,
    _ text: (String) -> String
  ) -> [RelatedReason] {
    guard !own.isEmpty else { return [] }
    var said: Set<String> = []
    return others.filter { title in
      let other = ComparedTitle(title)
      return own.contains { $0.isLike(other) } && said.insert(title).inserted
    }.prefix(3).map { RelatedReason(kind: kind, text: text($0), points: points) }
  }
}
