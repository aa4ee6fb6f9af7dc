import KnowledgeModel
import KnowledgeStore

/// Decides what becomes of every file, from what is recorded and what was seen.
///
/// - A path that is known keeps its document through any change of content.
/// - The content of a path that is gone, at a path that is new, is a move: the document keeps its key.
///   So is another content that is plainly the old text (``RenamedDocuments``).
/// - Equal contents are one document with several paths.
/// - Where two paths of one document come to differ, the path that the key was made of keeps it.
struct Planner {
  private struct Known {
    let keyPath: String
    let sha256: String
    var paths: Set<FilePath>
    /// A path that went because the file went, not because it changed.
    var lost: FilePath?
  }

  private var documents: [DocumentID: Known] = [:]
  private var bySHA: [String: DocumentID] = [:]
  private var byPath: [FilePath: FileRecord] = [:]
  private var taskIndex: [DocumentID: Int] = [:]
  private var former: [FilePath: FormerKey] = [:]
  /// Documents of which no file is recorded: an older version left some where roots lay within each
  /// other.
  private let strays: [DocumentID]
  private var keys: DocumentKeys
  private let renamed: [String: DocumentID]
  private(set) var plan = RunPlan()

  /// - Parameter renamed: Documents whose new content, of that hash, is plainly the old text.
  init(
    records: [FileRecord], keyPaths: [DocumentID: String], formerKeys: [FormerKey],
    renamed: [String: DocumentID] = [:]
  ) {
    self.renamed = renamed
    keys = DocumentKeys(taken: keyPaths.keys.map(\.self) + formerKeys.map(\.document))
    for key in formerKeys { former[FilePath(root: key.root, path: key.path)] = key }
    let recorded = Set(records.compactMap(\.document))
    strays = keyPaths.keys.filter { !recorded.contains($0) }
    for record in records {
      let location = FilePath(root: record.root, path: record.path)
      byPath[location] = record
      guard let id = record.document, let sha256 = record.sha256 else { continue }
      var known =
        documents[id] ?? Known(keyPath: keyPaths[id] ?? record.path, sha256: sha256, paths: [])
      known.paths.insert(location)
      documents[id] = known
      bySHA[sha256] = id
    }
  }

  /// - Parameters:
  ///   - changed: Files whose content is new at their path, in the order of ``SeenFile/precedes``.
  ///   - refreshed: Files with the content they had, whose document is to be made again.
  ///   - gone: Recorded files that are no longer there.
  mutating func decide(changed: [SeenFile], refreshed: [SeenFile], gone: [FilePath]) {
    plan.gone = gone
    for location in gone { detach(location, byRemoval: true) }
    for file in changed { detach(file.location, byRemoval: false) }
    for file in refreshed { refresh(file) }
    for file in changed { place(file) }
    let orphans = documents.filter { $0.value.paths.isEmpty && taskIndex[$0.key] == nil }
    plan.orphans = (orphans.keys + strays).sorted()
    plan.removed = gone.filter { byPath[$0]?.document != nil }.count - plan.moved
  }

  private mutating func detach(_ location: FilePath, byRemoval: Bool) {
    guard let id = byPath[location]?.document else { return }
    documents[id]?.paths.remove(location)
    if byRemoval { documents[id]?.lost = location }
  }

  private mutating func refresh(_ file: SeenFile) {
    guard let id = byPath[file.location]?.document, let known = documents[id] else { return }
    add(file, to: id, keyPath: known.keyPath, reason: .changed, isKnown: true)
  }

  private mutating func place(_ file: SeenFile) {
    let former = byPath[file.location]?.document
    if let id = bySHA[file.sha256], let known = documents[id], !known.paths.isEmpty {
      join(file, id)
    } else if let id = bySHA[file.sha256], let known = documents[id], known.lost != nil,
      former == nil
    {
      plan.moved += 1
      own(file, id, known.keyPath, .moved, isKnown: true)
    } else if let former, let known = documents[former], known.paths.isEmpty {
      own(file, former, known.keyPath, .changed, isKnown: true)
    } else if let former, let known = documents[former], known.keyPath == file.location.path {
      takeOver(file, former, known)
    } else if former == nil, let key = self.former[file.location], documents[key.document] == nil {
      own(file, key.document, key.keyPath, .added, isKnown: false)
    } else if former == nil, let id = renamed[file.sha256], let known = documents[id],
      known.paths.isEmpty, let lost = known.lost
    {
      plan.moved += 1
      plan.renamed.append(
        RenamedDocument(document: id, from: lost.path, to: file.location.path))
      own(file, id, known.keyPath, .moved, isKnown: true)
    } else {
      let id = keys.claim(file.location.path)
      own(file, id, file.location.path, former == nil ? .added : .changed, isKnown: false)
    }
  }

  /// The file's content is that of a document that stands at another path too.
  private mutating func join(_ file: SeenFile, _ id: DocumentID) {
    let other = documents[id]?.paths.min().flatMap { byPath[$0] }
    documents[id]?.paths.insert(file.location)
    if let index = taskIndex[id] {
      plan.tasks[index].files.append(file)
    } else {
      plan.joined.append(
        FileRecord(
          root: file.location.root, path: file.location.path, stamp: file.stamp,
          sha256: file.sha256, document: id, status: .ok, reason: other?.reason,
          reader: other?.reader))
    }
  }

  private mutating func own(
    _ file: SeenFile, _ id: DocumentID, _ keyPath: String, _ reason: DocumentTask.Reason,
    isKnown: Bool
  ) {
    if let known = documents[id], bySHA[known.sha256] == id { bySHA[known.sha256] = nil }
    documents[id] = Known(keyPath: keyPath, sha256: file.sha256, paths: [file.location])
    bySHA[file.sha256] = id
    add(file, to: id, keyPath: keyPath, reason: reason, isKnown: isKnown)
  }

  /// The path that the key was made of changed, other paths kept the old content: the key stays
  /// here, and the old content gets a key of its own.
  private mutating func takeOver(_ file: SeenFile, _ id: DocumentID, _ known: Known) {
    let others = known.paths.sorted()
    own(file, id, known.keyPath, .changed, isKnown: true)
    if let index = taskIndex[id] { plan.tasks[index].released = others }
    let remaining = others.compactMap { byPath[$0] }.map { record in
      SeenFile(
        location: FilePath(root: record.root, path: record.path), stamp: record.stamp,
        sha256: known.sha256)
    }
    guard let first = remaining.first else { return }
    let other = keys.claim(first.location.path)
    own(first, other, first.location.path, .changed, isKnown: false)
    for file in remaining.dropFirst() { join(file, other) }
  }

  private mutating func add(
    _ file: SeenFile, to id: DocumentID, keyPath: String, reason: DocumentTask.Reason,
    isKnown: Bool
  ) {
    if let index = taskIndex[id] {
      plan.tasks[index].files.append(file)
    } else {
      taskIndex[id] = plan.tasks.count
      plan.tasks.append(
        DocumentTask(id: id, keyPath: keyPath, reason: reason, files: [file], isKnown: isKnown))
    }
  }
}
