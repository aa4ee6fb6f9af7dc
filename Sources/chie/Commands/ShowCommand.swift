import ArgumentParser
import KnowledgeModel
import KnowledgeStore
import Search

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "文書、その節、または検索で見つかったまとまりを表示します",
    discussion: "節の ID は「文書の ID#番号」で、--outline が見出しの横に表示します。")

  @OptionGroup var targets: TargetArguments

  @Flag(help: "本文と認めなかった部分（共有ボタンなど）も含めて、折り返さずに表示します")
  var raw = false

  @Flag(help: "見出しだけを表示します")
  var outline = false

  @Flag(help: "題名や発行者などの値を、それぞれどこから採ったかとともに表示します")
  var evidence = false

  @OptionGroup var output: JSONOption
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let workplace = Workplace()
    var lines: [String] = []
    var status: ExitCode?
    do {
      try targets.forEach(of: try workplace.reader(base), at: workplace.locations) {
        if output.json {
          lines.append(try json($0, in: $1))
        } else {
          if !lines.isEmpty { lines.append("") }
          lines += try text($0, in: $1, terminal: workplace.terminal)
        }
      }
    } catch let code as ExitCode {
      status = code
    }
    if output.json { lines.forEach(Channel.output.line) } else { workplace.show(lines) }
    if let status { throw status }
  }

  private func json(_ target: Target, in snapshot: any KnowledgeSnapshot) throws -> String {
    if case .passage(let stored, let document) = target, !outline {
      return try JSONText.line(
        ShownPassageWire(stored, of: document, evidence: snapshot.origins(of: document.id)))
    }
    let document = target.document
    guard let content = try snapshot.content(of: document.id) else { throw vanished(document) }
    if outline { return try JSONText.line(OutlineWire(of: content)) }
    return try JSONText.line(
      DocumentResponse(
        document: document, content: content, section: target.sectionNumber, isRaw: raw))
  }

  private func text(
    _ target: Target, in snapshot: any KnowledgeSnapshot, terminal: Terminal
  ) throws -> [String] {
    let text = DocumentText(terminal: terminal)
    let origins = evidence ? try snapshot.origins(of: target.document.id) : [:]
    if case .passage(let stored, let document) = target, !outline, !raw {
      return text.passage(stored, of: document, origins)
    }
    let document = target.document
    guard let content = try snapshot.content(of: document.id) else { throw vanished(document) }
    if outline { return text.outline(of: content) }
    if raw { return text.raw(content) }
    return text.head(of: document, origins)
      + target.sections(of: content).flatMap { text.section($0.section, id: $0.id) }
  }

  private func vanished(_ document: StoredDocument) -> StoreError {
    .damaged(path: document.paths.first ?? document.id.value, detail: "a head without content")
  }
}

extension Target {
  /// `nil` where it is not a section.
  fileprivate var sectionNumber: Int? {
    if case .section(let number, _) = self { number } else { nil }
  }

  /// The sections that it stands for, each with its ID.
  fileprivate func sections(of content: Document) -> [(section: Section, id: SectionID)] {
    let all = content.sections.enumerated().map { index, section in
      (section: section, id: SectionID(document: content.id, number: index + 1))
    }
    return sectionNumber.map { [all[$0 - 1]] } ?? all
  }
}
