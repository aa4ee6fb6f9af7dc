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

  init(root: RootNumber, folder: String, scope: SurveyScope) {
    self.root = root
    self.folder = folder
    self.scope = scope
    let places = scope.parts.map { $0.map { folder + "/" + $0 } } ?? [folder]
    exists = places.contains { FileManager.default.fileExists(atPath: $0) }
    let tree = FileTree(root: folder, scope: scope)
    files = tree.files
    manifests = tree.manifests
    skipped = exists ? tree.skipped : []
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
