import ArgumentParser
import JapaneseText
import KnowledgeModel
import KnowledgeStore

struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite", abstract: "資料に書き写せる形で出典を表示します",
    discussion: "発行者「題名」、年度、見出し、ファイルと行、信頼度の順に表示します。")

  @OptionGroup var targets: TargetArguments
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let workplace = Workplace()
    try targets.forEach(of: try workplace.reader(base), at: workplace.locations) {
      let content = try $1.content(of: $0.document.id)
      Channel.output.line(CitationText(of: $0, content: content).line)
    }
  }
}

/// One line that names a document, or a place in it, as a source.
struct CitationText {
  let line: String

  init(of target: Target, content: Document?) {
    let document = target.document
    let head = document.head
    let (headings, place) = Self.position(of: target, content: content)
    let publisher = head.publisher ?? head.municipality ?? ""
    let path = document.paths.first ?? ""
    let year = head.date?.iso8601 ?? head.fiscalYear.map { "\($0)年度" }
    let parts: [String?] = [
      publisher + "「\(head.title)」", year,
      headings.isEmpty ? nil : headings.joined(separator: " ＞ "),
      path + (place?.text(in: path).map { " \($0)" } ?? ""),
    ]
    line =
      (parts.compactMap(\.self).joined(separator: "、") + "（\(head.trust.label)）").visibleLine
  }

  private static func position(of target: Target, content: Document?) -> ([String], Place?) {
    switch target {
    case .document: return ([], nil)
    case .passage(let stored, _): return (stored.headings, stored.passage.place)
    case .section(let number, _):
      let section = content?.sections[number - 1]
      return (section?.headings ?? [], section?.place)
    }
  }
}
