import ArgumentParser
import KnowledgeStore
import SQLiteStore

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "ナレッジベースに異常がないかを調べます",
    discussion: "異常がなければ終了コード 0、あれば 2 で終わります。調べるだけで、何も変えません。")

  @OptionGroup var output: JSONOption
  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let workplace = Workplace()
    let path = workplace.path(base)
    let fingerprint = try Analysis(analysis.places, knowledgeBase: path, at: workplace).fingerprint
    let faults = SQLiteMaintenance(at: path).diagnose(against: fingerprint)
    if output.json {
      Channel.output.line(try JSONText.line(DiagnosisWire(faults)))
    } else if faults.isEmpty {
      Channel.output.line("異常はありません（\(path.visibleLine)）。")
    } else {
      workplace.show(faults.map { "異常 \($0.code.visibleLine)：\($0.message.visibleLine)" })
    }
    if !faults.isEmpty { throw ExitCode(ExitStatus.failed) }
  }
}

/// The JSON of `chie doctor --json`.
private struct DiagnosisWire: Encodable {
  struct FaultWire: Encodable {
    let code: String
    let message: String
  }

  let sound: Bool
  let faults: [FaultWire]

  init(_ faults: [Fault]) {
    sound = faults.isEmpty
    self.faults = faults.map { FaultWire(code: $0.code, message: $0.message) }
  }
}
