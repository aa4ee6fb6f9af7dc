import CaseCollections
import KnowledgeModel
import KnowledgeStore
import TestSupport

/// Manifests with every kind of text that a person or a document may put into one.
enum ManifestGenerator {
  private static let texts = [
    "はい", "yes", "null", "1e3", "2026-11-20", "- 箇条", "# 見出し", "a: b", "「引用」：", "\"二重\"", "'一重'",
    "  前に空白", "後に空白  ", "二行\n目", "\n先頭の改行", "末尾の改行\n", "空行\n\nのあと\n", "表\tのセル\n1\t2",
    "%", "@", "&a *a", "| 棒", "> 大なり", "{}", "[]", "~", "𠮷野家", "😀", "é", "か\u{3099}",
    "\u{1}制御", "\u{85}", "\u{2028}行", "...", "---", "\r\n", "\\",
    "長い" + String(repeating: "文", count: 200),
  ]

  static func manifest(_ random: inout FixedRandom) -> CollectionManifest {
    var front = CollectionFront(title: text(&random))
    front.subtitle = optional(&random)
    front.editors = list(&random) { text(&$0) }
    front.staff = list(&random) { text(&$0) }
    front.introduction = optional(&random)
    front.conventions = list(&random) { text(&$0) }
    front.date = flip(&random) ? CalendarDay("2024-02-29") : nil
    if flip(&random) {
      front.sheet = SheetPlan(
        title: text(&random), lead: optional(&random),
        steps: list(&random) {
          .init(
            name: text(&$0), time: optional(&$0), text: optional(&$0),
            lines: Int.random(in: 0...9, using: &$0))
        })
    }
    return CollectionManifest(
      name: text(&random), front: front,
      chapters: list(&random) { random in
        CollectionManifest.Chapter(
          title: text(&random), introduction: optional(&random),
          entries: list(&random) { entry(&$0) })
      },
      rules: list(&random) {
        .init(
          query: text(&$0), unit: flip(&$0) ? .passage : .caseStudy, chapter: text(&$0),
          declined: list(&$0) { text(&$0) })
      }, readings: list(&random) { .init(name: text(&$0), reading: text(&$0)) })
  }

  private static func entry(_ random: inout FixedRandom) -> CollectionManifest.Entry {
    CollectionManifest.Entry(
      content: flip(&random) ? .text(text(&random)) : .quotation(quotation(&random)),
      heading: optional(&random), comment: optional(&random),
      questions: list(&random) { text(&$0) }, goals: list(&random) { text(&$0) },
      rule: flip(&random) ? text(&random) : nil)
  }

  private static func quotation(_ random: inout FixedRandom) -> Quotation {
    let first = Quotation.Part(heading: optional(&random), text: text(&random))
    let parts =
      [first] + list(&random) { .init(heading: optional(&$0), text: text(&$0)) }
    return Quotation(
      form: Quotation.Form.allCases.randomElement(using: &random) ?? .section,
      anchor: Anchor(
        kind: Anchor.Kind.allCases.randomElement(using: &random) ?? .passage,
        document: DocumentID(text(&random)), key: text(&random), title: text(&random),
        headings: list(&random) { text(&$0) },
        quote: flip(&random) ? first.text : optional(&random), prefix: optional(&random),
        suffix: optional(&random)),
      parts: parts,
      credit: .init(
        publisher: optional(&random), title: text(&random), year: optional(&random),
        works: list(&random) {
          .init(publisher: optional(&$0), title: text(&$0), year: optional(&$0))
        }, trust: Trust.allCases.randomElement(using: &random) ?? .unknown),
      study: flip(&random)
        ? .init(
          municipality: optional(&random), code: MunicipalityCode("131016"),
          name: optional(&random), since: optional(&random), challenge: optional(&random),
          measure: optional(&random), results: list(&random) { text(&$0) },
          factors: list(&random) { text(&$0) }) : nil,
      measurement: flip(&random)
        ? .init(
          subject: optional(&random), value: Double.random(in: -1e9...1e9, using: &random),
          unit: optional(&random), text: text(&random)) : nil)
  }

  private static func text(_ random: inout FixedRandom) -> String {
    let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      texts.randomElement(using: &random) ?? ""
    }
    return parts.joined()
  }

  private static func optional(_ random: inout FixedRandom) -> String {
    flip(&random) ? "" : text(&random)
  }

  private static func flip(_ random: inout FixedRandom) -> Bool {
    Bool.random(using: &random)
  }

  private static func list<Element>(
    _ random: inout FixedRandom, _ make: (inout FixedRandom) -> Element
  ) -> [Element] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in make(&random) }
  }
}
