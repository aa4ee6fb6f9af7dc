import KnowledgeModel

/// The rules about works cited, in one document.
///
/// A list of references is what holds at least two works. Works are compared by the normal form of
/// their titles alone, and loosely: where one title is a part of the other, or is about the same
/// programme, it may be another spelling, and nothing is said.
struct SourceRules {
  private struct Mention {
    let id: FindingID
    let citation: Citation
    let title: String
    let stem: String
    let edition: String
    /// By what people said, too.
    let work: SourceKey
    let isMerged: Bool

    init(_ found: LintedDocument.Found<Citation>, _ works: WorkIndex) {
      id = found.id
      citation = found.value
      let parts = found.value.work.key.parts
      title = parts.title
      stem = SourceRule.stem(ofNormal: parts.title)
      edition = parts.edition
      work = works.key(for: found.value.work.key)
      isMerged = works.isMerged(work)
    }

    /// Whether both may name the same work.
    func mayBe(_ other: Mention) -> Bool {
      work == other.work || stem == other.stem
        || title.contains(other.title) || other.title.contains(title)
    }
  }

  private let listed: [Mention]
  private let cited: [Mention]

  init(_ document: LintedDocument, works: WorkIndex) {
    let mentions = document.citations.map { Mention($0, works) }
    listed = mentions.filter { $0.citation.form == .reference }
    cited = mentions.filter { $0.citation.form != .reference && $0.citation.form != .url }
  }

  var remarks: [LintRemark] { citedNotListed + listedNotCited + contradictingYears }

  private var hasList: Bool { Set(listed.map(\.title)).count >= 2 }

  /// Whether the list is one of what the whole document cites: at least half of its works stand in it.
  private var isOfWhole: Bool {
    let works = Set(cited.map(\.title).filter { !$0.isEmpty })
    let found = works.filter { title in
      cited.first { $0.title == title }.map { listed.contains(where: $0.mayBe) } ?? false
    }
    return found.count * 2 >= works.count
  }

  private var citedNotListed: [LintRemark] {
    guard hasList, isOfWhole else { return [] }
    var said: Set<String> = []
    return cited.compactMap { mention in
      guard !mention.title.isEmpty, !listed.contains(where: mention.mayBe),
        said.insert(mention.title).inserted
      else { return nil }
      return LintRemark(
        .citedNotListed,
        "\(mention.citation.work.label)を引用していますが、参考資料の一覧にありません。一覧に加えるか、題名を確かめてください。",
        about: mention.id, mention.citation.witness)
    }
  }

  /// A list of which less than a third is cited recommends further reading.
  private var listedNotCited: [LintRemark] {
    guard hasList else { return [] }
    let missing = listed.filter { entry in !cited.contains(where: entry.mayBe) }
    guard (listed.count - missing.count) * 3 >= listed.count else { return [] }
    return missing.map { mention in
      LintRemark(
        .listedNotCited,
        "一覧にある\(mention.citation.work.label)は、本文で引用されていません。引用した箇所に出典を書くか、一覧から除いてください。",
        about: mention.id, mention.citation.witness)
    }
  }

  /// Two editions that are both listed, named together, or each cited more than once, are two works,
  /// and so are those of a work that comes out every year.
  private var contradictingYears: [LintRemark] {
    var said: Set<String> = []
    return cited.compactMap { mention -> LintRemark? in
      guard !mention.edition.isEmpty, !said.contains(mention.title),
        !Self.isAnnual(mention.title)
      else { return nil }
      let same = (listed + cited).filter { isSameTitle($0, mention) && !$0.edition.isEmpty }
      let editions = Set(same.map(\.edition)).sorted()
      let listedEditions = Set(listed.filter { isSameTitle($0, mention) }.map(\.edition))
      guard editions.count == 2, !listedEditions.isSuperset(of: editions) else { return nil }
      let isSteady = editions.allSatisfy { edition in
        cited.count { isSameTitle($0, mention) && $0.edition == edition } > 1
      }
      guard !isSteady, !Self.areNamedTogether(same) else { return nil }
      let odd = same.first { !listedEditions.isEmpty && !listedEditions.contains($0.edition) }
      let shown = odd ?? Self.rarest(same)
      said.insert(mention.title)
      let years = editions.map(Self.year).joined(separator: "と")
      return LintRemark(
        .contradictingYears,
        "「\(mention.citation.work.title)」の年度が\(years)の二通りに書かれています。どちらが正しいか、資料を確かめてください。",
        about: shown.id, shown.citation.witness)
    }
  }

  /// A mention of the edition that is named less often; of two named as often, of the later one.
  private static func rarest(_ mentions: [Mention]) -> Mention {
    let counts = Dictionary(mentions.map { ($0.edition, 1) }, uniquingKeysWith: +)
    let first = mentions[0]
    return mentions.first { mention in
      mention.edition != first.edition
        && (counts[mention.edition] ?? 0) <= (counts[first.edition] ?? 0)
    } ?? first
  }

  /// 「…調査」（令和3年度・令和5年度）
  private static func areNamedTogether(_ mentions: [Mention]) -> Bool {
    mentions.contains { one in
      let witness = one.citation.witness
      return mentions.contains {
        let other = $0.citation.witness
        return $0.edition != one.edition && other.passage == witness.passage
          && other.place == witness.place && (witness.place.line != nil || other == witness)
      }
    }
  }

  private static func isAnnual(_ title: String) -> Bool {
    annual.contains { title.hasSuffix($0) } || title.contains("年次") || title.contains("毎年")
  }

  /// In the normal form of titles.
  private static let annual = [
    "白書", "年報", "年鑑", "要覧", "便覧", "統計", "決算", "決算書", "決算状況", "決算状況調", "決算カード", "動態調査",
    "世論調査",
  ]

  private func isSameTitle(_ one: Mention, _ other: Mention) -> Bool {
    guard one.title == other.title, !one.title.isEmpty else { return one.edition == other.edition }
    // Somebody has said that both editions are one work.
    if one.isMerged, one.work == other.work { return false }
    let publishers = [one, other].map { $0.citation.work.key.parts.publisher }
    return publishers[0] == publishers[1] || publishers.contains("")
      || SourceRule.isPart(publishers[0], of: publishers[1])
      || SourceRule.isPart(publishers[1], of: publishers[0])
  }

  /// A year alone is a fiscal year.
  private static func year(_ edition: String) -> String {
    edition.count == 4 ? "\(edition)年度" : edition
  }
}
