import Curation
import KnowledgeModel
import KnowledgeStore
import Search

/// Makes quotations of the places that IDs name, with the words as they stand there now.
struct QuotationMaker {
  private let snapshot: any KnowledgeSnapshot
  private var anchors: AnchorMaker

  init(_ snapshot: any KnowledgeSnapshot) {
    self.snapshot = snapshot
    anchors = AnchorMaker(snapshot: snapshot)
  }

  mutating func quotation(of id: String) throws -> Quotation {
    guard let anchor = try anchors.anchor(of: id) else {
      throw CollectionError.unknownPlace(id).asRefusal
    }
    guard let document = try snapshot.document(anchor.document),
      let content = try snapshot.content(of: anchor.document)
    else { throw CollectionError.unknownPlace(id).asRefusal }
    let source = QuotedDocument(document, content, in: snapshot)
    switch anchor.kind {
    case .document:
      guard document.head.kind == .case else {
        throw CollectionError.notQuotable(id, what: "文書の全体").asRefusal
      }
      let text = source.wholeText()
      return try source.quotation(
        .caseStudy, anchor, text, study: try source.onlyStudy(in: text))
    case .section:
      guard let number = SectionID(id)?.number, let text = source.section(number - 1) else {
        throw CollectionError.unknownPlace(id).asRefusal
      }
      return try source.quotation(.section, anchor, text)
    case .passage:
      guard let text = source.passage(PassageID(id)) else {
        throw CollectionError.unknownPlace(id).asRefusal
      }
      return try source.quotation(.passage, anchor, text)
    case .finding:
      guard let stored = try snapshot.finding(FindingID(id)) else {
        throw CollectionError.unknownPlace(id).asRefusal
      }
      return try quotation(of: stored, anchor, in: source)
    }
  }

  private func quotation(
    of stored: StoredFinding, _ anchor: Anchor, in source: QuotedDocument
  ) throws -> Quotation {
    let said = try FindingExtent(of: stored, in: source)
    switch stored.finding {
    case .caseStudy(let study):
      return try source.quotation(
        .caseStudy, anchor, said.text, cited: study.sources,
        study: try source.study(study, in: said.text))
    case .figure(let figure):
      return try source.quotation(
        .figure, anchor, said.sentence(figure.sentence), cited: figure.source.map { [$0] } ?? [],
        measurement: Self.measurement(figure))
    case .indicator(let indicator):
      return try source.quotation(
        .indicators, anchor, try IndicatorTable(beside: indicator, in: source).text)
    case .challenge: return try source.quotation(.challenge, anchor, said.text)
    case .measure: return try source.quotation(.measure, anchor, said.text)
    case .citation, .place, .person, .term, .event, .link:
      throw CollectionError.notQuotable(stored.id.value, what: Self.label(of: stored.finding.kind))
        .asRefusal
    }
  }

  /// Of a quantity that is one number.
  private static func measurement(_ figure: Figure) -> Quotation.Measurement? {
    figure.quantity.value.map {
      Quotation.Measurement(
        subject: figure.subject, value: $0, unit: figure.quantity.unit, text: figure.quantity.text)
    }
  }

  private static func label(of kind: Finding.Kind) -> String {
    switch kind {
    case .citation: "引用"
    case .place: "団体"
    case .person: "人"
    case .term: "用語"
    case .event: "催し"
    default: "リンク"
    }
  }
}
