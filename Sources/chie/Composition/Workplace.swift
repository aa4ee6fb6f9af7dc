import Foundation
import KnowledgeStore
import SQLiteStore
import Vocabulary

/// Everything around a command: environment, terminal, and the way to the knowledge base.
struct Workplace {
  let environment: Environment
  let terminal: Terminal
  let locations: Locations

  /// Of this process.
  init() {
    environment = Environment()
    terminal = Terminal(environment: environment)
    locations = Locations(
      environment: environment, currentFolder: RealPath.currentFolder,
      executable: RealPath.executable, exists: RealPath.exists)
  }

  func reader(_ options: KnowledgeBaseOptions) throws(StoreError) -> SQLiteKnowledgeReader {
    let reader = try SQLiteKnowledgeReader(at: path(options))
    try tellUnfinishedRun(of: reader)
    return reader
  }

  /// Says where not all has been indexed that was to be: what is not found may be there.
  func tellUnfinishedRun(of reader: SQLiteKnowledgeReader) throws(StoreError) {
    if let fault = try reader.unfinishedRun() { Channel.talk.line(fault.message) }
  }

  /// For a change by hand, which can wait for a run of indexing that is about to end.
  func writer(_ options: KnowledgeBaseOptions) throws(StoreError) -> SQLiteKnowledgeWriter {
    try SQLiteKnowledgeWriter(at: path(options), patience: .seconds(10)) {
      Channel.talk.line("ほかのコマンドがナレッジベースに書き込んでいます。終わるのを 10 秒まで待ちます。")
    }
  }

  /// Of the knowledge base to read.
  func path(_ options: KnowledgeBaseOptions) -> String {
    locations.knowledgeBase(option: options.kb)
  }

  /// `nil` where no vocabulary is installed.
  func municipalities(for options: KnowledgeBaseOptions) throws -> MunicipalityAuthority? {
    let places = locations.vocabulary(option: nil, knowledgeBase: path(options))
    return try places.folder(exists: locations.exists)?.municipalities()
  }

  /// Processors that this process may use.
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// Prints text for people, through the pager where it is long.
  func show(_ text: String) {
    Pager(environment: environment, terminal: terminal).show(text)
  }

  func show(_ lines: [String]) {
    show(lines.map { $0 + "\n" }.joined())
  }
}
