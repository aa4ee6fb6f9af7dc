/// The words of a drawn diagram (SmartArt).
enum DiagramText {
  /// One text for each of its points, in their order.
  static func texts(of pull: XMLPull) throws(ReadingError) -> [String] {
    var texts: [String] = []
    try pull.openRoot()
    try collect(pull, into: &texts)
    return texts
  }

  private static func collect(
    _ pull: XMLPull, into texts: inout [String]
  ) throws(ReadingError) {
    try pull.children { () throws(ReadingError) in
      guard pull.name == "pt" else { return try collect(pull, into: &texts) }
      // What stands where nothing was typed, and what only joins points, says nothing.
      let kind = pull.attribute("type") ?? "node"
      guard ["node", "asst", "doc"].contains(kind) else { return }
      var isPlaceholder = false
      var text = ""
      try pull.children { () throws(ReadingError) in
        if pull.name == "prSet" {
          isPlaceholder = ["1", "true"].contains(pull.attribute("phldr") ?? "")
        }
        if pull.name == "t" {
          text = try DrawnText.paragraphs(of: pull).map(\.text).joined(separator: "\n")
        }
      }
      if !isPlaceholder, !text.isEmpty { texts.append(text) }
    }
  }
}
