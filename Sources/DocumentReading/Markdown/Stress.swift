/// Stress that CommonMark does not see: where no white space stands between words, it takes 「\*\*」
/// before or behind a bracket for no mark, as in 「前に\*\*『支所』を\*\*ところ」.
enum Stress {
  /// In place of asterisks that are no marks: control characters, which no book prints.
  private static let escaped: Character = "\u{1}"
  private static let literal: Character = "\u{2}"
  private static let mark = "**"

  static func hidingEscapes(in text: String) -> String {
    text.replacing("\\*", with: String(escaped))
  }

  /// Of code, in which nothing is a mark.
  static func hidden(_ code: String) -> String {
    String(asWritten(code).map { $0 == "*" ? literal : $0 })
  }

  static func asWritten(_ code: String) -> String { code.replacing(String(escaped), with: "\\*") }

  static func showingEscapes(_ span: ProseSpan) -> ProseSpan {
    func shown(_ text: String) -> String {
      String(text.map { $0 == escaped || $0 == literal ? "*" : $0 })
    }
    return switch span {
    case .text(let text): .text(shown(text))
    case .strong(let text): .strong(shown(text))
    case .address(let url): .address(url)
    }
  }

  /// With the marks that were left, paired anew with those that were read.
  static func completed(_ spans: [ProseSpan]) -> [ProseSpan] {
    let isLeft = spans.contains { span in
      if case .text(let text) = span { text.contains(mark) } else { false }
    }
    guard isLeft else { return spans }
    var pieces: [Piece] = []
    for span in spans {
      switch span {
      case .text(let text): pieces += Self.pieces(of: text)
      case .strong(let text): pieces += [.mark] + Self.pieces(of: text) + [.mark]
      case .address(let url): pieces.append(.address(url))
      }
    }
    return Self.spans(of: pieces)
  }

  private enum Piece: Equatable {
    case words(String)
    case mark
    case address(String)
  }

  /// A mark between white space is none.
  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var words = ""
    var rest = text[...]
    while let range = rest.firstRange(of: mark) {
      words += rest[..<range.lowerBound]
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      if before?.isWhitespace == true, after?.isWhitespace == true {
        words += mark
      } else {
        if !words.isEmpty { pieces.append(.words(words)) }
        pieces.append(.mark)
        words = ""
      }
      rest = rest[range.upperBound...]
    }
    words += rest
    if !words.isEmpty { pieces.append(.words(words)) }
    return pieces
  }

  /// A mark without another after it is text.
  private static func spans(of pieces: [Piece]) -> [ProseSpan] {
    var spans: [ProseSpan] = []
    var left = pieces.count { $0 == .mark }
    var isStrong = false
    func add(_ text: String, isStrong: Bool) {
      switch (spans.last, isStrong) {
      case (.text(let before), false): spans[spans.count - 1] = .text(before + text)
      case (.strong(let before), true): spans[spans.count - 1] = .strong(before + text)
      default: spans.append(isStrong ? .strong(text) : .text(text))
      }
    }
    for piece in pieces {
      switch piece {
      case .words(let text): add(text, isStrong: isStrong)
      case .address(let url): spans.append(.address(url))
      case .mark:
        left -= 1
        if !isStrong && left == 0 { add(mark, isStrong: false) } else { isStrong.toggle() }
      }
    }
    return spans
  }
}
