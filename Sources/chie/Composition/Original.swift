import DocumentReading
import Indexing

/// The file that a document was read from, or the archive that holds it.
struct Original {
  /// As the knowledge base names it, without the way within an archive.
  let path: String
  let disk: DiskPath
  /// `nil` for a file that is in no archive.
  let member: MemberPath?

  /// `nil` where nothing stands at the place any more.
  init?(at place: String) {
    if let cut = place.firstRange(of: MemberPath.separator) {
      path = String(place[..<cut.lowerBound])
      member = MemberPath(String(place[cut.upperBound...]))
    } else {
      path = place
      member = nil
    }
    guard let disk = DiskPath(standingAt: path) else { return nil }
    self.disk = disk
  }

  /// The first that can be opened as it is; else the first within an archive.
  static func best(of places: [String]) -> Original? {
    let originals = places.compactMap(Original.init)
    return originals.first { $0.member == nil } ?? originals.first
  }

  /// For staff, of what is in an archive: nothing is taken out of it for them.
  var advice: String? {
    guard let member else { return nil }
    let names = member.names.map { "「\($0.visibleLine)」" }.joined(separator: "の中の")
    return "この文書は圧縮ファイルの中にあるので、\(path.visibleLine) を開いて\(names)を探してください。"
  }
}
