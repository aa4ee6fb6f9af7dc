import ArgumentParser
import DocumentReading
import KnowledgeModel

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "ファイルがどう読み取られるかを表示します",
    discussion: "見出し・段落・箇条書き・表を、読み取ったとおりに表示します。ナレッジベースは変わりません。- は標準入力を読みます。")

  @Argument(help: ArgumentHelp("読み取るファイル", valueName: "ファイル"), completion: .file())
  var file: String

  @OptionGroup var output: JSONOption
  @OptionGroup var help: HelpOption

  func run() throws {
    let reading = try Readers().read(try FileAccess.bytes(at: file), name: file)
    if output.json {
      Channel.output.line(try JSONText.line(ReadingWire(reading)))
    } else {
      let workplace = Workplace()
      workplace.show(ReadingText(terminal: workplace.terminal).lines(of: reading))
    }
  }
}
