import ArgumentParser
import Search

struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "文書にある数値を、その文と出典とともに一覧にします",
    discussion: """
      chie figures 費用対効果 --unit ％ --min 10 のように、単位と値の範囲で絞れます。
      値は、千・万・億などを掛けた数で比べます（870万円は 8700000）。--unit 円 は万円や億円も含みます。
      """)

  @Option(help: ArgumentHelp("単位（％、件、億円など。全角と半角は同じに扱います）", valueName: "単位"))
  var unit: String?

  @Option(help: ArgumentHelp("値の下限（この値を含みます）", valueName: "数"))
  var min: String?

  @Option(help: ArgumentHelp("値の上限（この値を含みます）", valueName: "数"))
  var max: String?

  @OptionGroup var options: FindingOptions

  func run() throws {
    try Misuse.refuseEmpty(["--unit": unit])
    let min = try Self.number(min, of: "--min")
    let max = try Self.number(max, of: "--max")
    if let min, let max, min > max {
      throw Misuse("--min が --max より大きくなっています。", advice: "下限を --min に、上限を --max に指定してください。")
    }
    var filter = FindingFilter()
    filter.unit = unit
    filter.minimum = min
    filter.maximum = max
    try options.run(.figures, filter: filter)
  }

  private static func number(_ text: String?, of option: String) throws -> Double? {
    guard let text else { return nil }
    guard let number = FindingFilter.number(text) else {
      throw Misuse("\(option) の値が数ではありません。", advice: "12.5 や -3 のような数を指定してください。")
    }
    return number
  }
}
