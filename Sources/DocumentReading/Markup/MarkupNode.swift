/// An element or a text of an HTML or XML file, detached from the parser's memory.
struct MarkupNode: Sendable {
  /// Counts the nodes of a file in reading order; equal for no two.
  let ordinal: Int
  /// In lower case for HTML; empty for text.
  let name: String
  /// Only those that tell what an element is for.
  let attributes: [String: String]
  let text: String
  /// What attributes say of an element that holds text alone: 「氏名：早川 悟　肩書：教授」. Empty for most.
  var remark = ""
  /// Whether the node was an attribute.
  var isAttribute = false
  /// 1-based; of the decoded text.
  let line: Int
  var children: [MarkupNode]

  var isText: Bool { name.isEmpty }

  /// All words under this node, as they stand.
  var content: String {
    var output = ""
    collect(into: &output)
    return output
  }

  private func collect(into output: inout String) {
    output += text
    for child in children { child.collect(into: &output) }
  }

  /// The first element of one of these names, in reading order.
  func first(_ names: Set<String>) -> MarkupNode? {
    if names.contains(name) { return self }
    for child in children {
      if let found = child.first(names) { return found }
    }
    return nil
  }

  /// Number of characters that are not white space.
  var weight: Int {
    children.reduce(text.unicodeScalars.count { !$0.isWhiteSpace }) { $0 + $1.weight }
  }
}

extension String {
  /// Runs of white space become one space, as browsers show them; none at the ends.
  var collapsed: String {
    var output = String.UnicodeScalarView()
    var isPending = false
    for scalar in unicodeScalars {
      if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
        isPending = !output.isEmpty
      } else {
        if isPending { output.append(" ") }
        isPending = false
        output.append(scalar)
      }
    }
    return String(output)
  }
}
