import ArgumentParser
import Search

struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "文書が引用している資料（出典）を、引用の多い順に一覧にします",
    discussion: "書き方の違う同じ資料は、一つにまとめて表示します。年度の違う資料は別のものとして扱います。")

  @Option(help: ArgumentHelp("発行した団体の名前（一部でもかまいません）", valueName: "発行"))
  var publisher: String?

  @OptionGroup var options: FindingOptions

  func run() throws {
    try Misuse.refuseEmpty(["--publisher": publisher])
    var filter = FindingFilter()
    filter.publisher = publisher
    try options.run(.sources, filter: filter)
  }
}
