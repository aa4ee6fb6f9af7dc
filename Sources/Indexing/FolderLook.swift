import KnowledgeStore

/// What stood at some places at one moment, without a look into any file: for drives that tell of no
/// change.
package struct FolderLook: Sendable, Equatable {
  /// By absolute path.
  private let stamps: [String: FileStamp]

  /// - Parameter places: Absolute paths of folders, or of single files.
  package init(at places: [String]) {
    var stamps: [String: FileStamp] = [:]
    for target in places.map({ IndexTarget(path: $0) }) {
      var scope = target.name == nil ? SurveyScope.whole : .nothing
      if let name = target.name { scope.add(name) }
      let tree = FileTree(root: target.folder, scope: scope)
      for file in tree.files + tree.manifests {
        stamps[target.folder + "/" + file.path] = file.stamp
      }
    }
    self.stamps = stamps
  }

  /// Paths of files that came or changed since an earlier look.
  package func changed(since earlier: FolderLook) -> Set<String> {
    Set(stamps.filter { earlier.stamps[$0.key] != $0.value }.keys)
  }
}
