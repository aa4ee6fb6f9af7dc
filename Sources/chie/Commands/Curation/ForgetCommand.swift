import ArgumentParser
import Curation
import KnowledgeModel
import KnowledgeStore
import SQLiteStore

struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "文書を取り下げ、その言葉をナレッジベースから残らず消します",
    discussion: """
      まとまり、索引、項目、手で付けたタグとつながり、記録の中の言葉を消し、ファイルを書き直します。\
      元のファイルがあっても、登録しないようになります。chie undo では戻せません。
      ファイルを消したあとでも、ID で、残っているタグや記録の言葉を消せます。
      バックアップと、元のファイルは変わりません。
      """)

  @Argument(help: ArgumentHelp("文書の ID かパス（--undo では取り下げたファイルのパス）", valueName: "文書"))
  var names: [String] = []

  @Flag(help: "取り下げを解き、また登録できるようにします")
  var undo = false

  @Flag(help: "取り下げたファイルを一覧にします")
  var list = false

  @OptionGroup var change: ChangeOptions

  func run() throws {
    guard list == names.isEmpty, !(list && undo) else {
      throw Misuse("何をするかが決まりません。", advice: "文書、または --list だけを指定してください。")
    }
    let workplace = Workplace()
    let reader = try workplace.reader(change.base)
    if list { return try showWithdrawn(on: workplace) }
    if undo { return try readmit(on: workplace, reader) }
    try forget(on: workplace, reader)
  }

  private func showWithdrawn(on workplace: Workplace) throws {
    let items = try workplace.lists(change.base).withdrawnFiles()
    try (change.output.json ? ListForm.json : .text).show(
      ShownItems(items: items, name: "withdrawn", emptyText: "取り下げたファイルはありません。"),
      on: workplace)
    if items.isEmpty { throw ExitCode(ExitStatus.nothingFound) }
  }

  private func forget(on workplace: Workplace, _ reader: SQLiteKnowledgeReader) throws {
    let (documents, earlier) = try documents(in: reader, at: workplace.locations)
    let report = try Forgetting.rehearsal(of: documents, from: reader)
    if !change.dryRun {
      let isPurged = try forgetting(on: workplace, reader).withdraw(documents + earlier)
      guard isPurged else { throw CommandFailure.stillRead(path: workplace.path(change.base)) }
    }
    try change.show(report, on: workplace)
    if !change.dryRun {
      Channel.talk.line(
        "バックアップ（chie backup の写しと、名前が .before-restore で終わるファイル）には、この文書が残っているかもしれません。"
          + "不要なら消してください。元のファイルには触れていません。")
    }
  }

  /// Those of which there are words, be the document registered or not, and those that were withdrawn
  /// earlier, of which the file is cleaned again.
  private func documents(
    in reader: SQLiteKnowledgeReader, at locations: Locations
  ) throws -> (there: [DocumentID], earlier: [DocumentID]) {
    try reader.withSnapshot(scope: .everything) { snapshot in
      let withdrawn = Set(try snapshot.withdrawnFiles().map(\.document))
      var there: [DocumentID] = []
      var earlier: [DocumentID] = []
      for name in names {
        let id: DocumentID
        let remainder: Forgetting.Remainder?
        let target = try Target(name, in: snapshot, at: locations)
        if case .document(let document)? = target {
          (id, remainder) = (document.id, .words)
        } else if let document = target?.document {
          throw Misuse(
            "「\(name.visibleLine)」は、文書「\(document.head.title.visibleLine)」（\(document.id)）の中のものです。",
            advice: "取り下げられるのは文書だけです。chie forget \(document.id) を実行してください。")
        } else {
          id = DocumentID(name)
          remainder = try Forgetting.remainder(of: id, in: snapshot)
        }
        switch remainder {
        case .words where !there.contains(id): there.append(id)
        case .words: break
        case .key: earlier.append(id)
        case nil where withdrawn.contains(id): earlier.append(id)
        case nil: throw CurationError.unknownPlace(name)
        }
      }
      return (there, earlier)
    }
  }

  private func readmit(on workplace: Workplace, _ reader: SQLiteKnowledgeReader) throws {
    let wanted = Set(names + names.map(workplace.locations.absolute))
    let isMeant = { (file: WithdrawnFile) in
      wanted.contains(file.path) || wanted.contains(file.location)
        || wanted.contains(file.document.value)
    }
    let files = try reader.withSnapshot(scope: .everything) { try $0.withdrawnFiles() }
    guard files.contains(where: isMeant) else {
      Channel.talk.line("取り下げたファイルに、当たるものがありません。chie forget --list で確かめてください。")
      throw ExitCode(ExitStatus.nothingFound)
    }
    let report =
      change.dryRun
      ? CurationReport(
        .readmit, "取り下げを解きます。",
        items: files.filter(isMeant).map { .init(id: $0.document.value, text: $0.path) })
      : try forgetting(on: workplace, reader).readmit(where: isMeant)
    try change.show(report, on: workplace)
  }

  private func forgetting(
    on workplace: Workplace, _ reader: SQLiteKnowledgeReader
  ) throws -> Forgetting {
    Forgetting(
      writer: try workplace.writer(change.base), reader: reader,
      act: Act(author: workplace.author, time: Clock.now))
  }
}
