import ArgumentParser
import KnowledgeModel

struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "マニュアルページ（roff 形式）を表示します",
    discussion: "man で読むには chie manual | man -l - と入力します。")

  @OptionGroup var help: HelpOption

  func run() throws {
    Channel.output.write(ManualPage(root: try CommandSheet.root(), version: Product.version).text)
  }
}
