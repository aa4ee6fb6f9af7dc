import Glibc
import KnowledgeStore

/// The way to a file in the bytes of its names: on a drive that an old program filled, these need not
/// be UTF-8.
package struct DiskPath: Sendable, Hashable {
  /// With a zero at the end, as C takes them.
  package let characters: [CChar]

  init(_ text: String) { characters = text.utf8.map { CChar(bitPattern: $0) } + [0] }

  /// What stands at a place that a knowledge base names: where no name has these bytes, one that reads
  /// so is looked for. `nil` where nothing stands there.
  ///
  /// - Parameter place: An absolute path.
  package init?(standingAt place: String) {
    self.init(place)
    guard !exists else { return }
    self.init("")
    for component in place.split(separator: "/") {
      let plain = appending(Array(component.utf8))
      if plain.exists {
        self = plain
      } else {
        let names = FolderListing.names(in: characters == [0] ? DiskPath("/") : self) ?? []
        guard let name = names.first(where: { !$0.isUTF8 && $0.text == component }) else {
          return nil
        }
        self = appending(name.bytes)
      }
    }
  }

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

  private var exists: Bool { access(characters, F_OK) == 0 }
}

extension FileStamp {
  init(_ status: stat) {
    self.init(
      size: Int64(status.st_size),
      modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec),
      inode: UInt64(status.st_ino))
  }
}
