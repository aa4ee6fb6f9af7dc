import ContentDigest
import DocumentReading
import KnowledgeModel
import KnowledgeStore

/// Reads what a run found, in files and in archives.
struct FileSource: Sendable {
  /// Absolute.
  private let folders: [RootNumber: String]
  /// Files that do not lie where their paths say.
  private let disk: [FilePath: DiskPath]
  private let reader: any FileReader
  /// See ``FileRecord/reader``.
  let fingerprint: String

  init(_ roots: [RootSurvey], reader: any FileReader) {
    folders = Dictionary(roots.map { ($0.root, $0.folder) }, uniquingKeysWith: { $1 })
    disk = Dictionary(
      roots.flatMap { root in
        root.files.compactMap { file in file.disk.map { (root.location(file.path), $0) } }
      }, uniquingKeysWith: { $1 })
    self.reader = reader
    fingerprint = reader.fingerprint
  }

  struct Refusal: Error {
    let status: FileStatus
    /// One Japanese sentence of fact and one of advice.
    let reason: String
    /// Whether the same bytes would be refused again.
    let isFinal: Bool
    /// What refused to read it; `nil` where it could not be had.
    var reader: String?
  }

  /// What a file has in it as it is now.
  enum Content: Sendable {
    case file(sha256: String)
    case archive(sha256: String, members: [ArchiveMember])
  }

  func content(of file: FilePath) async throws(Refusal) -> Content {
    let bytes = try bytes(of: file)
    let sha256 = ContentDigest(of: bytes).hexadecimal
    do throws(ReadingError) {
      guard let members = try await reader.members(of: bytes, name: file.name) else {
        return .file(sha256: sha256)
      }
      return .archive(sha256: sha256, members: members)
    } catch {
      throw Refusal(error, by: fingerprint)
    }
  }

  func reading(of file: SeenFile) async throws(Refusal) -> Reading {
    let bytes = try bytes(of: file.location.onDisk)
    let member = file.location.member
    // A member's own hash is not that of the file; its archive's stamp tells as much.
    let isSame =
      member == nil
      ? ContentDigest(of: bytes).hexadecimal == file.sha256
      : file.stamp.isUnsettled
        || path(of: file.location.onDisk)?.status.map(FileStamp.init) == file.stamp
    guard isSame else {
      throw Refusal(
        status: .unreadable, reason: "処理中に内容が変わりました。もう一度 chie index を実行してください。",
        isFinal: false)
    }
    do throws(ReadingError) {
      return try await reader.reading(
        of: bytes, name: file.location.onDisk.name, member: member)
    } catch {
      throw Refusal(error, by: fingerprint)
    }
  }

  private func bytes(of file: FilePath) throws(Refusal) -> [UInt8] {
    guard let path = path(of: file) else {
      throw Refusal(
        status: .unreadable, reason: "ファイルのあったフォルダーが見つかりません。場所を確かめてください。",
        isFinal: false)
    }
    switch FileBytes.read(path, limit: reader.limits.fileSize) {
    case .success(let bytes): return bytes
    case .failure(let failure):
      throw Refusal(
        status: failure.status, reason: failure.reason, isFinal: false,
        reader: failure.status == .tooLarge ? fingerprint : nil)
    }
  }

  private func path(of file: FilePath) -> DiskPath? {
    disk[file] ?? folders[file.root].map { DiskPath($0 + "/" + file.path) }
  }
}

extension FileSource.Refusal {
  init(_ error: ReadingError, by reader: String) {
    self.init(
      status: FileStatus(rawValue: error.status.rawValue) ?? .unreadable, reason: error.reason,
      isFinal: true, reader: reader)
  }
}

extension FilePath {
  /// The file itself, or the archive that it is a member of.
  var onDisk: FilePath {
    guard let cut = path.firstRange(of: MemberPath.separator) else { return self }
    return FilePath(root: root, path: String(path[..<cut.lowerBound]))
  }

  /// `nil` for a file that is in no archive.
  var member: MemberPath? {
    guard let cut = path.firstRange(of: MemberPath.separator) else { return nil }
    return MemberPath(String(path[cut.upperBound...]))
  }

  func appending(_ member: MemberPath) -> FilePath {
    FilePath(root: root, path: path + MemberPath.separator + member.description)
  }
}
