import DocumentReading
import Foundation
import KnowledgeModel

/// Head data for files that cannot say it themselves: a list of entries in a `manifest.yml`.
///
///     - path: 報告書/r4-dx.txt      relative to the manifest's folder
///       kind: 調査
///       fiscal_year: 令和4年度
struct Manifest: Sendable {
  /// Problems of one manifest that are told.
  private static let mostProblems = 200

  /// By path relative to the manifest's folder; the first entry of a path counts.
  private var heads: [String: DeclaredHead] = [:]
  private let entries: [HeadYAML.Entry]

  /// `nil` where the text is no such list.
  ///
  /// - Parameter path: Of the manifest, relative to its root.
  init?(yaml: String, path: String) {
    guard let entries = HeadYAML.heads(fromList: yaml) else { return nil }
    self.entries = entries
    for entry in entries where heads[Self.normalized(entry.path)] == nil {
      let origins = entry.head.origins.mapValues {
        HeadOrigin(.manifest, text: $0.text, place: $0.place, path: path, entry: entry.path)
      }
      heads[Self.normalized(entry.path)] = DeclaredHead(entry.head.values, origins: origins)
    }
  }

  private static func normalized(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
      .precomposedStringWithCanonicalMapping
  }

  /// - Parameter path: Relative to the manifest's folder, as the file system spells it.
  func head(of path: String) -> DeclaredHead? { heads[Self.normalized(path)] }

  /// What is written in the manifest and means nothing, in its order.
  ///
  /// - Parameter files: Every file below the manifest's folder, relative to it; `nil` where not all of
  ///   them were looked at, and then none is missed.
  func problems(among files: [String]?) -> [String] {
    let present = files.map { Set($0.map(Self.normalized)) }
    var seen: Set<String> = []
    var messages: [String] = []
    for entry in entries {
      let path = Self.normalized(entry.path)
      let place = entry.line.map { "\($0) 行目：" } ?? ""
      if !seen.insert(path).inserted {
        messages.append("\(place)「\(entry.path)」は前にもあるため、ここは使いませんでした。1 つにまとめてください。")
      } else if let present, !present.contains(path) {
        messages.append(
          "\(place)「\(entry.path)」は登録するファイルの中にありません。manifest.yml のあるフォルダーからの場所を書いてください。")
      }
      messages += entry.problems.map { "「\(entry.path)」\($0.located)" }
    }
    return Array(messages.prefix(Self.mostProblems))
  }
}
