import ArgumentParser
import KnowledgeStore
import SQLiteStore
import Search

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "ナレッジベースの中身を書き出します",
    subcommands: [
      ExportDocumentsCommand.self, ExportPassagesCommand.self, ExportFindingsCommand.self,
    ])

  @OptionGroup var help: HelpOption
}

struct ExportDocumentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents",
    abstract: "すべての文書の題名・種別・分野・発行者・著者・連絡先・日付・信頼を、その根拠とともに JSON Lines で書き出します")

  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    try Workplace().reader(base).withSnapshot(scope: .everything) { snapshot in
      var lines = JSONLines()
      for document in try snapshot.documents() {
        try lines.write(
          DocumentHeadResponse(document, evidence: snapshot.origins(of: document.id)))
      }
      lines.finish()
    }
  }
}

struct ExportPassagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passages", abstract: "すべてのまとまりを JSON Lines で書き出します")

  @Flag(help: "照合に使う正規化した文字列（plain と full）も書き出します")
  var folded = false

  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    try Workplace().reader(base).withSnapshot(scope: .everything) { snapshot in
      let documents = Dictionary(
        try snapshot.documents().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      var lines = JSONLines()
      try snapshot.forEachPassage { stored in
        try lines.write(ExportWire(stored, of: documents[stored.document], isFolded: folded))
      }
      lines.finish()
    }
  }
}

struct ExportFindingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings",
    abstract: "文書から取り出したもの（引用・数値・課題・施策・指標・事例・団体・人・略語・日程）を JSON Lines で書き出します")

  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    var lines = JSONLines()
    try FindingSearcher(reader: try Workplace().reader(base)).forEach(scope: .everything) {
      try lines.write($0)
    }
    lines.finish()
  }
}

/// JSON Lines on standard output, written in blocks.
private struct JSONLines {
  private var block = ""

  mutating func write(_ value: some Encodable) throws {
    block += try JSONText.line(value) + "\n"
    if block.utf8.count > 1 << 16 { finish() }
  }

  mutating func finish() {
    Channel.output.write(block)
    block = ""
  }
}
