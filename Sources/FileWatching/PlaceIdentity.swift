import Glibc

/// What stands at a path: another drive that is mounted there makes another of it.
package struct PlaceIdentity: Sendable, Hashable {
  private let device: UInt64
  private let inode: UInt64

  /// `nil` where nothing stands at the path.
  package init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
