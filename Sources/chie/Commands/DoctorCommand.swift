import ArgumentParser
import ConfinedReading
import KnowledgeStore
import SQLiteStore

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "ナレッジベースと、文書を読む仕組みに異常がないかを調べます",
    discussion: "異常がなければ終了コード 0、あれば 2 で終わります。調べるだけで、何も変えません。足りない変換プログラムは、注意として示します（異常ではありません）。")

  @OptionGroup var output: JSONOption
  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() async throws {
    let workplace = Workplace()
    let path = workplace.path(base)
    let fingerprint = try Analysis(analysis.places, knowledgeBase: path, at: workplace).fingerprint
    let reading = await ReaderDiagnosis(of: .usual(at: workplace))
    let faults =
      SQLiteMaintenance(at: path).diagnose(against: fingerprint)
      + reading.faults.map { Fault(code: $0.code, message: $0.message) }
    if output.json {
      Channel.output.line(try JSONText.line(DiagnosisWire(faults, reading)))
    } else {
      let found =
        faults.isEmpty
        ? ["異常はありません（\(path.visibleLine)）。"]
        : faults.map { "異常 \($0.code.visibleLine)：\($0.message.visibleLine)" }
      workplace.show(
        found + reading.notes.map { "注意 \($0.code.visibleLine)：\($0.message.visibleLine)" })
    }
    if !faults.isEmpty { throw ExitCode(ExitStatus.failed) }
  }
}

/// The JSON of `chie doctor --json`.
private struct DiagnosisWire: Encodable {
  struct RemarkWire: Encodable {
    let code: String
    let message: String
  }

  let sound: Bool
  let faults: [RemarkWire]
  let notes: [RemarkWire]
  /// Whether what reads files can open no connection; absent where nothing reads.
  let networkClosed: Bool?

  enum CodingKeys: String, CodingKey {
    case sound, faults, notes
    case networkClosed = "network_closed"
  }

  init(_ faults: [Fault], _ reading: ReaderDiagnosis) {
    sound = faults.isEmpty
    self.faults = faults.map { RemarkWire(code: $0.code, message: $0.message) }
    notes = reading.notes.map { RemarkWire(code: $0.code, message: $0.message) }
    networkClosed = reading.isNetworkClosed
  }
}
