import ArgumentParser
import KnowledgeStore
import SQLiteStore

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "ナレッジベースの状態を表示します")

  @OptionGroup var output: JSONOption
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let workplace = Workplace()
    let path = workplace.path(base)
    let status = try workplace.reader(base).withSnapshot(scope: .everything) {
      StatusWire(
        path: path, try $0.status(), roots: try $0.places(), skipped: try $0.skippedFiles().count)
    }
    if output.json {
      Channel.output.line(try JSONText.line(status))
    } else {
      workplace.show(Self.lines(of: status))
    }
  }

  private static func lines(of status: StatusWire) -> [String] {
    [
      "ナレッジベース  \(status.path.visibleLine)", "文書            \(status.documents) 件",
      "まとまり        \(status.passages) 件（検索の単位）",
      "登録しなかった  \(status.skipped) 件（理由は chie index で表示します）",
      "世代            \(status.generation)", "形式            \(status.schema)",
      "正規化の版      \(status.foldVersion)", "辞書            \(status.dictionary ?? "なし")",
      "語彙            \(status.vocabulary ?? "なし")",
    ] + status.roots.map { "登録した場所    \($0.visibleLine)" }
  }
}

extension StatusWire {
  init(path: String, _ status: StoreStatus, roots: [String], skipped: Int) {
    self.init(
      path: path, schema: status.schema, generation: status.generation,
      documents: status.documents, passages: status.passages, dictionary: status.dictionary,
      vocabulary: status.vocabulary, foldVersion: status.foldVersion, roots: roots,
      skipped: skipped)
  }
}
