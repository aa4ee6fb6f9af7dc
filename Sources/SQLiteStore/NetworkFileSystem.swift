import Foundation

/// File systems whose locks and shared memory do not reach all who use them.
///
/// The write-ahead log of SQLite needs both (<https://www.sqlite.org/wal.html>, "Disadvantages").
package enum NetworkFileSystem {
  /// The name of the network file system that holds `directory`, a folder or a file; `nil` for one of this computer.
  package static func kind(at directory: String) -> String? {
    guard let resolved = realpath(directory, nil) else { return nil }
    defer { free(resolved) }
    guard let table = FileManager.default.contents(atPath: "/proc/self/mountinfo") else {
      return nil
    }
    return kind(
      at: String(cString: resolved), mountTable: String(decoding: table, as: UTF8.self))
  }

  /// By the mount that lies closest above the path; of several at one point, the last one counts.
  ///
  /// Lines of the table, see `man 5 proc`:
  /// `36 35 98:0 /root /mount/point options … - type source options`.
  static func kind(at path: String, mountTable: String) -> String? {
    var closest = (length: -1, type: "")
    for line in mountTable.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 4, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else {
        continue
      }
      let point = unescaped(fields[4])
      guard isPrefix(point, of: path), point.utf8.count >= closest.length else { continue }
      closest = (point.utf8.count, String(fields[dash + 1]))
    }
    return types.contains(closest.type) ? closest.type : nil
  }

  private static func isPrefix(_ point: String, of path: String) -> Bool {
    point == "/" || path == point || path.hasPrefix(point + "/")
  }

  /// The table writes space, tab, line feed and backslash as a backslash and three octal digits.
  private static func unescaped(_ field: Substring) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
      .reduce(String(field)) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }

  private static let types: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "coda", "9p", "ceph", "lustre", "gpfs",
    "glusterfs", "beegfs", "orangefs", "davfs", "vboxsf", "prl_fs",
    "fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.gcsfuse", "fuse.davfs", "fuse.davfs2",
    "fuse.glusterfs", "fuse.ceph", "fuse.ceph-fuse", "fuse.curlftpfs", "fuse.smbnetfs",
    "fuse.gvfsd-fuse", "fuse.onedriver", "fuse.blobfuse", "fuse.juicefs", "fuse.vmhgfs-fuse",
  ]
}
