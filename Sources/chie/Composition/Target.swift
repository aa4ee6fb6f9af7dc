import KnowledgeModel
import KnowledgeStore
import Search

/// What an ID or a path on the command line stands for.
enum Target {
  case document(StoredDocument)
  case section(Int, of: StoredDocument)
  case passage(StoredPassage, of: StoredDocument)

  /// `nil` where nothing in the knowledge base has that name. A finding stands for the passage that
  /// says it first.
  init?(_ name: String, in snapshot: any KnowledgeSnapshot, at locations: Locations) throws {
    if let document = try snapshot.document(DocumentID(name)) {
      self = .document(document)
    } else if let stored = try snapshot.passage(PassageID(name)),
      let document = try snapshot.document(stored.document)
    {
      self = .passage(stored, of: document)
    } else if let passage = try snapshot.finding(FindingID(name))?.finding.witness?.passage,
      let stored = try snapshot.passage(passage),
      let document = try snapshot.document(stored.document)
    {
      self = .passage(stored, of: document)
    } else if let id = SectionID(name), let document = try snapshot.document(id.document),
      let content = try snapshot.content(of: id.document), id.number <= content.sections.count
    {
      self = .section(id.number, of: document)
    } else if let document = try Self.document(atPath: name, in: snapshot, at: locations) {
      self = .document(document)
    } else {
      return nil
    }
  }

  var document: StoredDocument {
    switch self {
    case .document(let document), .section(_, let document), .passage(_, let document): document
    }
  }

  /// A document by its key, or by a path in either way.
  static func document(
    named name: String, in snapshot: any KnowledgeSnapshot, at locations: Locations
  ) throws -> StoredDocument? {
    if let document = try snapshot.document(DocumentID(name)) { return document }
    return try document(atPath: name, in: snapshot, at: locations)
  }

  /// By a path as the knowledge base shows it, or as the file system knows it.
  private static func document(
    atPath path: String, in snapshot: any KnowledgeSnapshot, at locations: Locations
  ) throws -> StoredDocument? {
    if let document = try snapshot.document(atPath: path) { return document }
    let absolute = locations.absolute(path)
    for root in try snapshot.roots() {
      let folder = root.hasSuffix("/") ? root : root + "/"
      guard absolute.hasPrefix(folder) else { continue }
      let relative = String(absolute.dropFirst(folder.count))
      if let document = try snapshot.document(atPath: relative),
        try snapshot.locations(of: document.id).contains(absolute)
      {
        return document
      }
      // Another root has the same relative path, and comes first.
      for document in try snapshot.documents() where document.paths.contains(relative) {
        if try snapshot.locations(of: document.id).contains(absolute) { return document }
      }
    }
    return nil
  }
}
