import Foundation
import KnowledgeModel
import KnowledgeStore

/// One root as this run found it: its files, manifests, and what is recorded of it.
struct RootSurvey: Sendable {
  let root: RootNumber
  /// Absolute.
  let folder: String
  let files: [FileTree.File]
  let manifests: [FileTree.File]
  let skipped: [SkippedFile]
  let exists: Bool
  /// Whether all of the folder was walked, so that what is recorded and not seen is gone.
  let isWhole: Bool

  /// - Parameter path: A folder, or one file: then nothing else of its folder is looked at.
  init(root: RootNumber, folder: String, only name: String?) {
    self.root = root
    self.folder = folder
    isWhole = name == nil
    exists = FileManager.default.fileExists(atPath: folder)
    let tree = FileTree(root: folder, only: name)
    files = tree.files
    manifests = tree.manifests
    skipped = exists ? tree.skipped : []
  }

  var isEmpty: Bool { files.isEmpty && manifests.isEmpty && skipped.isEmpty }

  func location(_ path: String) -> FilePath { FilePath(root: root, path: path) }

  func absolutePath(_ path: String) -> String { folder + "/" + path }
}
