import ArgumentParser
import KnowledgeStore
import SQLiteStore

/// IDs or paths of what a command is to work on.
struct TargetArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("文書・節・まとまり・一覧にあるものの ID、または文書のパス（- は標準入力から読みます）", valueName: "ID"))
  var ids: [String]

  /// Calls `body` for each name that the knowledge base knows, and says on standard error which
  /// ones it does not know.
  ///
  /// - Throws: ``ExitCode`` 1 where one was not found, after all others were shown.
  func forEach(
    of reader: SQLiteKnowledgeReader, at locations: Locations,
    _ body: (Target, any KnowledgeSnapshot) throws -> Void
  ) throws {
    let names = ids == ["-"] ? Input.lines() : ids
    let isComplete = try reader.withSnapshot(scope: .everything) { snapshot in
      var isComplete = true
      for name in names {
        if let target = try Target(name, in: snapshot, at: locations) {
          try body(target, snapshot)
        } else {
          isComplete = false
          Channel.talk.line("「\(name.visibleLine)」にあたる文書はありません。chie search で ID を確かめてください。")
        }
      }
      return isComplete
    }
    if !isComplete { throw ExitCode(ExitStatus.nothingFound) }
  }
}
