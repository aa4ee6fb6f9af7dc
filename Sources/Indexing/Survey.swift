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
  let source: FileSource
  /// Files that are kept out by hand.
  let withdrawn: Set<FilePath>
  let renaming: RenamedDocuments

  struct Outcome: Sendable {
    let plan: RunPlan
    let manifests: ManifestShelf
    let heldBack: [HeldBack]
    /// Paths of files that are gone and whose documents stay.
    let kept: [String]
    /// Records of what is skipped and was not, or otherwise.
    let newlySkipped: [FileRecord]
    let skipped: [SkippedFile]
  }

  /// What was found of the files, one after the other.
  private struct Finds {
    var plan = RunPlan()
    var changed: [SeenFile] = []
    var refreshed: [SeenFile] = []
    var skipped: [SkippedFile] = []
    /// Stamps of what may not be read.
    var unread: Set<FileStamp> = []
    /// Archives whose members, as they are recorded, are taken to be there.
    var untouchedArchives: Set<FilePath> = []
    /// Members that were seen.
    var members: Set<FilePath> = []
    /// Files that are no documents any more: an archive stands in their place.
    var replaced: [FilePath] = []
  }

  func outcome() async throws(StoreError) -> Outcome {
    let byPath = Dictionary(
      records.map { (FilePath(root: $0.root, path: $0.path), $0) }, uniquingKeysWith: { $1 })
    let membersByArchive = Dictionary(
      grouping: byPath.keys.filter { $0.member != nil }, by: \.onDisk)
    let manifests = ManifestShelf(surveys: roots, records: byPath)
    let retried = retriedArchives
    var finds = Finds()
    var doubtful: [(RootSurvey, FileTree.File)] = []
    for survey in roots {
      for file in survey.files {
        let location = survey.location(file.path)
        let isUnfinished = isUnfinished(file, of: survey)
        guard let record = byPath[location],
          isUnfinished
            || record.stamp == file.stamp && !record.wasKeptFromUs
              && !record.isRefused(byAnotherThan: source.fingerprint) && !retried.contains(location)
              && !request.verifies
        else {
          if !isUnfinished { doubtful.append((survey, file)) }
          continue
        }
        if record.document != nil || record.isArchive,
          let failure = FileBytes.refusal(of: survey.disk(of: file))
        {
          finds.skipped.append(failure.asKept(file.path))
          finds.untouchedArchives.insert(location)
          continue
        }
        guard record.isArchive else {
          settle(record, manifests: manifests, in: &finds)
          continue
        }
        finds.untouchedArchives.insert(location)
        for member in (membersByArchive[location] ?? []).sorted() {
          if let record = byPath[member] { settle(record, manifests: manifests, in: &finds) }
        }
      }
    }
    for look in await looks(at: doubtful) {
      take(look, byPath: byPath, manifests: manifests, in: &finds)
    }
    let present = finds.members.union(
      finds.untouchedArchives.flatMap { membersByArchive[$0] ?? [] })
    return try await finish(finds, present: present, manifests: manifests, byPath: byPath)
  }

  /// Archives with members that another reader refused.
  private var retriedArchives: Set<FilePath> {
    Set(
      records.filter { $0.isRefused(byAnotherThan: source.fingerprint) }
        .map { FilePath(root: $0.root, path: $0.path) }.filter { $0.member != nil }.map(\.onDisk))
  }

  /// A file whose content is as recorded.
  private func settle(_ record: FileRecord, manifests: ManifestShelf, in finds: inout Finds) {
    let location = FilePath(root: record.root, path: record.path)
    if record.document == nil {
      finds.skipped.append(record.asSkipped)
    } else if let sha256 = record.sha256, manifests.isStale(location) {
      finds.refreshed.append(SeenFile(location: location, stamp: record.stamp, sha256: sha256))
    } else {
      finds.plan.unchanged += 1
    }
  }

  private func take(
    _ look: Look, byPath: [FilePath: FileRecord], manifests: ManifestShelf, in finds: inout Finds
  ) {
    switch look {
    case .refused(let record):
      let location = FilePath(root: record.root, path: record.path)
      let before = byPath[location]
      if location.member != nil { finds.members.insert(location) }
      // A document whose file cannot be read just now is kept as it was.
      let isKept = before?.document != nil || before?.isArchive == true && record.isUnreadable
      finds.skipped.append(isKept ? record.asSkipped.asKept : record.asSkipped)
      if isKept {
        finds.untouchedArchives.insert(location)
      } else {
        if record.isUnreadable { finds.unread.formUnion([record.stamp, record.stamp.unsettled]) }
        if before != record { finds.plan.refused.append(record) }
      }
    case .archive(let record, let members):
      let location = FilePath(root: record.root, path: record.path)
      if byPath[location] != record { finds.plan.archives.append(record) }
      if byPath[location]?.document != nil { finds.replaced.append(location) }
      for member in members { take(member, byPath: byPath, manifests: manifests, in: &finds) }
    case .read(let file):
      if file.location.member != nil { finds.members.insert(file.location) }
      guard let record = byPath[file.location], record.sha256 == file.sha256,
        !record.isRefused(byAnotherThan: source.fingerprint)
      else {
        finds.changed.append(file)
        return
      }
      let current = record.with(stamp: file.stamp)
      settle(current, manifests: manifests, in: &finds)
      if record != current { finds.plan.touched.append(current) }
    }
  }

  private func finish(
    _ finds: Finds, present: Set<FilePath>, manifests: ManifestShelf,
    byPath: [FilePath: FileRecord]
  ) async throws(StoreError) -> Outcome {
    let sight = Sight(members: present, unread: finds.unread)
    let renamed = try await renamed(among: finds.changed, sight: sight, byPath: byPath)
    let found = Set(renamed.values)
    let newContents = Set(finds.changed.map(\.sha256)).union(
      records.filter { $0.document.map(found.contains) ?? false }.compactMap(\.sha256))
    var gone = finds.replaced
    var heldBack: [HeldBack] = []
    var kept: [String] = []
    let isWaiting = hasUnfinishedArrivals(byPath)
    var unusual: [FileRecord] = []
    var skipped = finds.skipped
    for root in roots {
      let (lost, held) = goneFiles(
        of: root, arrived: newContents, sight: sight, isWaiting: isWaiting)
      let missing = Set(lost)
      gone += lost
      switch held {
      case .asMistake(let held): heldBack.append(held)
      case .asAsked(let paths): kept += paths
      case nil: break
      }
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
      changed: finds.changed.sorted(by: SeenFile.precedes),
      refreshed: finds.refreshed.sorted { $0.location < $1.location }, gone: gone.sorted())
    var plan = planner.plan
    plan.touched = finds.plan.touched
    plan.refused = finds.plan.refused
    plan.archives = finds.plan.archives
    plan.unchanged = finds.plan.unchanged
    return Outcome(
      plan: plan, manifests: manifests, heldBack: heldBack, kept: kept.sorted(),
      newlySkipped: unusual, skipped: skipped.sorted { $0.path < $1.path })
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
  fileprivate var wasKeptFromUs: Bool { isUnreadable && sha256 == nil }

  fileprivate var isUnreadable: Bool { status == .unreadable }

  var asSkipped: SkippedFile {
    SkippedFile(path: path, status: status, reason: reason ?? "")
  }

  func with(stamp: FileStamp) -> FileRecord {
    FileRecord(
      root: root, path: path, stamp: stamp, sha256: sha256, document: document, status: status,
      reason: reason, reader: reader)
  }
}
