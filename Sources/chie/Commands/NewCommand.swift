import ArgumentParser
import JapaneseText
import KnowledgeModel
import KnowledgeStore
import SQLiteStore
import Search

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "ある日から後に登録された、または変わった文書を一覧にします",
    discussion: "日付は 2022-04-22、2022-04、令和4年4月 のように書きます。1 件もなければ終了コード 1 で終わります。")

  @Option(help: ArgumentHelp("この日から後の文書を一覧にします", valueName: "日付"))
  var since: String

  @OptionGroup var list: ListOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    guard let date = DateNotation.date(since) else {
      throw Misuse("日付「\(since)」を読めません。", advice: "2022-04-22 や 令和4年4月22日 のように書いてください。")
    }
    let form = try list.form()
    let workplace = Workplace()
    let changes = try workplace.reader(base).withSnapshot(scope: .everything) {
      try $0.changes(since: Clock.start(of: date)).map(ChangeWire.init)
    }
    try form.show(ChangeList(changes: changes), on: workplace)
    if changes.isEmpty { throw ExitCode(ExitStatus.nothingFound) }
  }
}

/// Documents that came in or changed, newest first.
private struct ChangeList: ShownList {
  let changes: [ChangeWire]

  let emptyText = "その日から後に登録された、または変わった文書はありません。"

  func json() throws -> String { try JSONText.line(["documents": changes]) }

  var table: ItemTable {
    ItemTable(
      columns: ["変更日", "登録日", "ID", "題名", "種別", "パス"],
      rows: changes.map {
        [$0.changed, $0.added, $0.document.id, $0.document.title, $0.label, $0.document.path ?? ""]
      })
  }

  func lines(for terminal: Terminal) -> [String] {
    changes.flatMap { change in
      let what = change.isNew ? "登録" : "変更"
      return [
        "\(change.changed) \(what)  " + terminal.styled(change.document.title.visibleLine, .title),
        "  \(change.document.id)  \((change.document.path ?? "").visibleLine)",
      ]
    }
  }
}

private struct ChangeWire: Encodable {
  let added: String
  let changed: String
  let document: DocumentHeadResponse
  let label: String
  let isNew: Bool

  enum CodingKeys: String, CodingKey { case added, changed, document }

  init(_ record: DocumentChangeRecord) {
    added = Clock.day(of: record.added)
    changed = Clock.day(of: record.changed)
    document = DocumentHeadResponse(record.document)
    label = record.document.head.kind?.label ?? ""
    isNew = record.added == record.changed
  }
}
