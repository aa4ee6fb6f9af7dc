import JapaneseText
import KnowledgeModel

/// What stands before a colon: the names of fields, in Japanese and English.
package enum QueryField: Sendable, CaseIterable {
  case title, heading, kind, fiscalYear, municipality, format, since, until, tag, trust
  case policyField, publisher, author
  case source, person, challenge, measure, indicator, caseStudy, term, event, figure

  /// The first is the one that staff use.
  package var names: [String] {
    switch self {
    case .title: ["題", "題名", "title"]
    case .heading: ["見出し", "heading"]
    case .kind: ["種別", "kind"]
    case .fiscalYear: ["年度", "fy"]
    case .municipality: ["団体", "municipality"]
    case .format: ["書式", "format"]
    case .since: ["以降", "since"]
    case .until: ["以前", "until"]
    case .tag: ["タグ", "tag"]
    case .trust: ["信頼", "trust"]
    case .policyField: ["分野", "field"]
    case .publisher: ["発行", "publisher"]
    case .author: ["著者", "author"]
    case .source: ["出典", "source"]
    case .person: ["人", "person"]
    case .challenge: ["課題", "challenge"]
    case .measure: ["施策", "支援策", "取組", "取り組み", "measure"]
    case .indicator: ["指標", "indicator"]
    case .caseStudy: ["事例", "case"]
    case .term: ["用語", "略語", "term"]
    case .event: ["行事", "日程", "event"]
    case .figure: ["数値", "figure"]
    }
  }

  /// Reads a name in any width and case; `nil` for any other text.
  init?(name: String) {
    let written = Fold.plain(name).utf8
    let field = Self.allCases.first { field in
      field.names.contains { Fold.plain($0).utf8 == written }
    }
    guard let field else { return nil }
    self = field
  }

  /// What `value` asks for; `nil` where the field has no such value.
  func query(for value: QueryValue) -> Query? {
    switch self {
    case .title: .term(QueryTerm(text: value.text, field: .title, isPrefix: value.isPrefix))
    case .heading: .term(QueryTerm(text: value.text, field: .heading, isPrefix: value.isPrefix))
    default: condition(for: value.text).map(Query.condition)
    }
  }

  private func condition(for value: String) -> DocumentCondition? {
    switch self {
    case .title, .heading: nil
    case .kind: DocumentKind(word: value).map(DocumentCondition.kind)
    case .trust: Trust(word: value).map(DocumentCondition.trust)
    case .fiscalYear: DateNotation.fiscalYears(value).map(DocumentCondition.fiscalYears)
    case .municipality: .municipality(value)
    case .publisher: .publisher(value)
    case .policyField: .policyField(value)
    case .author: .author(value)
    case .tag: .tag(value)
    case .format: FileFormat(name: value).map(DocumentCondition.format)
    case .since: DateNotation.date(value).map(DocumentCondition.since)
    case .until: DateNotation.date(value).map(DocumentCondition.until)
    case .source: .finding(.named(.citation, value))
    case .person: .finding(.named(.person, value))
    case .challenge: .finding(.named(.challenge, value))
    case .measure: .finding(.named(.measure, value))
    case .indicator: .finding(.named(.indicator, value))
    case .caseStudy: .finding(.named(.caseStudy, value))
    case .term: .finding(.named(.term, value))
    case .event: .finding(.named(.event, value))
    case .figure: FigureValue(value).map { .finding(.figure($0)) }
    }
  }
}

/// A word or a quotation, as typed.
struct QueryValue: Hashable {
  let text: String
  let isPrefix: Bool
}

extension FileFormat {
  /// Reads the name of a format or what ends the names of its files, in any width and case.
  fileprivate init?(name: String) {
    let written = Fold.plain(name).utf8
    let names: [(String, FileFormat)] =
      Self.allCases.map { ($0.rawValue, $0) } + [
        ("txt", .text), ("テキスト", .text), ("md", .markdown), ("マークダウン", .markdown), ("htm", .html),
      ]
    guard let match = names.first(where: { Fold.plain($0.0).utf8 == written }) else { return nil }
    self = match.1
  }
}
