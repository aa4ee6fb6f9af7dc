/// The tags of a page, as a browser would see them.
struct Markup {
  /// Names of elements, and of attributes with an `@` before them.
  let names: Set<String>
  /// Whether every element that is opened is closed, in order.
  let isBalanced: Bool

  private static let voids: Set<String> = ["meta", "link", "input", "br", "hr", "img", "!doctype"]

  init(_ html: String) {
    var names: Set<String> = []
    var open: [String] = []
    var balanced = true
    var scalars = Array(html.unicodeScalars)[...]
    while let start = scalars.firstIndex(of: "<") {
      scalars = scalars[(start + 1)...]
      guard let first = scalars.first, first.isASCII,
        first.properties.isAlphabetic || "/!".unicodeScalars.contains(first)
      else { continue }
      let tag = Self.tag(&scalars)
      if let closed = tag.name.hasPrefix("/") ? String(tag.name.dropFirst()) : nil {
        balanced = balanced && open.popLast() == closed
      } else {
        names.insert(tag.name)
        names.formUnion(tag.attributes.map { "@" + $0 })
        if !Self.voids.contains(tag.name) { open.append(tag.name) }
      }
    }
    self.names = names
    isBalanced = balanced && open.isEmpty
  }

  /// Escaped text as a browser reads it.
  static func text(of escaped: String) -> String {
    let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    return names.reduce(escaped) { text, name in
      var scalars = String.UnicodeScalarView()
      var rest = text.unicodeScalars[...]
      let mark = Array(name.0.unicodeScalars)
      while let first = rest.first {
        if rest.starts(with: mark) {
          scalars.append(contentsOf: name.1.unicodeScalars)
          rest = rest.dropFirst(mark.count)
        } else {
          scalars.append(first)
          rest = rest.dropFirst()
        }
      }
      return String(scalars)
    }
  }

  /// Reads up to the `>` that stands outside quotes.
  private static func tag(
    _ scalars: inout ArraySlice<Unicode.Scalar>
  ) -> (name: String, attributes: [String]) {
    var words: [String] = []
    var word = ""
    var quote: Unicode.Scalar?
    var isValue = false
    func close() {
      if !word.isEmpty, !isValue { words.append(word.lowercased()) }
      word = ""
      isValue = false
    }
    while let scalar = scalars.popFirst() {
      if let open = quote {
        if scalar == open {
          quote = nil
          close()
        }
      } else if scalar == ">" {
        break
      } else if scalar == "\"" || scalar == "'" {
        quote = scalar
        isValue = true
      } else if scalar == "=" {
        close()
        isValue = true
      } else if scalar.properties.isWhitespace {
        close()
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    close()
    return (words.first ?? "", Array(words.dropFirst()))
  }
}

extension String {
  /// How often `part` stands in this text.
  func components(of part: String) -> Int {
    var rest = self[...]
    var count = 0
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
