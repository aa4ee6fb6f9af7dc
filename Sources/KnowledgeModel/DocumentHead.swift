package import JapaneseText

/// What is known of a document as a whole.
package struct DocumentHead: Sendable, Hashable, Codable {
  package var kind: DocumentKind?
  /// Never empty: the name of the file stands in for a missing title.
  package var title: String
  /// The policy field as written, without its number: 「経済産業」.
  package var field: String?
  /// The number of the policy field as written: 「13」, 「07」.
  package var fieldNumber: String?
  package var publisher: String?
  package var municipality: String?
  /// Who wrote it: names, an office or the handle of a site, as written.
  package var author: String?
  /// Whom to ask, line by line as written: an office, a telephone, a mail address.
  package var contacts: [String]
  package var date: PartialDate?
  /// The western year in which the fiscal year begins (April).
  package var fiscalYear: Int?
  package var trust: Trust
  package var tags: [String]

  package init(
    kind: DocumentKind? = nil, title: String, field: String? = nil, fieldNumber: String? = nil,
    publisher: String? = nil, municipality: String? = nil, author: String? = nil,
    contacts: [String] = [], date: PartialDate? = nil, fiscalYear: Int? = nil,
    trust: Trust = .unknown, tags: [String] = []
  ) {
    self.kind = kind
    self.title = title
    self.field = field
    self.fieldNumber = fieldNumber
    self.publisher = publisher
    self.municipality = municipality
    self.author = author
    self.contacts = contacts
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
