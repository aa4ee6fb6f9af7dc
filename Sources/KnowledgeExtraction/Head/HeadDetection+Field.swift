import KnowledgeModel

extension HeadDetection {
  /// A policy field with its number: 「13 経済産業」.
  struct NumberedField {
    let number: String
    let name: String
    let origin: HeadOrigin
  }

  /// In the field of its name, else above the title, on one of the first lines.
  var numberedField: NumberedField? {
    if let found = declaredText(.field), let (number, name) = Self.split(found.value) {
      return NumberedField(number: number, name: name, origin: found.origin)
    }
    if let field = first(.field), let (number, name) = Self.split(field.value) {
      return NumberedField(number: number, name: name, origin: text.lines[field.line].origin())
    }
    let opening = text.lines.prefix(4).enumerated()
    for (index, line) in opening where text.title.map({ index <= $0 }) ?? (index < 2) {
      let bare = line.text.filter { !"【】［］[]".contains($0) }
      guard line.text.count <= 24, let (number, name) = Self.split(bare) else { continue }
      // 「1 目的」 under a title that is none of level 1 is a heading.
      let next = text.lines.dropFirst(index + 1).first { !$0.isBoilerplate }
      guard let next, Self.split(next.text) == nil else { continue }
      return NumberedField(number: number, name: name, origin: line.origin())
    }
    return fieldUnderTitle
  }

  /// 「03 環境・衛生」 under the title, where its name is known for one.
  private var fieldUnderTitle: NumberedField? {
    guard let title = text.title else { return nil }
    for line in text.lines.dropFirst(title + 1).prefix(3) where line.text.count <= 24 {
      if let (number, name) = Self.split(line.text), isField(name) {
        return NumberedField(number: number, name: name, origin: line.origin())
      }
    }
    return nil
  }

  private static func split(_ text: String) -> (number: String, name: String)? {
    let digits = text.prefix { $0.isWholeNumber }
    guard 1...2 ~= digits.count else { return nil }
    let rest = text[digits.endIndex...]
    let name = rest.drop { $0.isWhitespace || "．.：:、-－".contains($0) }
    guard name.startIndex > rest.startIndex, 2...16 ~= name.count,
      let first = name.first, first.isLetter, !first.isASCII,
      !name.contains(where: { "。のをにはがで：:（(".contains($0) || $0.isWholeNumber })
    else { return nil }
    return (Self.digits(digits), name.trimmingWhitespace)
  }

  /// In half width, with the zeros that were written.
  private static func digits(_ text: Substring) -> String {
    text.compactMap { $0.wholeNumberValue.map(String.init) }.joined()
  }

  func field(numbered: NumberedField?) -> Found<String>? {
    if let numbered { return Found(value: numbered.name, origin: numbered.origin) }
    if let field = first(.field) {
      let name = field.value.prefix { $0 != "　" }
      if 2...24 ~= name.count, !name.contains("。") { return found(field, String(name)) }
    }
    return fieldOfPath ?? fieldInTitle
  }

  func fieldNumber(numbered: NumberedField?) -> Found<String>? {
    if let numbered { return Found(value: numbered.number, origin: numbered.origin) }
    guard let field = first(.fieldNumber) else { return nil }
    let digits = field.value.prefix { $0.isWholeNumber }
    guard 1...6 ~= digits.count else { return nil }
    return found(field, Self.digits(digits))
  }

  /// Of the way to a page from its site's start: 「HOME ≫ 環境・ごみ ≫ 環境課だより」.
  private var fieldOfPath: Found<String>? {
    for line in paths {
      for step in Self.steps(line.text) where isField(step) {
        return Found(value: step, origin: line.origin())
      }
    }
    return nil
  }

  /// Lines that show the way to a page.
  var paths: [HeadText.Line] {
    text.lines.enumerated().filter { index, line in
      line.isOpening && (line.isBoilerplate || index < text.title ?? 0)
        && !Self.steps(line.text).isEmpty
    }.map(\.element)
  }

  static func steps(_ line: String) -> [String] {
    let steps = line.split { "＞>≫»›→".contains($0) }.map(\.trimmingWhitespace)
    return steps.count >= 3 ? Array(steps) : []
  }

  /// 「助言記録票（窓口改革・ＤＸ）」
  private var fieldInTitle: Found<String>? {
    guard let index = text.title else { return nil }
    let title = text.lines[index].text
    guard let last = title.last, "）)".contains(last),
      let open = title.lastIndex(where: { "（(".contains($0) })
    else { return nil }
    let inner = String(title[title.index(after: open)...].dropLast())
    return inner.contains("・") && isField(inner)
      ? Found(value: inner, origin: text.lines[index].origin()) : nil
  }

  private func isField(_ words: String) -> Bool {
    guard 2...16 ~= words.count, !rules.words.offices.contains(where: words.hasSuffix),
      rules.words.fields.contains(where: words.contains)
    else { return false }
    return !rules.kindWords.values.contains { $0.contains(where: words.contains) }
  }
}
