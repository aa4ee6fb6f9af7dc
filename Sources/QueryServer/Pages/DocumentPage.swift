import KnowledgeModel
import KnowledgeStore

/// A document as a page: head, contents, sections with their passages.
struct DocumentPage: Sendable {
  let pageTitle: PageText
  let form: SearchForm
  let title: PageText
  let trust: TrustMark
  let facts: [Fact]
  let contents: [Entry]
  let hasContents: Bool
  let sections: [SectionPart]

  struct Fact: Sendable {
    let name: PageText
    let value: PageText
  }

  struct Entry: Sendable {
    let anchor: PageText
    let heading: PageText
    /// 1 for the outermost.
    let depth: Int
  }

  struct SectionPart: Sendable {
    let anchor: PageText
    /// `nil` for text before the first heading.
    let heading: PageText?
    /// Rank of the heading element, 2 to 6.
    let rank: Int
    let passages: [PassagePart]
  }

  struct PassagePart: Sendable {
    let anchor: PageText
    let body: PassageBody
  }

  init(document: StoredDocument, content: Document) {
    let head = document.head
    pageTitle = PageText("\(head.title) — 知恵")
    form = SearchForm.empty
    title = PageText(head.title)
    trust = TrustMark(head.trust)
    facts = Self.facts(of: document)
    sections = content.sections.enumerated().map { number, section in
      SectionPart(
        anchor: PageText("s-\(number + 1)"), heading: section.headings.last.map { PageText($0) },
        rank: min(6, section.headings.count + 1),
        passages: section.passages.map {
          PassagePart(anchor: PageText("p-\($0.id)"), body: PassageBody($0.text))
        })
    }
    contents = content.sections.enumerated().compactMap { number, section in
      section.headings.last.map {
        Entry(
          anchor: PageText("s-\(number + 1)"), heading: PageText($0),
          depth: min(6, section.headings.count))
      }
    }
    hasContents = contents.count > 1
  }

  private static func facts(of document: StoredDocument) -> [Fact] {
    let head = document.head
    let field = [head.fieldNumber, head.field].compactMap(\.self).joined(separator: " ")
    let contacts = head.contacts.joined(separator: "、")
    let values: [(PageText, String?)] = [
      ("種別", head.kind?.label),
      ("政策分野", field),
      ("団体", head.municipality),
      ("発行・作成", head.publisher),
      ("著者", head.author),
      ("連絡先", contacts),
      ("日付", head.date?.japanese),
      ("年度", head.fiscalYear.map { "\($0)年度" }),
      ("信頼度", head.trust.label),
      ("タグ", head.tags.isEmpty ? nil : head.tags.joined(separator: "、")),
      ("ファイル", document.paths.joined(separator: "、")),
    ]
    return values.compactMap { name, value in
      guard let value, !value.isEmpty else { return nil }
      return Fact(name: name, value: PageText(value))
    }
  }
}
