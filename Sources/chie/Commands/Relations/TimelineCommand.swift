import ArgumentParser
import Search

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "文書・事例・行事・引用資料を、古いものから順に一覧にします",
    discussion: "文書の日付、事例の始まり、行事の日、引用された資料の年度を、一つの順に並べます。日の分からないものは出しません。")

  @OptionGroup var options: FindingOptions

  func run() throws {
    try options.run(named: "timeline") { try TimelineSearcher(reader: $0).list($1) }
  }
}
