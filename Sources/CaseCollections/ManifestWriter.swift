import KnowledgeModel
import KnowledgeStore
import Yams

extension CollectionManifest {
  /// YAML with Markdown in it, as ``init(text:)`` reads it.
  package func text() throws(CollectionError) -> String {
    do {
      return try Yams.serialize(node: .written(fields), width: -1, allowUnicode: true)
    } catch {
      throw .manifest(detail: "書き出せない文字があります")
    }
  }

  private var fields: [(String, Node?)] {
    [
      ("collection", .written(name)), ("title", .written(front.title)),
      ("subtitle", .filled(front.subtitle)), ("series", .filled(front.series)),
      ("editors", .filled(front.editors)), ("staff", .filled(front.staff)),
      ("audience", .filled(front.audience)), ("date", front.date.map { .written($0.text) }),
      ("edition", .filled(front.edition)), ("introduction", .filled(front.introduction)),
      ("conventions", .filled(front.conventions)), ("terms", .filled(front.terms)),
      ("sheet", front.sheet.map(Node.written)),
      (
        "readings",
        .filled(
          readings.map {
            .written([("name", .written($0.name)), ("reading", .written($0.reading))])
          })
      ),
      ("rules", .filled(rules.map(Node.written))),
      ("chapters", .filled(chapters.map(Node.written))),
    ]
  }
}

extension Node {
  /// Quoted or as a block of lines, so that no text is taken for a number or a mark of YAML.
  static func written(_ text: String) -> Node {
    let isProse = text.contains("\n")
    return .scalar(Node.Scalar(text, Yams.Tag(.str), isProse ? .literal : .doubleQuoted))
  }

  static func written(_ fields: [(String, Node?)]) -> Node {
    .mapping(
      Node.Mapping(
        fields.compactMap { name, value in value.map { (Node(name), $0) } }))
  }

  static func filled(_ text: String) -> Node? { text.isEmpty ? nil : written(text) }

  static func filled(_ texts: [String]) -> Node? { filled(texts.map { written($0) }) }

  static func filled(_ nodes: [Node]) -> Node? {
    nodes.isEmpty ? nil : .sequence(Node.Sequence(nodes))
  }

  static func written(_ sheet: SheetPlan) -> Node {
    written([
      ("title", written(sheet.title)), ("lead", filled(sheet.lead)),
      (
        "steps",
        filled(
          sheet.steps.map { step in
            written([
              ("name", written(step.name)), ("time", filled(step.time)),
              ("text", filled(step.text)), ("lines", Node("\(step.lines)")),
            ])
          })
      ),
    ])
  }

  static func written(_ rule: CaseCollection.Rule) -> Node {
    written([
      ("query", written(rule.query)), ("unit", written(rule.unit.rawValue)),
      ("chapter", written(rule.chapter)), ("declined", filled(rule.declined)),
    ])
  }

  static func written(_ chapter: CollectionManifest.Chapter) -> Node {
    written([
      ("title", written(chapter.title)), ("introduction", filled(chapter.introduction)),
      ("entries", filled(chapter.entries.map(written))),
    ])
  }

  static func written(_ entry: CollectionManifest.Entry) -> Node {
    let own: [(String, Node?)]
    switch entry.content {
    case .text(let text): own = [("text", written(text))]
    case .quotation(let quotation): own = fields(of: quotation)
    }
    return written(
      own + [
        ("heading", filled(entry.heading)), ("comment", filled(entry.comment)),
        ("questions", filled(entry.questions)), ("goals", filled(entry.goals)),
        ("rule", entry.rule.map { written($0) }),
      ])
  }

  private static func fields(of quotation: Quotation) -> [(String, Node?)] {
    let words: (String, Node?) =
      if let only = quotation.onlyText {
        ("words", written(only))
      } else {
        (
          "parts",
          filled(
            quotation.parts.map {
              written([("heading", filled($0.heading)), ("words", written($0.text))])
            })
        )
      }
    return [
      ("quote", written(quotation.form.rawValue)), words,
      ("source", written(quotation.credit)), ("place", place(of: quotation)),
      ("case", quotation.study.map(written)), ("figure", quotation.measurement.map(written)),
    ]
  }

  private static func written(_ credit: Quotation.Credit) -> Node {
    written([
      ("publisher", filled(credit.publisher)), ("title", written(credit.title)),
      ("year", filled(credit.year)), ("trust", written(credit.trust.rawValue)),
      (
        "works",
        filled(
          credit.works.map {
            written([
              ("publisher", filled($0.publisher)), ("title", written($0.title)),
              ("year", filled($0.year)),
            ])
          })
      ),
    ])
  }

  /// What the anchor knows beyond the words that are quoted.
  private static func place(of quotation: Quotation) -> Node {
    let anchor = quotation.anchor
    let isQuoted = anchor.quote == quotation.anchoredWords
    return written([
      ("id", written(anchor.key)), ("kind", written(anchor.kind.rawValue)),
      ("document", written(anchor.document.value)), ("title", written(anchor.title)),
      ("headings", filled(anchor.headings)), ("quote", isQuoted ? nil : written(anchor.quote)),
      ("before", filled(anchor.prefix)), ("after", filled(anchor.suffix)),
    ])
  }

  private static func written(_ study: Quotation.Study) -> Node {
    written([
      ("municipality", filled(study.municipality)), ("code", study.code.map { written($0.digits) }),
      ("name", filled(study.name)), ("since", filled(study.since)),
      ("challenge", filled(study.challenge)), ("measure", filled(study.measure)),
      ("results", filled(study.results)), ("factors", filled(study.factors)),
    ])
  }

  private static func written(_ measurement: Quotation.Measurement) -> Node {
    written([
      ("subject", filled(measurement.subject)), ("value", Node("\(measurement.value)")),
      ("unit", filled(measurement.unit)), ("text", written(measurement.text)),
    ])
  }
}

extension Quotation {
  /// The words, where they stand under no heading of their own.
  var onlyText: String? {
    parts.count == 1 && parts[0].heading.isEmpty ? parts[0].text : nil
  }

  /// What an anchor on these words would quote.
  var anchoredWords: String { String((onlyText ?? "").prefix(Anchor.quoteLength)) }
}
