import DocumentReading
import Foundation
import Glibc
package import KnowledgeStore

/// The regular files below a root, in the order of their relative paths.
package struct FileTree: Sendable {
  package struct File: Sendable, Hashable {
    /// Relative to the root, components separated by `/`.
    package let path: String
    package let stamp: FileStamp
    /// Where it lies; `nil` where its path says that.
    let disk: DiskPath?
  }

  package let files: [File]
  /// Manifests, which describe other files: see ``Manifest``.
  package let manifests: [File]
  /// What was seen and cannot be a document.
  package let skipped: [SkippedFile]

  package static let manifestName = "manifest.yml"
  private static let maximumDepth = 64

  /// Walks the tree without following symbolic links. Files of programs (``FileName/isOfPrograms(_:)``)
  /// and what `.chieignore` names are passed over silently.
  ///
  /// - Parameters:
  ///   - root: Absolute path of a folder.
  ///   - scope: What to look at below it; manifests above that are found too.
  init(root: String, scope: SurveyScope = .whole) {
    var walk = Walk(scope: scope)
    walk.enter(Walk.Folder(path: "", disk: DiskPath(root)), ignoring: IgnoreRules(), depth: 0)
    files = walk.files.sorted { Self.precedes($0.path, $1.path) }
    manifests = walk.manifests.sorted { Self.precedes($0.path, $1.path) }
    skipped = walk.skipped.sorted { Self.precedes($0.path, $1.path) }
  }

  private static func precedes(_ path: String, _ other: String) -> Bool {
    path.utf8.lexicographicallyPrecedes(other.utf8)
  }

  private struct Walk {
    let scope: SurveyScope
    var files: [File] = []
    var manifests: [File] = []
    var skipped: [SkippedFile] = []

    init(scope: SurveyScope) {
      self.scope = scope
    }

    struct Folder {
      /// Relative to the root; empty for the root itself.
      let path: String
      let disk: DiskPath
      /// Whether the names from the root on are UTF-8 on disk.
      var isUTF8 = true

      func path(of name: String) -> String { path.isEmpty ? name : path + "/" + name }
    }

    mutating func enter(_ folder: Folder, ignoring rules: IgnoreRules, depth: Int) {
      guard depth <= FileTree.maximumDepth else {
        return skip(folder.path, .unsupported, "フォルダーの階層が深すぎます。浅い場所に移してください。")
      }
      guard let names = FolderListing.names(in: folder.disk) else {
        return skip(folder.path, .unreadable, "フォルダーを開けません。読み取りの権限を確かめてください。")
      }
      let rules = rules.adding(
        fileAt: folder.disk.appending(Array(IgnoreRules.fileName.utf8)), folder: folder.path)
      var taken = Set(names.filter(\.isUTF8).map(\.bytes))
      for name in names where !FileName.isOfPrograms(name.text) {
        guard isWanted(folder.path(of: name.text), named: name.text, in: folder.path) else {
          continue
        }
        if !name.isReadable {
          skip(
            folder.path(of: name.text), .unreadable, "ファイル名の文字コードが分かりません。名前を付け直してください。")
        } else if !name.isUTF8, !taken.insert(Array(name.text.utf8)).inserted {
          skip(
            folder.path(of: String(decoding: name.bytes, as: UTF8.self)), .unreadable,
            "同じ名前「\(name.text)」が、文字コードを変えてもう一つあります。どちらかの名前を付け直してください。")
        } else {
          visit(name, in: folder, rules: rules, depth: depth)
        }
      }
    }

    private mutating func visit(
      _ name: FolderName, in folder: Folder, rules: IgnoreRules, depth: Int
    ) {
      let path = folder.path(of: name.text)
      let disk = folder.disk.appending(name.bytes)
      let isUTF8 = folder.isUTF8 && name.isUTF8
      guard let status = disk.status else {
        return skip(path, .unreadable, "ファイルの情報を読めません。権限と、処理中に消されていないかを確かめてください。")
      }
      let kind = status.st_mode & S_IFMT
      guard !rules.ignore(path, isFolder: kind == S_IFDIR) else { return }
      switch kind {
      case S_IFDIR:
        enter(Folder(path: path, disk: disk, isUTF8: isUTF8), ignoring: rules, depth: depth + 1)
      case S_IFREG:
        let file = File(path: path, stamp: FileStamp(status), disk: isUTF8 ? nil : disk)
        if name.text == FileTree.manifestName { manifests.append(file) } else { files.append(file) }
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
  }
}
