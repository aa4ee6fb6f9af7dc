import ArgumentParser
import KnowledgeModel
import Search

struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "文書にある指標（KGI・KSI・KPI など）を、目標とともに一覧にします")

  @Option(help: ArgumentHelp("段階（KGI、KSI、KPI、other）", valueName: "段階"))
  var level: IndicatorLevel?

  @Option(help: ArgumentHelp("指標が置かれている施策の言葉", valueName: "言葉"))
  var measure: String?

  @OptionGroup var options: FindingOptions

  func run() throws {
    try Misuse.refuseEmpty(["--measure": measure])
    var filter = FindingFilter()
    filter.level = level?.level
    filter.measure = measure
    try options.run(.indicators, filter: filter)
  }
}

enum IndicatorLevel: String, CaseIterable, ExpressibleByArgument, Sendable {
  case kgi = "KGI"
  case ksi = "KSI"
  case kpi = "KPI"
  case other

  fileprivate var level: Indicator.Level {
    switch self {
    case .kgi: .kgi
    case .ksi: .ksi
    case .kpi: .kpi
    case .other: .other
    }
  }
}
