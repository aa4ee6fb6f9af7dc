import Foundation
import KnowledgeModel
import Yams

/// Head data for files that cannot say it themselves: a list of entries in a `manifest.yml`.
///
///     - path: 報告書/r4-dx.txt      relative to the manifest's folder
///       kind: 調査
///       fiscal_year: 令和4年度
struct Manifest: Sendable {
  /// By path relative to the manifest's folder.
  let entries: [String: DeclaredHead]

  /// `nil` where the text is no such list.
  init?(yaml: String) {
    guard let node = try? Yams.compose(yaml: yaml), let list = node.sequence else { return nil }
    var entries: [String: DeclaredHead] = [:]
    for item in list {
      guard let mapping = item.mapping, let path = mapping["path"]?.scalar?.string else {
        return nil
      }
      entries[Self.normalized(path)] = DeclaredHead(node: item)
    }
    self.entries = entries
  }

  private static func normalized(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
      .precomposedStringWithCanonicalMapping
  }

  /// - Parameter path: Relative to the manifest's folder, as the file system spells it.
  func head(of path: String) -> DeclaredHead? { entries[Self.normalized(path)] }
}

extension DeclaredHead {
  /// The known keys of a YAML mapping; values that are neither scalars nor lists are passed over.
  fileprivate init(node: Node) {
    self.init()
    for key in Key.allCases {
      guard let value = node.mapping?[Node(key.rawValue)] else { continue }
      if let scalar = value.scalar?.string {
        values[key] = [scalar]
      } else if let list = value.sequence {
        values[key] = list.compactMap { $0.scalar?.string }
      }
    }
  }
}
