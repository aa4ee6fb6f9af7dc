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

  /// One entry of a list of heads.
  package struct Entry: Sendable, Hashable {
    package let path: String
    package let head: DeclaredHead
    /// 1-based, of the text.
    package let line: Int?
    /// What is written and means nothing.
    package let problems: [ReadingProblem]
  }

  /// In UTF-8 bytes.
  private static let largestList = 4 << 20

  /// The known keys of a mapping, and what is written besides; empty for an empty text.
  static func head(
    from yaml: String, limit: Int
  ) throws(Failure) -> (head: DeclaredHead, problems: [ReadingProblem]) {
    guard let node = try parse(yaml, limit: limit) else { return (DeclaredHead(), []) }
    guard let mapping = node.mapping else { throw .shape }
    return HeadMapping.head(of: mapping)
  }

  /// The entries of a list of mappings, each with a `path`, in their order; `nil` where the text is
  /// no such list, has anchors or aliases, or is beyond 4 MiB.
  package static func heads(fromList yaml: String) -> [Entry]? {
    let node: Node?
    do { node = try parse(yaml, limit: largestList) } catch { return nil }
    guard let list = node?.sequence else { return nil }
    var entries: [Entry] = []
    for item in list {
      guard let mapping = item.mapping,
        let path = mapping.first(where: { $0.key.scalar?.string == HeadMapping.pathKey })
          .flatMap({ HeadMapping.strings(of: $0.value).first })
      else { return nil }
      let (head, problems) = HeadMapping.head(of: mapping, besides: [HeadMapping.pathKey])
      entries.append(
        Entry(path: path, head: head, line: item.mark?.line, problems: problems))
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
}
