import JapaneseText

/// Headings that say nothing of what a text is about: 「参考文献」, 「出典」, 「お問い合わせ先」.
///
/// A word stands for the whole heading, in any spelling; one with 「～」 before it for the end of one.
package struct SilentHeadings: Sendable, Hashable {
  private let whole: Set<FoldedText>
  private let ends: [String]

  package init(_ words: Set<String> = []) {
    let (ends, whole) = words.reduce(into: ([String](), Set<FoldedText>())) { found, word in
      if let mark = word.first, "～〜~".contains(mark) {
        found.0.append(Fold.full(String(word.dropFirst())).string)
      } else {
        found.1.insert(Fold.full(word))
      }
    }
    self.ends = ends.filter { !$0.isEmpty }.sorted()
    self.whole = whole
  }

  /// Whether a heading says something, without its number, marks around it and what follows in
  /// brackets.
  func tells(_ heading: String) -> Bool {
    let words = Self.words(of: heading)
    guard words.count > 1 else { return false }
    let form = Fold.full(words)
    return !whole.contains(form) && !ends.contains(where: form.string.hasSuffix)
  }

  /// 「【お問い合わせ先（総務課）】：」 is 「お問い合わせ先」.
  private static func words(of heading: String) -> String {
    let numberless = HeadingText.withoutNumber(heading)
    let bare = numberless.drop(while: isMark)
    var words = bare.prefix(bare.count - bare.reversed().prefix(while: isMark).count)
    if let close = words.last, ")）".contains(close),
      let open = words.lastIndex(where: { "(（".contains($0) }), open > words.startIndex
    {
      words = words[..<open]
    }
    return String(words)
  }

  private static func isMark(_ character: Character) -> Bool {
    character.isWhitespace || "【】〔〕［］[]〈〉《》＜＞<>「」『』■□●○◆◇★☆▼▽・※*#:：-―─—".contains(character)
  }
}

/// Headings as they are written.
enum HeadingText {
  /// Without the number before it: 「第２章　」, 「(3) 」, 「①」, 「1.2 」.
  static func withoutNumber(_ text: String) -> Substring {
    let digits = /第?[0-9０-９一二三四五六七八九十]+[章節部編項]|[0-9０-９Ⅰ-Ⅻ]+(?=[\s　.．、)）])/
    let marks = /[(（][0-9０-９]+[)）]|[①-⑳]/
    let bare = text.trimmingPrefix { $0.isWhitespace }
    var rest = bare
    while true {
      let shorter = rest.trimmingPrefix(digits).trimmingPrefix(marks)
        .trimmingPrefix { $0.isWhitespace || ".．、)）:：".contains($0) }
      guard shorter.count < rest.count else { break }
      rest = shorter
    }
    return rest.isEmpty ? bare : rest
  }
}
