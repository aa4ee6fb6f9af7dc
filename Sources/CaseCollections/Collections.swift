package import BookFormats
package import Curation
import KnowledgeModel
package import KnowledgeStore

/// Answers what people ask about collections, for the terminal, the API and pages alike.
package struct Collections: Sendable {
  let reader: any KnowledgeReader
  /// A time as it is to be shown.
  let time: @Sendable (ChangeTime) -> String

  package init(
    reader: any KnowledgeReader, time: @escaping @Sendable (ChangeTime) -> String
  ) {
    self.reader = reader
    self.time = time
  }

  /// - Parameter revision: Counted from 1; `nil` for the collection as it is.
  package func open(_ name: String, revision: Int? = nil) throws(CurationError) -> OpenCollection {
    try inSnapshot { try Self.open(name, revision: revision, in: $0) }
  }

  package func check(_ name: String) throws(CurationError) -> CollectionCheck {
    try inSnapshot { try CollectionCheck(CollectionShelf($0).open(name), in: $0) }
  }

  package func proposal(for name: String) throws(CurationError) -> Proposal {
    try inSnapshot { try Proposal(for: CollectionShelf($0).open(name), in: $0) }
  }

  package func manifest(
    of name: String, revision: Int? = nil
  ) throws(CurationError) -> CollectionManifest {
    CollectionManifest(try open(name, revision: revision))
  }

  /// As YAML.
  package func manifestText(of name: String) throws(CurationError) -> String {
    let manifest = try manifest(of: name)
    do { return try manifest.text() } catch { throw error.asRefusal }
  }

  package func book(
    of name: String, _ references: BookMaker.References, _ options: BookMaker.Options
  ) throws(CurationError) -> Book {
    try inSnapshot { snapshot in
      let open = try CollectionShelf(snapshot).open(name)
      return try BookMaker(open, in: snapshot, references, options).book()
    }
  }

  func inSnapshot<Value>(
    _ body: (any KnowledgeSnapshot) throws -> Value
  ) throws(CurationError) -> Value {
    do {
      return try reader.withSnapshot(scope: .everything, body)
    } catch let error as CurationError {
      throw error
    } catch let error as CollectionError {
      throw error.asRefusal
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .store(.database(code: -1, detail: "\(error)"))
    }
  }

  static func open(
    _ name: String, revision: Int?, in snapshot: any KnowledgeSnapshot
  ) throws -> OpenCollection {
    let open = try CollectionShelf(snapshot).open(name)
    guard let revision else { return open }
    return try Revisions(of: open, in: snapshot).collection(at: revision)
  }
}
