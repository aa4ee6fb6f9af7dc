import KnowledgeExtraction
import KnowledgeModel
import KnowledgeStore

/// Finds documents again whose file got another name and another content between two runs.
///
/// That is certain only where one document whose files are gone and one content that is new have
/// most of their text in common, and neither has as much with another. All else is left to people.
struct RenamedDocuments: Sendable {
  let store: any KnowledgeWriter
  let source: FileSource
  let builder: DocumentBuilder
  /// Files read at a time.
  let width: Int

  /// Of the longer text: as much as an anchor asks for under other headings.
  static let leastShare = 0.7
  /// Runs of eight characters: notes of a line or two are too much alike.
  static let leastRuns = 50

  /// The documents by the hash of their new content.
  ///
  /// - Parameters:
  ///   - lost: Documents of which no file is there any more.
  ///   - arrivals: Each content once.
  func found(
    _ lost: Set<DocumentID>, among arrivals: [SeenFile]
  ) async throws(StoreError) -> [String: DocumentID] {
    guard !lost.isEmpty, !arrivals.isEmpty else { return [:] }
    let old = try store.sketches(of: lost).filter { $0.value.runs >= Self.leastRuns }
    guard !old.isEmpty else { return [:] }
    let sketches = await concurrentMap(arrivals, width: width) { await sketch(of: $0) }
    var arrivalsByKey: [UInt32: [Int]] = [:]
    for (index, sketch) in sketches.enumerated() {
      for key in sketch?.keys ?? [] { arrivalsByKey[key, default: []].append(index) }
    }
    var likeDocuments: [Int: [DocumentID]] = [:]
    var likeArrivals: [DocumentID: Int] = [:]
    for (id, sketch) in old {
      for index in Set(sketch.keys.flatMap { arrivalsByKey[$0] ?? [] }) {
        guard let other = sketches[index], sketch.commonShare(with: other) >= Self.leastShare
        else { continue }
        likeDocuments[index, default: []].append(id)
        likeArrivals[id, default: 0] += 1
      }
    }
    var found: [String: DocumentID] = [:]
    for (index, ids) in likeDocuments {
      guard ids.count == 1, likeArrivals[ids[0]] == 1 else { continue }
      found[arrivals[index].sha256] = ids[0]
    }
    return found
  }

  /// `nil` where the file is no document, or is being written just now.
  private func sketch(of file: SeenFile) async -> Sketch? {
    guard let reading = try? await source.reading(of: file) else { return nil }
    let built = builder.build(
      id: DocumentID(""), reading: reading, manifest: DeclaredHead(), name: file.location.stem)
    return Sketch(of: built.document)
  }
}

extension Survey {
  /// Documents that stand at another path with another content, by the hash of that content.
  ///
  /// A root that is missing or empty loses nothing: its files may be back tomorrow.
  func renamed(
    among changed: [SeenFile], sight: Sight, byPath: [FilePath: FileRecord]
  ) async throws(StoreError) -> [String: DocumentID] {
    let places = roots.filter { $0.exists && !$0.isEmpty }
    let missing = Set(
      places.flatMap { root in
        missingFiles(of: root, sight: sight).map { root.location($0.path) }
      })
    let contents = Set(changed.map(\.sha256))
    var lost: Set<DocumentID> = []
    var standing: Set<DocumentID> = []
    for record in records {
      guard let id = record.document else { continue }
      let isLost =
        missing.contains(FilePath(root: record.root, path: record.path))
        && !(record.sha256.map(contents.contains) ?? false)
      if isLost { lost.insert(id) } else { standing.insert(id) }
    }
    lost.subtract(standing)
    guard !lost.isEmpty else { return [:] }
    let known = Set(records.filter { $0.document != nil }.compactMap(\.sha256))
    let former = Set(formerKeys.map { FilePath(root: $0.root, path: $0.path) })
    var seen: Set<String> = []
    let arrivals = changed.sorted(by: SeenFile.precedes).filter { file in
      byPath[file.location]?.document == nil && !former.contains(file.location)
        && !known.contains(file.sha256) && seen.insert(file.sha256).inserted
    }
    return try await renaming.found(lost, among: arrivals)
  }
}
