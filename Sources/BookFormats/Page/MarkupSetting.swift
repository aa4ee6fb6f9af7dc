import Mustache

/// Markup on its way into a template, which cannot change what is data in it.
struct BookMarkup: Sendable, Hashable, MustacheCustomRenderable {
  let renderText: String

  /// What is markup already.
  init(_ markup: String) {
    renderText = markup
  }

  /// For sections: an empty text is nothing.
  var isNull: Bool { renderText.isEmpty }
}

/// How the words of a book become markup.
struct MarkupSetting: Sendable {
  /// 縦書き: numbers of one or two digits stand upright in one square (縦中横).
  let isVertical: Bool

  func text(_ text: String) -> String {
    isVertical ? upright(text) : text.markup
  }

  private func upright(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var output = ""
    var start = 0
    var position = 0
    while position < scalars.count {
      guard scalars[position].isDigit else {
        position += 1
        continue
      }
      let first = position
      while position < scalars.count, scalars[position].isDigit { position += 1 }
      let stands =
        position - first <= 2 && !(first > 0 && scalars[first - 1].joinsDigits)
        && !(position < scalars.count && scalars[position].joinsDigits)
      guard stands else { continue }
      output += Self.string(scalars[start..<first]).markup
      output += "<span class=\"tcy\">\(Self.string(scalars[first..<position]))</span>"
      start = position
    }
    return output + Self.string(scalars[start...]).markup
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// With it a number is longer than its digits.
  fileprivate var joinsDigits: Bool {
    switch self {
    case ".", ",", "%", "-", "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
