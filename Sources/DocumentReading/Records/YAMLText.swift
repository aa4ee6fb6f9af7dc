import Yams

/// Reads YAML, one document or several, where it is neither deep nor long nor refers to itself.
enum YAMLText {
  /// In UTF-8 bytes: what is longer takes more memory than it is worth.
  private static let longest = 4 << 20

  static func values(of text: String) throws(DataFailure) -> [DataNode] {
    guard text.utf8.count <= longest else { throw .tooLarge }
    guard !YAMLGuard.isDeep(text) else { throw .tooDeep }
    guard !YAMLGuard.mayHaveAliases(text) else { throw .alias }
    do {
      var values: [DataNode] = []
      var documents = try Yams.compose_all(yaml: text)
      while let node = documents.next() { values.append(value(of: node)) }
      if let error = documents.error { throw error }
      return values
    } catch let error as YamlError {
      throw .syntax(line: line(of: error))
    } catch {
      throw .syntax(line: 1)
    }
  }

  /// - Complexity: recursive, 64 levels at most.
  private static func value(of node: Node) -> DataNode {
    let line = node.mark?.line ?? 1
    switch node {
    case .scalar(let scalar):
      let isNothing = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      return DataNode(value: .text(isNothing ? "" : scalar.string), line: line)
    case .sequence(let items): return DataNode(value: .list(items.map(value)), line: line)
    case .mapping(let fields):
      return DataNode(
        value: .record(
          fields.map { field in
            DataNode.Field(name: name(of: field.key), node: value(of: field.value))
          }), line: line)
    case .alias: return DataNode(value: .text(""), line: line)
    }
  }

  /// A key that is no text goes by the texts in it.
  private static func name(of node: Node) -> String {
    node.scalar?.string
      ?? node.sequence?.compactMap { $0.scalar?.string }.joined(separator: "、") ?? ""
  }

  private static func line(of error: YamlError) -> Int {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: 1
    }
  }
}
