/// 課題: what a document sets out as a problem to be solved.
package struct Challenge: Sendable, Hashable, Codable {
  /// Whose problem it is: 「住民」; `nil` where the document does not group its challenges.
  package var whose: String?
  package var title: String
  /// What follows if nothing is done.
  package var consequence: String?
  /// Sentences that prove it.
  package var evidence: [String]
  package let witness: Witness

  package init(
    whose: String?, title: String, consequence: String?, evidence: [String], witness: Witness
  ) {
    self.whose = whose
    self.title = title
    self.consequence = consequence
    self.evidence = evidence
    self.witness = witness
  }
}

/// 支援策, 施策, 対応策, 提言: what a document sets out as an answer, with the 取組 under it.
package struct Measure: Sendable, Hashable, Codable {
  package struct Initiative: Sendable, Hashable, Codable {
    package let title: String
    package let witness: Witness

    package init(title: String, witness: Witness) {
      self.title = title
      self.witness = witness
    }
  }

  package var title: String
  package var initiatives: [Initiative]
  package let witness: Witness

  package init(title: String, initiatives: [Initiative], witness: Witness) {
    self.title = title
    self.initiatives = initiatives
    self.witness = witness
  }
}

/// KGI, KSI, KPI and other 指標.
package struct Indicator: Sendable, Hashable, Codable {
  package enum Level: String, Sendable, Hashable, Codable, CaseIterable {
    case kgi = "KGI"
    case ksi = "KSI"
    case kpi = "KPI"
    case other

    /// As staff say it.
    package var label: String { self == .other ? "指標" : rawValue }
  }

  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case outcome, output

    /// As staff say it.
    package var label: String {
      switch self {
      case .outcome: "アウトカム"
      case .output: "アウトプット"
      }
    }
  }

  package var level: Level
  package var kind: Kind?
  package var name: String
  /// As written; so are the next two.
  package var target: String?
  package var baseline: String?
  /// データ取得方法.
  package var method: String?
  /// The title of the measure that it belongs to.
  package var measure: String?
  package let witness: Witness

  package init(
    level: Level, kind: Kind?, name: String, target: String?, baseline: String?, method: String?,
    measure: String?, witness: Witness
  ) {
    self.level = level
    self.kind = kind
    self.name = name
    self.target = target
    self.baseline = baseline
    self.method = method
    self.measure = measure
    self.witness = witness
  }
}

/// 事例: what one municipality or organisation did, and what came of it.
package struct CaseStudy: Sendable, Hashable, Codable {
  package var municipality: PlaceName
  /// Of the project; `nil` where it has none.
  package var name: String?
  /// Western year, or year and month: 「2020」, 「2020-04」.
  package var since: String?
  /// The first sentence that tells what was done.
  package var done: String
  package var results: [String]
  /// 成功要因, lessons.
  package var factors: [String]
  package var sources: [SourceKey]
  /// The title of the measure that it stands under.
  package var measure: String?
  package var contact: String?
  package let witness: Witness

  package init(
    municipality: PlaceName, name: String?, since: String?, done: String, results: [String],
    factors: [String], sources: [SourceKey], measure: String?, contact: String?, witness: Witness
  ) {
    self.municipality = municipality
    self.name = name
    self.since = since
    self.done = done
    self.results = results
    self.factors = factors
    self.sources = sources
    self.measure = measure
    self.contact = contact
    self.witness = witness
  }
}
