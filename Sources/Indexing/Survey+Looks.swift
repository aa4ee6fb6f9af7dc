import DocumentReading
import KnowledgeModel
import KnowledgeStore

extension Survey {
  /// What looking into a file showed.
  enum Look: Sendable {
    case read(SeenFile)
    /// An archive: its own record, and what looking at each member showed.
    case archive(FileRecord, members: [Look])
    case refused(FileRecord)
  }

  func looks(at files: [(RootSurvey, FileTree.File)]) async -> [Look] {
    await concurrentMap(files, width: width) { survey, file in
      await look(at: survey.location(file.path), stamp: file.stamp)
    }
  }

  private func look(at location: FilePath, stamp: FileStamp) async -> Look {
    do throws(FileSource.Refusal) {
      switch try await source.content(of: location) {
      case .file(let sha256):
        return .read(SeenFile(location: location, stamp: stamp, sha256: sha256))
      case .archive(let sha256, let members):
        return .archive(
          FileRecord(
            root: location.root, path: location.path, stamp: stamp, sha256: sha256,
            document: nil, status: .ok, reason: nil),
          members: members.map { look(at: $0, of: location, stamp: stamp) })
      }
    } catch {
      return .refused(record(of: location, stamp: stamp, error))
    }
  }

  private func look(at member: ArchiveMember, of archive: FilePath, stamp: FileStamp) -> Look {
    let location = archive.appending(member.path)
    guard !withdrawn.contains(location) else {
      let kept = SkippedFile.withdrawn(location.path)
      return .refused(
        record(
          of: location, stamp: stamp,
          FileSource.Refusal(status: kept.status, reason: kept.reason, isFinal: true)))
    }
    guard let sha256 = member.sha256 else {
      let refusal = FileSource.Refusal(member.refusal ?? .noText, by: source.fingerprint)
      return .refused(record(of: location, stamp: stamp, refusal))
    }
    return .read(SeenFile(location: location, stamp: stamp, sha256: sha256))
  }

  private func record(
    of location: FilePath, stamp: FileStamp, _ refusal: FileSource.Refusal
  ) -> FileRecord {
    FileRecord(
      root: location.root, path: location.path, stamp: stamp, sha256: nil, document: nil,
      status: refusal.status, reason: refusal.reason, reader: refusal.reader)
  }
}

extension FileRecord {
  /// Whether another reader than this one refused the file or a part of it: this one may read it.
  func isRefused(byAnotherThan reader: String) -> Bool { self.reader.map { $0 != reader } ?? false }

  /// Whether it is of an archive, whose members have records of their own.
  var isArchive: Bool { document == nil && status == .ok && !path.hasSuffix(FileTree.manifestName) }
}
