import KnowledgeStore

extension Survey {
  /// What was seen besides the files of the roots themselves.
  struct Sight {
    /// Members of archives.
    let members: Set<FilePath>
    /// Stamps of what may not be read at new places: a recorded file with one has moved.
    let unread: Set<FileStamp>
  }

  /// The recorded files of a root that are not there any more; none where that looks like a mistake.
  ///
  /// - Parameters:
  ///   - arrived: Hashes of what stands at new places, as it was or with another text.
  func goneFiles(
    of root: RootSurvey, arrived: Set<String>, sight: Sight
  ) -> (gone: [FilePath], heldBack: HeldBack?) {
    let recorded = recordedFiles(of: root)
    let missing = missingFiles(of: root, sight: sight)
    let lost = missing.filter { record in
      record.document != nil && !(record.sha256.map(arrived.contains) ?? false)
    }
    let documents = recorded.filter { $0.document != nil }.count
    let gone = missing.map { root.location($0.path) }
    guard !request.prunes, !lost.isEmpty else { return (gone, nil) }
    let cause: HeldBack.Cause? =
      if !root.exists {
        .missingRoot
      } else if root.isEmpty {
        .emptyRoot
      } else if lost.count * 10 > documents * 3 {
        .manyGone
      } else {
        nil
      }
    guard let cause else { return (gone, nil) }
    let moved = missing.filter { $0.sha256.map(arrived.contains) ?? false }
    return (
      moved.map { root.location($0.path) },
      HeldBack(root: root.place, cause: cause, files: lost.count)
    )
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
