import DocumentReading
import Foundation
import KnowledgeModel

/// Head data for files that cannot say it themselves: a list of entries in a `manifest.yml`.
///
///     - path: 報告書/r4-dx.txt      relative to the manifest's folder
///       kind: 調査
///       fiscal_year: 令和4年度
struct Manifest: Sendable {
  /// By path relative to the manifest's folder.
  private let entries: [String: DeclaredHead]

  /// `nil` where the text is no such list.
  init?(yaml: String) {
    guard let heads = HeadYAML.heads(fromList: yaml) else { return nil }
    entries = Dictionary(
      heads.map { (Self.normalized($0.path), $0.head) }, uniquingKeysWith: { first, _ in first })
  }

  private static func normalized(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
      .precomposedStringWithCanonicalMapping
  }

  /// - Parameter path: Relative to the manifest's folder, as the file system spells it.
  func head(of path: String) -> DeclaredHead? { entries[Self.normalized(path)] }
}
