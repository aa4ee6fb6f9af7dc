import ContentDigest
import DocumentReading
import Glibc
import KnowledgeModel
import KnowledgeStore

/// Reads what a run found, in files and in archives.
struct FileSource: Sendable {
  /// Absolute.
  let folders: [RootNumber: String]
  let reader: any FileReader

  struct Refusal: Error {
    let status: FileStatus
    /// One Japanese sentence of fact and one of advice.
    let reason: String
    /// Whether the same bytes would be refused again.
    let isFinal: Bool
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
      throw Refusal(error)
    }
  }

  func reading(of file: SeenFile) async throws(Refusal) -> Reading {
    let bytes = try bytes(of: file.location.onDisk)
    let member = file.location.member
    // A member's own hash is not that of the file; its archive's stamp tells as much.
    let isSame =
      member == nil
      ? ContentDigest(of: bytes).hexadecimal == file.sha256
      : path(of: file.location.onDisk).flatMap(FileStamp.init(ofFileAt:)) == file.stamp
    guard isSame else {
      throw Refusal(
        status: .unreadable, reason: "処理中に内容が変わりました。もう一度 chie index を実行してください。",
        isFinal: false)
    }
    do throws(ReadingError) {
      return try await reader.reading(
        of: bytes, name: file.location.onDisk.name, member: member)
    } catch {
      throw Refusal(error)
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
      throw Refusal(status: failure.status, reason: failure.reason, isFinal: false)
    }
  }

  private func path(of file: FilePath) -> String? {
    folders[file.root].map { $0 + "/" + file.path }
  }
}

extension FileSource.Refusal {
  init(_ error: ReadingError) {
    self.init(
      status: FileStatus(rawValue: error.status.rawValue) ?? .unreadable, reason: error.reason,
      isFinal: true)
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

extension FileStamp {
  /// `nil` where there is no file.
  init?(ofFileAt path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}
