import ArgumentParser
import Search

struct MeasuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures", abstract: "文書が挙げている支援策・施策と取組を一覧にします")

  @OptionGroup var options: FindingOptions

  func run() throws { try options.run(.measures) }
}
