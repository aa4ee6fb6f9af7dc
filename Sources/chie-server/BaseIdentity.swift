import Glibc
import KnowledgeStore

/// Which file stands at a path, whatever its name.
enum BaseIdentity {
  /// Another file, another text; changes within the file leave it as it is.
  static func text(at path: String) throws(StoreError) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .missing(path: path) }
    return String(status.st_dev, radix: 16) + "." + String(status.st_ino, radix: 16)
  }
}
