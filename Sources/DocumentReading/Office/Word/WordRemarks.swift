/// Reads the notes and comments of a Word document.
struct WordRemarks {
  let limits: ReadingLimits

  func read(_ parts: inout WordParts, from document: inout OfficeDocument) {
    let relationships = parts.relationships
    for (kind, path) in [("footnotes", \WordParts.footnotes), ("endnotes", \WordParts.endnotes)] {
      guard let name = relationships.first(kind) else { continue }
      let inner = WordParts(
        styles: parts.styles, relationships: document.relationshipsIfWhole(of: name))
      document.optional(name) { (pull) throws(ReadingError) in
        try pull.openRoot()
        try pull.children { () throws(ReadingError) in
          // Lines that separate notes from the text are notes too.
          guard let id = pull.attribute("id"), pull.attribute("type") == nil else { return }
          let text = try words(of: pull, parts: inner)
          if !text.isEmpty { parts[keyPath: path][id] = text }
        }
      }
    }
    guard let name = relationships.first("comments") else { return }
    let inner = WordParts(
      styles: parts.styles, relationships: document.relationshipsIfWhole(of: name))
    document.optional(name) { (pull) throws(ReadingError) in
      try pull.openRoot()
      try pull.children { () throws(ReadingError) in
        guard let id = pull.attribute("id") else { return }
        let author = pull.attribute("author")?.trimmed ?? ""
        let text = try words(of: pull, parts: inner)
        if !text.isEmpty { parts.comments[id] = Remark.comment(text, by: author) }
      }
    }
  }

  private func words(of pull: XMLPull, parts: WordParts) throws(ReadingError) -> String {
    var body = WordBody(pull, parts: parts, numbering: WordNumbering(), limits: limits)
    try body.blocks()
    return body.output.filter { !$0.isBlank }.map { $0.words.onOneLine.trimmed }
      .joined(separator: " ")
  }
}

/// How comments and notes of speakers are written in a reading.
enum Remark {
  static func comment(_ text: String, by author: String) -> String {
    author.isEmpty ? "コメント：\(text)" : "コメント（\(author)）：\(text)"
  }
}
