import JapaneseText
import KnowledgeModel
import KnowledgeStore
import Search

/// Documents, sections and passages as people read them on a terminal.
struct DocumentText {
  let terminal: Terminal

  /// Title and what else is known of a document, and where it comes from as far as `origins` has it.
  func head(
    of document: StoredDocument, _ origins: [DeclaredHead.Key: HeadOrigin]
  ) -> [String] {
    let head = document.head
    let facts: [(String, String?)] = [
      ("種別", head.kind?.label),
      ("分野", Self.field(of: head)), ("発行", head.publisher), ("団体", head.municipality),
      ("著者", head.author), ("日付", head.date?.iso8601),
      ("年度", head.fiscalYear.map { "\($0)年度" }), ("信頼", head.trust.label),
      ("タグ", head.tags.isEmpty ? nil : head.tags.joined(separator: "、")),
    ]
    let known = facts.compactMap { name, value in value.map { "\(name)：\($0.visibleLine)" } }
    let wrapping = Wrapping(columns: terminal.textColumns)
    let title = head.title + (document.corrected.isEmpty ? "" : "（訂正あり）")
    return wrapping.lines(of: title.visibleLine).map { terminal.styled($0, .title) }
      + wrapping.lines(of: known.joined(separator: "　"))
      + head.contacts.flatMap { wrapping.lines(of: "連絡先：\($0.visibleLine)") }
      + DeclaredHead.Key.allCases.flatMap { key in
        origins[key].map { wrapping.lines(of: Self.text(of: $0, for: key)) } ?? []
      }.map { terminal.styled($0, .faint) }
      + ([document.shownPath] + document.paths.dropFirst()).map {
        terminal.styled($0.visibleLine, .faint)
      }
      + [terminal.styled("ID \(document.id.value)", .faint)]
  }

  /// 「13 経済産業」
  private static func field(of head: DocumentHead) -> String? {
    let parts = [head.fieldNumber, head.field].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// 「日付の根拠：本文 3 行目「発行日 令和5年3月」」
  private static func text(of origin: HeadOrigin, for key: DeclaredHead.Key) -> String {
    let parts: [String?] = [
      origin.path ?? origin.kind.label, origin.entry.map { "（\($0)）" },
      origin.place?.text().map { " \($0)" }, origin.text.map { "「\($0)」" },
    ]
    return "\(key.label)の根拠：" + parts.compactMap { $0?.visibleLine }.joined()
  }

  func section(_ section: Section, id: SectionID) -> [String] {
    var lines = [""]
    if let heading = section.headings.last {
      lines.append(terminal.styled("\(Self.sign(section.level)) \(heading.visibleLine)", .strong))
    }
    for passage in section.passages { lines += wrapped(passage.text) }
    return lines
  }

  func passage(
    _ stored: StoredPassage, of document: StoredDocument,
    _ origins: [DeclaredHead.Key: HeadOrigin]
  ) -> [String] {
    let path = stored.headings.map(\.visibleLine).joined(separator: " ＞ ")
    return head(of: document, origins) + ["", terminal.styled(path, .strong)]
      + wrapped(stored.passage.text)
  }

  /// Everything that the file held, in its order, the text outside the content marked.
  func raw(_ content: Document) -> [String] {
    var lines: [String] = []
    var passages = 0
    var rest = content.boilerplate[...]
    func outside() {
      while let next = rest.first, next.passagesBefore <= passages {
        lines += next.text.visible.split(separator: "\n").map { "［本文外］\($0)" }
        rest.removeFirst()
      }
    }
    lines.append(content.head.title.visibleLine)
    for section in content.sections {
      outside()
      if let heading = section.headings.last { lines.append(heading.visibleLine) }
      for passage in section.passages {
        lines.append(passage.text.visible)
        passages += 1
        outside()
      }
    }
    passages = .max
    outside()
    return lines
  }

  /// Headings by depth, each with the ID that shows its section.
  func outline(of document: Document) -> [String] {
    let levels = document.sections.filter { $0.level > 0 }.map(\.level)
    let outermost = levels.min() ?? 1
    return [terminal.styled(document.head.title.visibleLine, .title)]
      + document.sections.enumerated().compactMap { index, section in
        guard let heading = section.headings.last, section.level > 0 else { return nil }
        let indent = String(repeating: "  ", count: section.level - outermost + 1)
        let id = SectionID(document: document.id, number: index + 1)
        return indent + heading.visibleLine + "  " + terminal.styled(id.description, .faint)
      }
  }

  private func wrapped(_ text: String) -> [String] {
    Wrapping(columns: terminal.textColumns).lines(of: text.visible)
  }

  private static func sign(_ level: Int) -> String {
    switch level {
    case ...2: "■"
    case 3: "●"
    default: "・"
    }
  }
}
