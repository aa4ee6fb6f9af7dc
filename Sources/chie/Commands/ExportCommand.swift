import ArgumentParser
import KnowledgeStore
import SQLiteStore

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "ナレッジベースの中身を書き出します",
    subcommands: [ExportPassagesCommand.self])

  @OptionGroup var help: HelpOption
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
      var block = ""
      try snapshot.forEachPassage { stored in
        let wire = ExportWire(stored, of: documents[stored.document], isFolded: folded)
        block += try JSONText.line(wire) + "\n"
        if block.utf8.count > 1 << 16 {
          Channel.output.write(block)
          block = ""
        }
      }
      Channel.output.write(block)
    }
  }
}
