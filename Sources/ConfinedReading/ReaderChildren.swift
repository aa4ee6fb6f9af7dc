import ChildProcess
import DocumentReading
import Foundation

/// Asks readers that run as processes of their own.
struct ReaderChildren: ReadingResponder {
  private let pool: ChildPool
  private let settings: ReaderSettings

  init(_ settings: ReaderSettings) {
    self.settings = settings
    let arguments = [
      "serve", "--memory", "\(settings.memory)", "--time", "\(Int(settings.time.rounded(.up)))",
      "--limits", Self.text(of: settings.limits),
    ]
    pool = ChildPool(
      ChildProgram(path: settings.program, arguments: arguments), width: settings.width,
      restartedAfter: settings.filesPerReader)
  }

  func answer(
    _ question: ReadingMessage<ReadingQuestion>
  ) async throws(ReadingError) -> ReadingMessage<ReadingAnswer> {
    let parts: [[UInt8]]
    do {
      parts = try question.parts()
    } catch {
      throw .ended(detail: "\(error)")
    }
    let answer: Message
    do throws(ChildFailure) {
      answer = try await pool.answer(
        to: Message(parts),
        limits: ChildLimits(time: settings.time, output: settings.limits.answerSize))
    } catch {
      throw ReadingError(error, time: settings.time)
    }
    do {
      return try ReadingMessage(parts: answer.parts)
    } catch {
      throw .ended(detail: "\(error)")
    }
  }

  func stop() async { await pool.stop() }

  private static func text(of limits: ReadingLimits) -> String {
    (try? JSONEncoder().encode(limits)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

extension ReadingLimits {
  /// Bytes of what a child may answer: a reading with its marks, or a member that is to be converted.
  var answerSize: Int { 4 * text + memberSize }
}

extension ReadingError {
  init(_ failure: ChildFailure, time: Double) {
    switch failure {
    case .timeout:
      self.init(
        .timeout,
        reason: "読み取りが\(Int(time))秒以内に終わりませんでした。ファイルを分けるか、--reading-time で時間を延ばしてください。")
    case .tooMuchOutput:
      self.init(.tooLarge, reason: "読み取った内容が大きすぎます。ファイルを分けてから取り込んでください。")
    case .notFound(let program):
      self.init(
        .unsupported, reason: "読み取りに使うプログラム（\(program)）がありません。chie doctor で必要なものを確かめてください。")
    case .signaled(let signal): self = .ended(detail: "シグナル \(signal)")
    case .exited(let code): self = .ended(detail: "終了コード \(code)")
    case .broken(let detail): self = .ended(detail: detail)
    }
  }

  static func ended(detail: String) -> ReadingError {
    ReadingError(
      .damaged,
      reason: "読み取り中に読み取りプログラムが止まりました（\(detail)）。"
        + "ファイルが壊れていないか、元のアプリケーションで開けるかを確かめてください。"
        + "大きなファイルなら、--reading-memory でメモリーを増やすと読めることがあります。")
  }
}
