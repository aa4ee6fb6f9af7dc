import Yams

/// A mapping of a manifest, which knows where it stands.
struct ManifestPart {
  private let fields: Node.Mapping
  private let place: String

  /// - Parameter place: 「chapters の 2 番目」.
  init(_ node: Node, at place: String) throws(CollectionError) {
    guard let fields = node.mapping else {
      throw .manifest(detail: "\(place)（\(Self.line(of: node))）が「名前: 値」の並びではありません")
    }
    self.fields = fields
    self.place = place
  }

  /// - Throws: Where a name stands here that means nothing.
  func refuseOthers(than names: [String]) throws(CollectionError) {
    for (key, _) in fields {
      guard let name = key.scalar?.string, names.contains(name) else {
        let written = key.scalar?.string.prefix(40) ?? "…"
        throw wrong("\(written)", "この名前の項目はありません。つづりを確かめてください")
      }
    }
  }

  func text(_ name: String) throws(CollectionError) -> String {
    guard let text = try given(name) else { throw wrong(name, "ありません") }
    return text
  }

  /// Empty where it is not given.
  func optional(_ name: String) throws(CollectionError) -> String { try given(name) ?? "" }

  func given(_ name: String) throws(CollectionError) -> String? {
    guard let node = fields[Node(name)] else { return nil }
    guard let scalar = node.scalar else { throw wrong(name, "文字ではありません") }
    return scalar.string
  }

  func texts(_ name: String) throws(CollectionError) -> [String] {
    var texts: [String] = []
    for node in try list(name) {
      guard let scalar = node.scalar else { throw wrong(name, "文字の並びではありません") }
      texts.append(scalar.string)
    }
    return texts
  }

  func count(_ name: String) throws(CollectionError) -> Int {
    guard let number = Int(try text(name)), (0...100).contains(number) else {
      throw wrong(name, "0 から 100 までの数ではありません")
    }
    return number
  }

  func code<Code: RawRepresentable<String> & CaseIterable>(
    _ name: String
  ) throws(CollectionError) -> Code {
    guard let code = Code(rawValue: try text(name)) else {
      throw wrong(name, Code.allCases.map(\.rawValue).joined(separator: "・") + " のどれでもありません")
    }
    return code
  }

  func part(_ name: String) throws(CollectionError) -> ManifestPart? {
    guard let node = fields[Node(name)] else { return nil }
    return try ManifestPart(node, at: "\(place)の \(name)")
  }

  func required(_ name: String) throws(CollectionError) -> ManifestPart {
    guard let part = try part(name) else { throw wrong(name, "ありません") }
    return part
  }

  func parts(_ name: String) throws(CollectionError) -> [ManifestPart] {
    var parts: [ManifestPart] = []
    for (index, node) in try list(name).enumerated() {
      parts.append(try ManifestPart(node, at: "\(name) の \(index + 1) 番目"))
    }
    return parts
  }

  private func list(_ name: String) throws(CollectionError) -> [Node] {
    guard let node = fields[Node(name)] else { return [] }
    guard let sequence = node.sequence else { throw wrong(name, "「- 」で始まる並びではありません") }
    return Array(sequence)
  }

  func wrong(_ name: String, _ what: String) -> CollectionError {
    .manifest(detail: "\(place)の \(name)：\(what)")
  }

  private static func line(of node: Node) -> String { node.mark.map { "\($0.line) 行目" } ?? "" }
}
