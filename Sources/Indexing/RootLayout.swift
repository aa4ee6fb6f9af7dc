import KnowledgeStore

/// Which roots a run works on, and which become one.
///
/// A file has one record, so that roots never lie within each other: a folder or file within a root
/// is a part of that root, and a folder that is indexed takes in the roots below it.
struct RootLayout {
  /// A root that becomes part of the one at `outer`.
  struct Absorption {
    let inner: RootNumber
    let outer: String
    /// The way from the outer folder to the inner one.
    let prefix: String
  }

  /// One root and what is looked at of it.
  struct Part {
    let folder: String
    var scope: SurveyScope
    /// Names of files that are to be registered one by one; empty where the folder is, or becomes, a
    /// root as a whole.
    var files: [String]
  }

  let absorptions: [Absorption]
  /// In the order in which they were first named.
  private(set) var parts: [Part] = []

  init(known: [IndexedRoot], targets: [IndexTarget]) {
    let targets = targets.map { $0.asFile(of: known) }
    let whole = Self.outermost(
      known.filter { $0.files == nil }.map(\.path)
        + targets.filter { $0.name == nil }.map(\.folder))
    absorptions = known.compactMap { root in
      whole.first { root.path.isBelow(folder: $0) }.map {
        Absorption(inner: root.number, outer: $0, prefix: root.path.path(below: $0))
      }
    }
    for target in targets { add(target, whole: whole) }
  }

  /// The records of files as they are when the roots have become one.
  ///
  /// - Parameter numbers: By folder.
  func absorbed(_ records: [FileRecord], numbers: [String: RootNumber]) -> [FileRecord] {
    let outer = Dictionary(
      absorptions.compactMap { item in numbers[item.outer].map { (item.inner, ($0, item.prefix)) }
      },
      uniquingKeysWith: { first, _ in first })
    let own = Set(
      records.filter { outer[$0.root] == nil }.map { FilePath(root: $0.root, path: $0.path) })
    return records.compactMap { record in
      guard let (root, prefix) = outer[record.root] else { return record }
      let location = FilePath(root: root, path: prefix + "/" + record.path)
      return own.contains(location) ? nil : record.moved(to: location)
    }
  }

  private mutating func add(_ target: IndexTarget, whole: [String]) {
    if let root = whole.first(where: { $0 == target.path || target.path.isBelow(folder: $0) }) {
      add(target.path == root ? "" : target.path.path(below: root), of: root, file: nil)
    } else if let name = target.name {
      add(name, of: target.folder, file: name)
    }
  }

  private mutating func add(_ path: String, of folder: String, file: String?) {
    let files = file.map { [$0] } ?? []
    if let index = parts.firstIndex(where: { $0.folder == folder }) {
      parts[index].scope.add(path)
      parts[index].files += files
    } else {
      var scope = SurveyScope.nothing
      scope.add(path)
      parts.append(Part(folder: folder, scope: scope, files: files))
    }
  }

  /// Those that lie in none of the others.
  private static func outermost(_ folders: [String]) -> [String] {
    Set(folders).filter { folder in !folders.contains { folder.isBelow(folder: $0) } }.sorted()
  }
}

extension IndexTarget {
  /// A file that was given by itself before stays one, also when it is gone.
  fileprivate func asFile(of known: [IndexedRoot]) -> IndexTarget {
    let isKnown = known.contains { root in root.files != nil && root.places.contains(path) }
    return isKnown ? IndexTarget(file: path) : self
  }
}

extension FileRecord {
  fileprivate func moved(to location: FilePath) -> FileRecord {
    FileRecord(
      root: location.root, path: location.path, stamp: stamp, sha256: sha256, document: document,
      status: status, reason: reason)
  }
}
