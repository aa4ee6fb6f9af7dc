import Glibc
import KnowledgeStore

/// The way to a file in the bytes of its names: on a drive that an old program filled, these need not
/// be UTF-8.
struct DiskPath: Sendable, Hashable {
  /// With a zero at the end, as C takes them.
  let characters: [CChar]

  init(_ text: String) { characters = text.utf8.map { CChar(bitPattern: $0) } + [0] }

  private init(characters: [CChar]) { self.characters = characters }

  func appending(_ name: [UInt8]) -> DiskPath {
    DiskPath(
      characters: characters.dropLast()
        + ([UInt8(ascii: "/")] + name + [0]).map { CChar(bitPattern: $0) })
  }

  /// What stands there, itself where it is a link; `nil` where nothing does.
  var status: stat? {
    var status = stat()
    return lstat(characters, &status) == 0 ? status : nil
  }
}

extension FileStamp {
  init(_ status: stat) {
    self.init(
      size: Int64(status.st_size),
      modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec),
      inode: UInt64(status.st_ino))
  }
}
