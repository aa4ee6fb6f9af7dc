package import KnowledgeModel
import Yams

/// Reads head data written in YAML, in front matter and in manifests alike.
///
/// Values are scalars or lists of scalars; `null`, `~` and empty ones count as not written.
package enum HeadYAML {
  enum Failure: Error {
    /// An anchor (`&a`) or an alias (`*a`) stands in it, with which a few lines grow without end.
    case alias
    case tooLarge
    case syntax
    /// Well-formed, but not of the keys and values that were expected.
    case shape
  }

  /// In UTF-8 bytes.
  private static let largestList = 4 << 20

  /// The known keys of a mapping; empty for an empty text.
  static func head(from yaml: String, limit: Int) throws(Failure) -> DeclaredHead {
    guard let node = try parse(yaml, limit: limit) else { return DeclaredHead() }
    guard let mapping = node.mapping else { throw .shape }
    return head(of: mapping)
  }

  /// The entries of a list of mappings, each with a `path`, in their order; `nil` where the text is
  /// no such list, has anchors or aliases, or is beyond 4 MiB.
  package static func heads(
    fromList yaml: String
  ) -> [(path: String, head: DeclaredHead)]? {
    let node: Node?
    do { node = try parse(yaml, limit: largestList) } catch { return nil }
    guard let list = node?.sequence else { return nil }
    var entries: [(path: String, head: DeclaredHead)] = []
    for item in list {
      guard let mapping = item.mapping,
        let path = mapping.first(where: { $0.key.scalar?.string == "path" })
          .flatMap({ strings(of: $0.value).first })
      else { return nil }
      entries.append((path, head(of: mapping)))
    }
    return entries
  }

  /// `nil` for an empty text.
  private static func parse(_ yaml: String, limit: Int) throws(Failure) -> Node? {
    guard yaml.utf8.count <= limit else { throw .tooLarge }
    guard !YAMLGuard.mayHaveAliases(yaml) else { throw .alias }
    guard !YAMLGuard.isDeep(yaml) else { throw .tooLarge }
    do { return try Yams.compose(yaml: yaml) } catch { throw .syntax }
  }

  private static func head(of mapping: Node.Mapping) -> DeclaredHead {
    var values: [DeclaredHead.Key: [String]] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string, let known = DeclaredHead.Key(rawValue: name) else {
        continue
      }
      let found = strings(of: value)
      if !found.isEmpty { values[known] = found }
    }
    return DeclaredHead(values)
  }

  private static func strings(of node: Node) -> [String] {
    let scalars = node.sequence.map { $0.compactMap(\.scalar) } ?? node.scalar.map { [$0] } ?? []
    return scalars.map(\.string.trimmed).filter { !["", "null", "~"].contains($0) }
  }
}
