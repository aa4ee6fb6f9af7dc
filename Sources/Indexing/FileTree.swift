import Foundation
import Glibc
package import KnowledgeStore

/// The regular files below a root, in the order of their relative paths.
package struct FileTree: Sendable {
  package struct File: Sendable, Hashable {
    /// Relative to the root, components separated by `/`.
    package let path: String
    package let stamp: FileStamp
  }

  package let files: [File]
  /// Manifests, which describe other files: see ``Manifest``.
  package let manifests: [File]
  /// What was seen and cannot be a document.
  package let skipped: [SkippedFile]

  package static let manifestName = "manifest.yml"
  private static let maximumDepth = 64

  /// Walks the tree without following symbolic links. Hidden files, temporary files of office
  /// programs and what `.chieignore` names are passed over silently.
  ///
  /// - Parameters:
  ///   - root: Absolute path of a folder.
  ///   - scope: What to look at below it; manifests above that are found too.
  init(root: String, scope: SurveyScope = .whole) {
    var walk = Walk(root: root, scope: scope)
    walk.enter(relative: "", ignoring: IgnoreRules(), depth: 0)
    files = walk.files.sorted { Self.precedes($0.path, $1.path) }
    manifests = walk.manifests.sorted { Self.precedes($0.path, $1.path) }
    skipped = walk.skipped.sorted { Self.precedes($0.path, $1.path) }
  }

  private static func precedes(_ path: String, _ other: String) -> Bool {
    path.utf8.lexicographicallyPrecedes(other.utf8)
  }

  private struct Walk {
    let root: String
    let scope: SurveyScope
    var files: [File] = []
    var manifests: [File] = []
    var skipped: [SkippedFile] = []

    init(root: String, scope: SurveyScope) {
      self.root = root
      self.scope = scope
    }

    mutating func enter(relative: String, ignoring rules: IgnoreRules, depth: Int) {
      let folder = relative.isEmpty ? root : root + "/" + relative
      guard depth <= FileTree.maximumDepth else {
        return skip(relative, .unsupported, "フォルダーの階層が深すぎます。浅い場所に移してください。")
      }
      guard let names = FolderListing.names(in: folder) else {
        return skip(relative, .unreadable, "フォルダーを開けません。読み取りの権限を確かめてください。")
      }
      let rules = rules.adding(fileAt: folder + "/" + IgnoreRules.fileName, folder: relative)
      for name in names where !Self.isPassedOver(name) {
        let path = relative.isEmpty ? name : relative + "/" + name
        guard isWanted(path, named: name, in: relative) else { continue }
        if name.contains("\u{FFFD}") {
          skip(path, .unreadable, "ファイル名の文字コードが UTF-8 ではありません。名前を付け直してください。")
        } else {
          visit(path, named: name, rules: rules, depth: depth)
        }
      }
    }

    private mutating func visit(_ path: String, named name: String, rules: IgnoreRules, depth: Int)
    {
      var status = stat()
      guard lstat(root + "/" + path, &status) == 0 else {
        return skip(path, .unreadable, "ファイルの情報を読めません。権限と、処理中に消されていないかを確かめてください。")
      }
      let kind = status.st_mode & S_IFMT
      guard !rules.ignore(path, isFolder: kind == S_IFDIR) else { return }
      switch kind {
      case S_IFDIR: enter(relative: path, ignoring: rules, depth: depth + 1)
      case S_IFREG:
        let file = File(path: path, stamp: FileStamp(status))
        if name == FileTree.manifestName { manifests.append(file) } else { files.append(file) }
      case S_IFLNK:
        skip(path, .unsupported, "シンボリックリンクはたどりません。元のファイルのあるフォルダーを指定してください。")
      default:
        skip(path, .unsupported, "通常のファイルではありません（名前付きパイプや装置など）。文書だけを置いてください。")
      }
    }

    private mutating func skip(_ path: String, _ status: FileStatus, _ reason: String) {
      skipped.append(SkippedFile(path: path, status: status, reason: reason))
    }

    private func isWanted(_ path: String, named name: String, in folder: String) -> Bool {
      scope.covers(path) || scope.leads(through: path)
        || name == FileTree.manifestName && scope.leads(through: folder)
    }

    private static func isPassedOver(_ name: String) -> Bool {
      name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix(".tmp") || name.hasSuffix("~")
    }
  }
}

/// The names in a folder.
enum FolderListing {
  /// In ascending order; `nil` where the folder cannot be opened.
  static func names(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
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
