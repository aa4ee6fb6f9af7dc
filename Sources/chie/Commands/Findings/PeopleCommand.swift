import ArgumentParser
import Search

struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "話題に関わった人を、根拠となる箇所とともに一覧にします")

  @OptionGroup var options: FindingOptions

  func run() throws { try options.run(.people) }
}
