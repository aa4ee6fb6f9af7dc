import ArgumentParser
import Search
import Vocabulary

struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "話題に関わった人を、根拠となる箇所とともに一覧にします")

  @Option(
    help: ArgumentHelp("語彙のフォルダー（環境変数 CHIE_VOCABULARY でも指定できます）", valueName: "フォルダー"),
    completion: .directory)
  var vocabulary: String?

  @OptionGroup var options: FindingOptions

  func run() throws {
    let workplace = Workplace()
    let places = workplace.locations.vocabulary(
      option: vocabulary, knowledgeBase: workplace.path(options.base))
    let folder = try places.folder(exists: workplace.locations.exists)
    try options.run(.people, silent: SilentHeadings(try folder?.silentHeadings() ?? []))
  }
}
