import KnowledgeModel
import Yams

/// Head data in a mapping of YAML, and what is written there that means nothing.
enum HeadMapping {
  /// Names the file in a list of heads.
  static let pathKey = "path"

  /// Problems of one mapping that are told; a file that is no head at all has thousands.
  private static let mostProblems = 20

  /// - Parameter others: Keys that are no part of a head and yet allowed.
  static func head(
    of mapping: Node.Mapping, besides others: Set<String> = []
  ) -> (head: DeclaredHead, problems: [ReadingProblem]) {
    var values: [DeclaredHead.Key: [String]] = [:]
    var origins: [DeclaredHead.Key: HeadOrigin] = [:]
    var problems: [ReadingProblem] = []
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      if others.contains(name) { continue }
      let line = key.mark?.line
      guard let known = DeclaredHead.Key(rawValue: name) else {
        problems.append(problem(unknown(name), line))
        continue
      }
      let found = strings(of: value)
      let objections = objections(to: value, found, of: known)
      problems += objections.map { problem($0, line) }
      guard !found.isEmpty else { continue }
      values[known] = found
      origins[known] = HeadOrigin(
        .frontMatter, text: found.joined(separator: "、"), place: line.map { Place(line: $0) })
    }
    return (DeclaredHead(values, origins: origins), Array(problems.prefix(mostProblems)))
  }

  /// The scalars of a node, without those that count as not written.
  static func strings(of node: Node) -> [String] {
    let scalars = node.sequence.map { $0.compactMap(\.scalar) } ?? node.scalar.map { [$0] } ?? []
    return scalars.map(\.string.trimmed).filter { !["", "null", "~"].contains($0) }
  }

  private static func objections(
    to node: Node, _ found: [String], of key: DeclaredHead.Key
  ) -> [String] {
    let isText = node.scalar != nil || node.sequence?.allSatisfy { $0.scalar != nil } ?? false
    guard isText else {
      return ["\(name(of: key))の値が文字ではないため、使いませんでした。「\(key.rawValue): 値」の形で書いてください。"]
    }
    if found.count > 1, !key.isList {
      return ["\(name(of: key))に値が\(found.count)個あるため、最初の値だけを使いました。1個だけ書いてください。"]
        + (found.first.flatMap(key.objection).map { [$0] } ?? [])
    }
    return found.compactMap(key.objection)
  }

  private static func name(of key: DeclaredHead.Key) -> String { "\(key.label)（\(key.rawValue)）" }

  private static func unknown(_ name: String) -> String {
    let shown = name.count > 40 ? name.prefix(40) + "…" : name
    let known = DeclaredHead.Key.allCases.map(\.rawValue).joined(separator: "、")
    return "項目「\(shown)」はないため、使いませんでした。使える項目は \(known) です。"
  }

  private static func problem(_ message: String, _ line: Int?) -> ReadingProblem {
    ReadingProblem(code: "head-value", message: message, place: Place(line: line))
  }
}
