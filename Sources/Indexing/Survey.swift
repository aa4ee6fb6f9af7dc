import ContentDigest
import Foundation
import KnowledgeModel
import KnowledgeStore

/// Compares what is on disk with what is recorded, and plans a run.
struct Survey: Sendable {
  let request: IndexRequest
  let records: [FileRecord]
  let keyPaths: [DocumentID: String]
  let formerKeys: [FormerKey]
  let roots: [RootSurvey]
  let width: Int
  /// In bytes.
  let fileLimit: Int
  let renaming: RenamedDocuments

  struct Outcome: Sendable {
    let plan: RunPlan
    let manifests: ManifestShelf
    let heldBack: [HeldBack]
    /// Records of what is skipped and was not, or otherwise.
    let newlySkipped: [FileRecord]
    let skipped: [SkippedFile]
  }

  private enum Look: Sendable {
    case read(SeenFile)
    case refused(FileRecord)
  }

  func outcome() async throws(StoreError) -> Outcome {
    let byPath = Dictionary(
      records.map { (FilePath(root: $0.root, path: $0.path), $0) }, uniquingKeysWith: { $1 })
    let manifests = ManifestShelf(surveys: roots, records: byPath)
    var plan = RunPlan()
    var refreshed: [SeenFile] = []
    var skipped: [SkippedFile] = []
    var doubtful: [(RootSurvey, FileTree.File)] = []
    for survey in roots {
      for file in survey.files {
        let location = survey.location(file.path)
        guard let record = byPath[location], record.stamp == file.stamp, !record.wasKeptFromUs,
          !request.verifies
        else {
          doubtful.append((survey, file))
          continue
        }
        if record.document == nil {
          skipped.append(record.asSkipped)
        } else if let failure = FileBytes.refusal(of: survey.absolutePath(file.path)) {
          skipped.append(failure.asKept(file.path))
        } else if let sha256 = record.sha256, manifests.isStale(location) {
          refreshed.append(SeenFile(location: location, stamp: file.stamp, sha256: sha256))
        } else {
          plan.unchanged += 1
        }
      }
    }
    var changed: [SeenFile] = []
    var unread: Set<FileStamp> = []
    for look in await looks(at: doubtful) {
      switch look {
      case .refused(let record):
        let before = byPath[FilePath(root: record.root, path: record.path)]
        // A document whose file cannot be read just now is kept as it was.
        if before?.document == nil {
          skipped.append(record.asSkipped)
          if record.status == .unreadable { unread.insert(record.stamp) }
          if before != record { plan.refused.append(record) }
        } else {
          skipped.append(record.asSkipped.asKept)
        }
      case .read(let file):
        let record = byPath[file.location]
        guard record?.sha256 == file.sha256, let record else {
          changed.append(file)
          continue
        }
        if record.document == nil {
          skipped.append(record.asSkipped)
        } else if manifests.isStale(file.location) {
          refreshed.append(file)
        } else {
          plan.unchanged += 1
        }
        if record.stamp != file.stamp { plan.touched.append(record.with(stamp: file.stamp)) }
      }
    }
    return try await finish(
      plan, changed, refreshed, skipped, unread, manifests: manifests, byPath: byPath)
  }

  private func finish(
    _ begun: RunPlan, _ changed: [SeenFile], _ refreshed: [SeenFile], _ skipped: [SkippedFile],
    _ unread: Set<FileStamp>, manifests: ManifestShelf, byPath: [FilePath: FileRecord]
  ) async throws(StoreError) -> Outcome {
    let renamed = try await renamed(among: changed, unread: unread, byPath: byPath)
    let found = Set(renamed.values)
    let newContents = Set(changed.map(\.sha256)).union(
      records.filter { $0.document.map(found.contains) ?? false }.compactMap(\.sha256))
    var gone: [FilePath] = []
    var heldBack: [HeldBack] = []
    var unusual: [FileRecord] = []
    var skipped = skipped
    for root in roots {
      let (lost, held) = goneFiles(of: root, arrived: newContents, unread: unread)
      let missing = Set(lost)
      gone += lost
      if let held { heldBack.append(held) }
      for file in root.skipped {
        let record = FileRecord(
          root: root.root, path: file.path, stamp: FileStamp(size: 0, modified: 0, inode: 0),
          sha256: nil, document: nil, status: file.status, reason: file.reason)
        let before = byPath[root.location(file.path)]
        let isKept = before?.document != nil && !missing.contains(root.location(file.path))
        if before != record, !isKept { unusual.append(record) }
      }
      skipped += root.skipped
    }
    skipped += manifests.skipped
    var planner = Planner(
      records: records, keyPaths: keyPaths, formerKeys: formerKeys, renamed: renamed)
    planner.decide(
      changed: changed.sorted(by: SeenFile.precedes),
      refreshed: refreshed.sorted { $0.location < $1.location }, gone: gone.sorted())
    var plan = planner.plan
    plan.touched = begun.touched
    plan.refused = begun.refused
    plan.unchanged = begun.unchanged
    return Outcome(
      plan: plan, manifests: manifests, heldBack: heldBack, newlySkipped: unusual,
      skipped: skipped.sorted { $0.path < $1.path })
  }

  private func looks(at files: [(RootSurvey, FileTree.File)]) async -> [Look] {
    let limit = fileLimit
    return await concurrentMap(files, width: width) { survey, file in
      let location = survey.location(file.path)
      switch FileBytes.read(survey.absolutePath(file.path), limit: limit) {
      case .success(let bytes):
        let sha256 = ContentDigest(of: bytes).hexadecimal
        return .read(SeenFile(location: location, stamp: file.stamp, sha256: sha256))
      case .failure(let failure):
        return .refused(
          FileRecord(
            root: location.root, path: location.path, stamp: file.stamp, sha256: nil,
            document: nil, status: failure.status, reason: failure.reason))
      }
    }
  }
}

extension FileBytes.Failure {
  /// Of a file whose document stays in the knowledge base.
  func asKept(_ path: String) -> SkippedFile {
    SkippedFile(path: path, status: status, reason: reason).asKept
  }
}

extension SkippedFile {
  fileprivate var asKept: SkippedFile {
    SkippedFile(path: path, status: status, reason: reason + "登録済みの内容は残しました。")
  }
}

extension FileRecord {
  /// Whether the file may be readable now although nothing about it has changed but its permissions.
  fileprivate var wasKeptFromUs: Bool { status == .unreadable && sha256 == nil }

  var asSkipped: SkippedFile {
    SkippedFile(path: path, status: status, reason: reason ?? "")
  }

  func with(stamp: FileStamp) -> FileRecord {
    FileRecord(
      root: root, path: path, stamp: stamp, sha256: sha256, document: document, status: status,
      reason: reason)
  }
}
