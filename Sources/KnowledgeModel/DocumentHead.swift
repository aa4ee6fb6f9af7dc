package import JapaneseText

/// What is known of a document as a whole.
package struct DocumentHead: Sendable, Hashable, Codable {
  package var kind: DocumentKind?
  /// Never empty: the name of the file stands in for a missing title.
  package var title: String
  /// The policy field as written, without its number: 「経済産業」.
  package var field: String?
  package var publisher: String?
  package var municipality: String?
  package var date: PartialDate?
  /// The western year in which the fiscal year begins (April).
  package var fiscalYear: Int?
  package var trust: Trust
  package var tags: [String]

  package init(
    kind: DocumentKind? = nil, title: String, field: String? = nil, publisher: String? = nil,
    municipality: String? = nil, date: PartialDate? = nil, fiscalYear: Int? = nil,
    trust: Trust = .unknown, tags: [String] = []
  ) {
    self.kind = kind
    self.title = title
    self.field = field
    self.publisher = publisher
    self.municipality = municipality
    self.date = date
    self.fiscalYear = fiscalYear
    self.trust = trust
    self.tags = tags
  }
}

/// 助言・事例・調査・案内.
package enum DocumentKind: String, Sendable, Hashable, Codable, CaseIterable {
  case advice, `case`, report, programme

  /// As staff say it.
  package var label: String {
    switch self {
    case .advice: "助言"
    case .case: "事例"
    case .report: "調査"
    case .programme: "案内"
    }
  }
}

/// How far a document can be relied upon.
package enum Trust: String, Sendable, Hashable, Codable, CaseIterable {
  case primary
  case verified
  case aiGenerated = "ai-generated"
  case unknown

  /// As staff say it.
  package var label: String {
    switch self {
    case .primary: "一次資料"
    case .verified: "確認済"
    case .aiGenerated: "AI生成（未検証）"
    case .unknown: "不明"
    }
  }
}

/// Head data as somebody wrote it, in front matter or in a manifest: not yet interpreted.
package struct DeclaredHead: Sendable, Hashable, Codable {
  package enum Key: String, Sendable, Hashable, Codable, CaseIterable {
    case kind, title, field, publisher, municipality, date
    case fiscalYear = "fiscal_year"
    case trust, tags
  }

  /// Several values only where the file has a list.
  package var values: [Key: [String]]

  package init(_ values: [Key: [String]] = [:]) {
    self.values = values
  }

  package subscript(key: Key) -> String? { values[key]?.first }

  /// This head, with what it lacks taken from `other`.
  package func completed(by other: DeclaredHead) -> DeclaredHead {
    DeclaredHead(values.merging(other.values) { own, _ in own })
  }
}
