import Foundation
import KnowledgeModel
import KnowledgeStore

/// One root as this run found it: its files, manifests, and what could not be looked at.
struct RootSurvey: Sendable {
  let root: RootNumber
  /// Absolute.
  let folder: String
  /// What is looked at; what is recorded there and not seen is gone.
  let scope: SurveyScope
  let files: [FileTree.File]
  /// Those above the scope too: they describe files in it.
  let manifests: [FileTree.File]
  let skipped: [SkippedFile]
  let exists: Bool
  /// Folders and files that are there and could not be looked at: what is recorded there is not gone.
  private let hidden: [String]

  /// - Parameter withdrawn: Files that are kept out by hand, of any root.
  init(root: RootNumber, folder: String, scope: SurveyScope, withdrawn: Set<FilePath> = []) {
    self.root = root
    self.folder = folder
    self.scope = scope
    let places = scope.parts.map { $0.map { folder + "/" + $0 } } ?? [folder]
    exists = places.contains { FileManager.default.fileExists(atPath: $0) }
    let tree = FileTree(root: folder, scope: scope)
    let isKeptOut = { (file: FileTree.File) in
      withdrawn.contains(FilePath(root: root, path: file.path))
    }
    files = tree.files.filter { !isKeptOut($0) }
    manifests = tree.manifests
    let keptOut = tree.files.filter(isKeptOut).map { SkippedFile.withdrawn($0.path) }
    skipped = exists ? (tree.skipped + keptOut).sorted { $0.path < $1.path } : []
    hidden = skipped.filter { $0.status == .unreadable }.map(\.path)
  }

  var isEmpty: Bool {
    files.isEmpty && skipped.isEmpty && !manifests.contains { scope.covers($0.path) }
  }

  /// As staff named it.
  var place: String {
    guard let parts = scope.parts, parts.count == 1 else { return folder }
    return absolutePath(parts[0])
  }

  func location(_ path: String) -> FilePath { FilePath(root: root, path: path) }

  /// Where the file lies.
  func disk(of file: FileTree.File) -> DiskPath {
    file.disk ?? DiskPath(absolutePath(file.path))
  }

  func absolutePath(_ path: String) -> String { folder + "/" + path }

  /// Whether all that a manifest speaks of is looked at.
  func coversFolder(of manifest: FilePath) -> Bool { scope.covers(manifest.folder.path) }

  /// The files that a manifest can speak of, relative to its folder; `nil` where not all of them are
  /// looked at.
  func files(below manifest: FilePath) -> [String]? {
    guard coversFolder(of: manifest) else { return nil }
    let folder = manifest.folder
    let isRoot = folder.path.isEmpty
    return (files.map(\.path) + skipped.map(\.path)).compactMap { path in
      isRoot ? path : path.isBelow(folder: folder.path) ? path.path(below: folder.path) : nil
    }
  }

  /// Whether the file may be there although it was not seen.
  func isHidden(_ path: String) -> Bool {
    hidden.contains { $0.utf8.elementsEqual(path.utf8) || path.isBelow(folder: $0) }
  }
}

extension SkippedFile {
  static func withdrawn(_ path: String) -> SkippedFile {
    SkippedFile(
      path: path, status: .withdrawn,
      reason: "取り下げた文書なので、登録しません。登録できるようにするには、chie forget --undo に続けて場所を指定してください。")
  }
}
