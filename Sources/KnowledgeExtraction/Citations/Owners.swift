import JapaneseText
import KnowledgeModel

/// Which municipality 「市」, 「本町」 and 「県」 stand for: the last one of that kind that the line, the
/// headings above it or the head of the document name.
struct Owners: Sendable {
  private let head: [String]
  private let publisher: String?
  /// The fiscal year in which the document came out.
  let year: Int?

  init(_ head: DocumentHead) {
    publisher = head.publisher
    year =
      head.date.flatMap { date in date.month.map { $0 < 4 ? date.year - 1 : date.year } }
      ?? head.fiscalYear
    self.head = [head.municipality, head.publisher, head.title].compactMap { $0 }
  }

  /// - Parameter word: 市, 本市, 当町, 県.
  func name(
    for word: String, before: ArraySlice<Unicode.Scalar>, headings: [TextHeading]
  ) -> String? {
    if let name = body(for: word) { return name }
    guard let unit = word.unicodeScalars.last, municipalUnits.contains(unit),
      word.unicodeScalars.count == 1 || word.hasPrefix("本") || word.hasPrefix("当")
        || word.hasPrefix("貴")
    else { return nil }
    if let name = Self.last(unit, in: Array(before.suffix(200))) { return name }
    for text in headings.reversed().map(\.text) + head {
      if let name = Self.last(unit, in: text.scalars) { return name }
    }
    return nil
  }

  /// 当財団, 本協会: the publisher of the document up to the word that says of what kind it is.
  private func body(for word: String) -> String? {
    guard let publisher, word.hasPrefix("当") || word.hasPrefix("本") || word == "弊社" else {
      return nil
    }
    let kind = word == "本学" ? "大学" : String(word.dropFirst())
    guard kind.unicodeScalars.count > 1 || kind == "会" || kind == "社" else { return nil }
    if kind == "社" { return publisher.contains("会社") ? publisher : nil }
    let parts = publisher.split(whereSeparator: \.isWhitespace)
    guard
      let last = parts.lastIndex(where: { part in
        part.hasSuffix(kind) && part.count > kind.count && !part.hasSuffix("法人" + kind)
          || part.contains(kind) && !part.hasSuffix("法人") && !part.hasPrefix(kind)
      })
    else { return nil }
    return publisher[..<parts[last].endIndex].trimmingWhitespace
  }

  /// 「市広報課」 with the municipality that it belongs to.
  func department(
    _ publisher: String, before: ArraySlice<Unicode.Scalar>, headings: [TextHeading]
  ) -> String? {
    let name = Array(publisher.unicodeScalars)
    guard (3...10).contains(name.count), municipalUnits.contains(name[0]),
      name[1].isKanji, !municipalUnits.contains(name[1]), !notDepartments.contains(name[1]),
      departmentEnds.contains(name[name.count - 1]),
      let owner = self.name(for: String(name[0]), before: before, headings: headings)
    else { return nil }
    return owner + String(scalars: name.dropFirst())
  }

  /// The last name in the text that ends with the unit and goes on with no other noun.
  private static func last(_ unit: Unicode.Scalar, in text: [Unicode.Scalar]) -> String? {
    for end in text.indices.reversed() where text[end] == unit {
      let next = end + 1 < text.count ? text[end + 1] : " "
      let isAssembly = next == "議" && end + 2 < text.count && text[end + 2] == "会"
      guard !municipalUnits.contains(next), !notDepartments.contains(next) || isAssembly else {
        continue
      }
      var start = end
      while start > 0, end - start < 8, isName(text[start - 1]) { start -= 1 }
      guard end - start >= 2, !collective.contains(text[start]),
        !text[start..<end].contains(where: municipalUnits.contains)
      else { continue }
      return String(scalars: text[start...end])
    }
    return nil
  }

  /// 県, 本県, 当県.
  static func isPrefecture(_ word: String) -> Bool {
    word.unicodeScalars.last == "県" && word.unicodeScalars.count <= 2
  }

  /// The prefecture that a document names, where it names no other.
  static func onlyPrefecture(in text: StructuredText) -> String? {
    var found: String?
    for block in text.sections.lazy.flatMap(\.blocks) {
      let words =
        switch block.content {
        case .heading(_, let text), .paragraph(let text), .listItem(_, let text): text
        case .table(let rows): rows.lazy.map { $0.joined(separator: "\t") }.joined(separator: "\n")
        }
      for line in words.split(separator: "\n") where line.contains("県") {
        for part in line.split(separator: "県", omittingEmptySubsequences: false).dropLast() {
          let end = line.unicodeScalars[part.endIndex...].prefix(3)
          guard let name = last("県", in: Array(part.unicodeScalars.suffix(9)) + end) else {
            continue
          }
          if let found, found != name { return nil }
          found = name
        }
      }
    }
    return found
  }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.isKanji || scalar.isKatakana) && !stops.contains(scalar)
  }

  private static let stops = ScalarSet("年度月日版号回")
  private static let collective = ScalarSet("各全本当同両某他")
}

private let municipalUnits = ScalarSet("都道府県市区町村")
private let notDepartments = ScalarSet("民街場内長立営域外制政側議役")
private let departmentEnds = ScalarSet("課部局室係会館所班")
