import ArgumentParser
import Search

struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary", abstract: "文書が説明している略語と意味を一覧にします")

  @OptionGroup var options: FindingOptions

  func run() throws { try options.run(.glossary) }
}
