import ArgumentParser
import Search

struct CasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases", abstract: "文書にある事例を、成果と成功要因とともに一覧にします")

  @Option(help: ArgumentHelp("団体の名前（一部でもかまいません）", valueName: "団体"))
  var municipality: String?

  @Option(help: ArgumentHelp("事例が置かれている施策の言葉", valueName: "言葉"))
  var measure: String?

  @Option(help: ArgumentHelp("成功要因の言葉", valueName: "言葉"))
  var factor: String?

  @OptionGroup var options: FindingOptions

  func run() throws {
    try Misuse.refuseEmpty([
      "--municipality": municipality, "--measure": measure, "--factor": factor,
    ])
    var filter = FindingFilter()
    filter.municipality = municipality
    filter.measure = measure
    filter.factor = factor
    try options.run(.cases, filter: filter)
  }
}
