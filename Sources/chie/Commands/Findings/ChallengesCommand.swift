import ArgumentParser
import Search

struct ChallengesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "challenges", abstract: "文書が挙げている課題を一覧にします")

  @OptionGroup var options: FindingOptions

  func run() throws { try options.run(.challenges) }
}
