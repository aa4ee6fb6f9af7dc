import KnowledgeStore

extension Survey {
  /// What was seen besides the files of the roots themselves.
  struct Sight {
    /// Members of archives.
    let members: Set<FilePath>
    /// Stamps of what may not be read at new places: a recorded file with one has moved.
    let unread: Set<FileStamp>
  }

  /// Why files that are gone stay recorded.
  enum Held {
    /// That looks like a mistake.
    case asMistake(HeldBack)
    /// Somebody asked for it; their paths.
    case asAsked([String])
  }

  /// The recorded files of a root that are not there any more; none where that looks like a mistake.
  ///
  /// - Parameters:
  ///   - arrived: Hashes of what stands at new places, as it was or with another text.
  ///   - isWaiting: Whether a new file is still being written: what is gone may be in it.
  func goneFiles(
    of root: RootSurvey, arrived: Set<String>, sight: Sight, isWaiting: Bool
  ) -> (gone: [FilePath], held: Held?) {
    let missing = missingFiles(of: root, sight: sight)
    let lost = missing.filter { record in
      record.document != nil && !(record.sha256.map(arrived.contains) ?? false)
    }
    let gone = missing.map { root.location($0.path) }
    guard !request.prunes, !lost.isEmpty else { return (gone, nil) }
    let moved = missing.filter { $0.sha256.map(arrived.contains) ?? false }
      .map { root.location($0.path) }
    if let cause = mistake(losing: lost.count, of: root) {
      return (moved, .asMistake(HeldBack(root: root.place, cause: cause, files: lost.count)))
    }
    if isWaiting { return (moved, nil) }
    guard request.keepsDeleted else { return (gone, nil) }
    let seen = Set(root.files.map { root.location($0.path) })
    // A member that an archive has no more is a change of the archive.
    let kept = Set(lost.map { root.location($0.path) }.filter { !seen.contains($0.onDisk) })
    return (gone.filter { !kept.contains($0) }, .asAsked(kept.map(\.path)))
  }

  private func mistake(losing lost: Int, of root: RootSurvey) -> HeldBack.Cause? {
    if !root.exists { return .missingRoot }
    if root.isEmpty { return .emptyRoot }
    let documents = recordedFiles(of: root).filter { $0.document != nil }.count
    return lost * 10 > documents * 3 && !request.keepsDeleted ? .manyGone : nil
  }

  /// Whether somebody is writing the file just now.
  func isUnfinished(_ file: FileTree.File, of root: RootSurvey) -> Bool {
    !request.unfinished.isEmpty && request.unfinished.contains(root.absolutePath(file.path))
  }

  /// Whether a file that is not recorded yet is being written.
  func hasUnfinishedArrivals(_ byPath: [FilePath: FileRecord]) -> Bool {
    roots.contains { root in
      root.files.contains { isUnfinished($0, of: root) && byPath[root.location($0.path)] == nil }
    }
  }

  /// The recorded files of a root that were not seen, and are not known to be there.
  func missingFiles(of root: RootSurvey, sight: Sight) -> [FileRecord] {
    let seen = Set((root.files + root.manifests).map { root.location($0.path) })
    let skipped = Set(root.skipped.map { root.location($0.path) })
    return recordedFiles(of: root).filter { record in
      let location = root.location(record.path)
      // What cannot be a document any more (a link in its place) is gone as a document.
      let isSkipped = record.document == nil && skipped.contains(location)
      let mayBeThere = root.isHidden(record.path) || sight.unread.contains(record.stamp)
      return !seen.contains(location) && !sight.members.contains(location) && !isSkipped
        && !mayBeThere
    }
  }

  private func recordedFiles(of root: RootSurvey) -> [FileRecord] {
    records.filter { $0.root == root.root && root.scope.covers($0.path) }
  }
}
