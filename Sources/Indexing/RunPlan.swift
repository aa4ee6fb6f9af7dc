import KnowledgeModel
import KnowledgeStore

/// A file by root and relative path.
///
/// Two paths are the same if their bytes are: a folder can hold 「が.txt」 in both of its spellings.
struct FilePath: Sendable, Hashable, Comparable {
  let root: RootNumber
  let path: String

  static func == (left: Self, right: Self) -> Bool {
    left.root == right.root && left.path.utf8.elementsEqual(right.path.utf8)
  }

  static func < (left: Self, right: Self) -> Bool {
    left.root == right.root
      ? left.path.utf8.lexicographicallyPrecedes(right.path.utf8) : left.root < right.root
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(root)
    for byte in path.utf8 { hasher.combine(byte) }
  }

  /// The components, split at the byte `/`: a combining mark after it does not hide it.
  var components: [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  /// The folder that holds the file; the empty path for the root itself.
  var folder: FilePath {
    FilePath(root: root, path: components.dropLast().joined(separator: "/"))
  }

  /// The path as seen from a folder above.
  func path(below folder: FilePath) -> String {
    components.dropFirst(folder.components.count).joined(separator: "/")
  }

  /// The name without folders and extension, which stands in for a missing title.
  var stem: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  var name: String { components.last ?? path }
}

/// A file as this run found it.
struct SeenFile: Sendable, Hashable {
  let location: FilePath
  let stamp: FileStamp
  let sha256: String

  /// By path, then content: where two roots have the same path, keys must not depend on the order
  /// in which the roots are named.
  static func precedes(_ left: SeenFile, _ right: SeenFile) -> Bool {
    guard left.location.path.utf8.elementsEqual(right.location.path.utf8) else {
      return left.location.path.utf8.lexicographicallyPrecedes(right.location.path.utf8)
    }
    return (left.sha256, left.location.root) < (right.sha256, right.location.root)
  }
}

/// What this run is to do for one document.
struct DocumentTask: Sendable {
  enum Reason: Sendable { case added, changed, moved }

  let id: DocumentID
  let keyPath: String
  let reason: Reason
  /// Never empty; the first one is read.
  var files: [SeenFile]
  /// Paths that belonged to the document and get another one in this run: forgotten in the same
  /// transaction, so that a run that is cut off in between finds them anew.
  var released: [FilePath] = []
  /// Whether the document stands in the knowledge base already.
  let isKnown: Bool
}

/// Everything that one run is to do, decided before the first document is touched.
struct RunPlan: Sendable {
  var tasks: [DocumentTask] = []
  /// Files whose content is as it was, with a new stamp.
  var touched: [FileRecord] = []
  /// Files that joined a document without changing it: copies.
  var joined: [FileRecord] = []
  /// Files that could not be read; the record says why.
  var refused: [FileRecord] = []
  /// Archives that came or changed; their members have records of their own.
  var archives: [FileRecord] = []
  /// Files that are gone, to be forgotten.
  var gone: [FilePath] = []
  /// Documents that no file stands for any more.
  var orphans: [DocumentID] = []
  /// Moves of documents that were also changed.
  var renamed: [RenamedDocument] = []
  var unchanged = 0
  var moved = 0
  var removed = 0
}
