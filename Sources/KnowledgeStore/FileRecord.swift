package import KnowledgeModel

/// One file that indexing saw, as it was then.
package struct FileRecord: Sendable, Hashable {
  package let root: RootNumber
  /// Relative to its root, components separated by `/`.
  package let path: String
  package let stamp: FileStamp
  /// Lower-case hexadecimal; `nil` for a file that could not be read.
  package let sha256: String?
  /// `nil` for a file that was skipped.
  package let document: DocumentID?
  package let status: FileStatus
  /// Why it was skipped, or what of it was left out or read otherwise than it is written, a line each.
  package let reason: String?
  /// What refused to read it, or left a part of it out, so that it is looked at again by another one;
  /// `nil` for files that were read as a whole, and for those that no reader saw.
  package let reader: String?

  package init(
    root: RootNumber, path: String, stamp: FileStamp, sha256: String?, document: DocumentID?,
    status: FileStatus, reason: String?, reader: String? = nil
  ) {
    self.root = root
    self.path = path
    self.stamp = stamp
    self.sha256 = sha256
    self.document = document
    self.status = status
    self.reason = reason
    self.reader = reader
  }
}

/// What tells cheaply that a file is as it was.
package struct FileStamp: Sendable, Hashable {
  /// In bytes.
  package let size: Int64
  /// In nanoseconds since 1970-01-01 00:00 UTC.
  package let modified: Int64
  package let inode: UInt64

  package init(size: Int64, modified: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.inode = inode
  }
}

/// What became of a file.
package enum FileStatus: String, Sendable, Hashable, Codable, CaseIterable {
  case ok
  case noText = "no-text"
  case encrypted, damaged
  case tooLarge = "too-large"
  case unsupported, timeout, unreadable
  /// Kept out by hand.
  case withdrawn

  /// As staff say it.
  package var label: String {
    switch self {
    case .ok: "登録済み"
    case .noText: "文字なし（画像だけ）"
    case .encrypted: "パスワード付き"
    case .damaged: "破損"
    case .tooLarge: "大きすぎる"
    case .unsupported: "未対応"
    case .timeout: "時間切れ"
    case .unreadable: "読めない"
    case .withdrawn: "取り下げ"
    }
  }
}
