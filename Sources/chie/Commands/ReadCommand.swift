import ArgumentParser
import ConfinedReading
import DocumentReading
import KnowledgeModel

struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "ファイルがどう読み取られるかを表示します",
    discussion: "見出し・段落・箇条書き・表を、読み取ったとおりに表示します。ナレッジベースは変わりません。- は標準入力を読みます。")

  @Argument(help: ArgumentHelp("読み取るファイル", valueName: "ファイル"), completion: .file())
  var file: String

  @OptionGroup var output: JSONOption
  @OptionGroup var options: ReadingOptions
  @OptionGroup var help: HelpOption

  func run() async throws {
    let workplace = Workplace()
    let reader = try options.reader(at: workplace)
    let bytes = try FileAccess.bytes(at: file, limit: reader.limits.fileSize)
    let reading: Reading
    do throws(ReadingError) {
      reading = try await reader.reading(of: bytes, name: file)
    } catch {
      await reader.stop()
      throw error
    }
    await reader.stop()
    if output.json {
      Channel.output.line(try JSONText.line(ReadingWire(reading)))
    } else {
      workplace.show(ReadingText(terminal: workplace.terminal).lines(of: reading))
    }
  }
}
