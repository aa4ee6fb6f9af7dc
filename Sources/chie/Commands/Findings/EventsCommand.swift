import ArgumentParser
import Search

struct EventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: "研修や会議の日程を一覧にします")

  @OptionGroup var options: FindingOptions

  func run() throws { try options.run(.events) }
}
