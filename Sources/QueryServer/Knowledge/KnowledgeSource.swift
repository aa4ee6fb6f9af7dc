import CaseCollections
import Curation
package import KnowledgeStore
package import Search
import Synchronization

/// Where a request finds the knowledge base as it is now.
///
/// The file of a knowledge base can be replaced while it is served (`chie restore`, `chie rebuild`):
/// it is opened again as soon as another file stands at its path. Changes within the file are seen
/// by every new snapshot.
package final class KnowledgeSource: Sendable {
  private let identify: @Sendable () throws(StoreError) -> String
  private let open: @Sendable () throws(StoreError) -> OpenKnowledge
  private let last = Mutex<(file: String, knowledge: OpenKnowledge)?>(nil)

  /// - `identify`: names the file that stands at the path now; cheap, asked for every request.
  /// - `open`: opens that file.
  package init(
    identify: @escaping @Sendable () throws(StoreError) -> String,
    open: @escaping @Sendable () throws(StoreError) -> OpenKnowledge
  ) {
    self.identify = identify
    self.open = open
  }

  /// Blocks while the file is opened.
  package func current() throws(StoreError) -> (file: String, knowledge: OpenKnowledge) {
    let file = try identify()
    return try last.withLock { last throws(StoreError) in
      if let last, last.file == file { return last }
      last = nil
      let opened = (file, try open())
      last = opened
      return opened
    }
  }
}

/// A knowledge base that can be read and searched.
package struct OpenKnowledge: Sendable {
  package let reader: any KnowledgeReader
  package let search: @Sendable (SearchRequest) throws -> SearchResult
  /// Of what documents say.
  let findings: FindingSearcher
  /// Of what people made by hand.
  let lists: CurationLists
  let collections: Collections
  /// A time as it is to be shown.
  let time: @Sendable (ChangeTime) -> String

  /// - Parameters:
  ///   - silent: Headings that name no topic of people.
  ///   - time: A time as it is to be shown.
  package init(
    reader: any KnowledgeReader, silent: SilentHeadings = SilentHeadings(),
    time: @escaping @Sendable (ChangeTime) -> String = { $0.stamp(secondsFromUTC: 0) },
    search: @escaping @Sendable (SearchRequest) throws -> SearchResult
  ) {
    self.reader = reader
    self.search = search
    findings = FindingSearcher(reader: reader, silent: silent)
    lists = CurationLists(reader: reader, time: time)
    collections = Collections(reader: reader, time: time)
    self.time = time
  }
}

/// One state of the knowledge base: which file, and how often that has changed.
struct KnowledgeState: Sendable, Hashable {
  let file: String
  let generation: Int
}
