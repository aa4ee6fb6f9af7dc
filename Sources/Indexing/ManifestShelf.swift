import ContentDigest
import KnowledgeModel
import KnowledgeStore

/// The manifests of all roots of a run, and which of them are not as they were.
struct ManifestShelf: Sendable {
  private var manifests: [FilePath: Manifest] = [:]
  /// Folders whose documents are to be made again, because a manifest there came, went or changed.
  private(set) var stale: Set<FilePath> = []
  /// To be recorded after everything that depends on them.
  private(set) var records: [FileRecord] = []
  /// Manifests that could not be used.
  private(set) var skipped: [SkippedFile] = []
  /// What is written in manifests and means nothing.
  private(set) var problems: [FileProblem] = []

  private static let limit = 4 << 20

  init(surveys: [RootSurvey], records known: [FilePath: FileRecord]) {
    for survey in surveys {
      for file in survey.manifests { add(file, of: survey, known: known) }
      guard survey.exists else { continue }
      let present = Set(survey.manifests.map { survey.location($0.path) })
      for location in known.keys
      where location.root == survey.root && location.name == FileTree.manifestName
        && !present.contains(location) && survey.coversFolder(of: location)
        && !survey.isHidden(location.path)
      {
        stale.insert(location.folder)
      }
    }
  }

  private mutating func add(
    _ file: FileTree.File, of survey: RootSurvey, known: [FilePath: FileRecord]
  ) {
    let location = survey.location(file.path)
    let record: FileRecord
    switch FileBytes.read(survey.disk(of: file), limit: Self.limit) {
    case .failure(let failure):
      record = self.record(file, location, nil, failure.status, failure.reason)
    case .success(let bytes):
      let sha256 = ContentDigest(of: bytes).hexadecimal
      if let manifest = Manifest(
        yaml: String(decoding: bytes, as: UTF8.self), path: location.path)
      {
        manifests[location.folder] = manifest
        problems += manifest.problems(among: survey.files(below: location)).map {
          FileProblem(path: location.path, message: $0)
        }
        record = self.record(file, location, sha256, .ok, nil)
      } else {
        let reason =
          "manifest.yml の書き方に誤りがあるため使いませんでした。「- path: ファイル名」で始まる項目の一覧にしてください。"
        record = self.record(file, location, sha256, .damaged, reason)
      }
    }
    if record.status != .ok { skipped.append(record.asSkipped) }
    // What a manifest says stands as it was while it cannot be read, and is looked at anew after.
    if known[location]?.sha256 != record.sha256, record.status != .unreadable {
      stale.insert(location.folder)
    }
    // A run over a part of the folder leaves the rest as it is, so the manifest is still news.
    if survey.coversFolder(of: location), known[location] != record { records.append(record) }
  }

  private func record(
    _ file: FileTree.File, _ location: FilePath, _ sha256: String?, _ status: FileStatus,
    _ reason: String?
  ) -> FileRecord {
    FileRecord(
      root: location.root, path: location.path, stamp: file.stamp, sha256: sha256, document: nil,
      status: status, reason: reason)
  }

  /// What the manifests say of a file; the one in the nearest folder wins.
  func head(of location: FilePath) -> DeclaredHead {
    var head = DeclaredHead()
    for folder in Self.folders(above: location) {
      let found = manifests[folder]?.head(of: location.path(below: folder))
      if let found { head = head.completed(by: found) }
    }
    return head
  }

  func isStale(_ location: FilePath) -> Bool {
    !stale.isEmpty && Self.folders(above: location).contains { stale.contains($0) }
  }

  /// The folder of a file and those above it, nearest first; the root is the empty path.
  private static func folders(above location: FilePath) -> [FilePath] {
    var folders = [location.folder]
    while let last = folders.last, !last.path.isEmpty { folders.append(last.folder) }
    return folders
  }
}
