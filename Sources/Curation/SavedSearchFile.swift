import KnowledgeModel
package import KnowledgeStore
import Yams

/// Kept queries as a file that offices hand to each other:
///
///     - name: 人材育成の財源
///       query: 人材育成 財源
///       description: 予算要求のとき
package struct SavedSearchFile: Sendable, Hashable {
  package let searches: [SavedSearch]

  package init(_ searches: [SavedSearch]) { self.searches = searches }

  /// Reads a file of at most a mebibyte.
  package init(text: String) throws(CurationError) {
    guard text.utf8.count <= 1 << 20 else { throw .searchFile(detail: "1 MB を超えています") }
    let node: Node?
    do { node = try Yams.compose(yaml: text) } catch {
      throw .searchFile(detail: "YAML として読めません")
    }
    guard let node, let list = node.sequence else {
      throw .searchFile(detail: "「- name:」で始まる並びではありません")
    }
    var searches: [SavedSearch] = []
    for (index, entry) in list.enumerated() {
      func value(_ key: String) -> String? { entry.mapping?[Node(key)]?.scalar?.string }
      guard let name = value("name"), let query = value("query") else {
        throw .searchFile(detail: "\(index + 1) 件目に name か query がありません")
      }
      searches.append(
        SavedSearch(name: name, query: query, description: value("description") ?? ""))
    }
    self.searches = searches
  }

  /// As ``init(text:)`` reads it.
  package func text() throws(CurationError) -> String {
    let nodes = searches.map { search in
      var pairs: [(Node, Node)] = [
        (Node("name"), Self.scalar(search.name)), (Node("query"), Self.scalar(search.query)),
      ]
      if !search.description.isEmpty {
        pairs.append((Node("description"), Self.scalar(search.description)))
      }
      return Node.mapping(Node.Mapping(pairs))
    }
    do {
      return try Yams.serialize(
        node: .sequence(Node.Sequence(nodes)), width: -1, allowUnicode: true)
    } catch {
      throw .searchFile(detail: "書き出せない文字があります")
    }
  }

  /// Quoted, so that no query is taken for a number or a mark of YAML.
  private static func scalar(_ text: String) -> Node {
    .scalar(Node.Scalar(text, Yams.Tag(.str), .doubleQuoted))
  }
}
