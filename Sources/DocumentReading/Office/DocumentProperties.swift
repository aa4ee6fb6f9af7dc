import KnowledgeModel

/// What a document file says of itself beside its text: title, author, days.
///
/// Office programs fill these in unasked, and files are made out of older ones; so they count only where
/// the text bears them out.
struct DocumentProperties {
  private var title = ""
  private var creator = ""
  private var changed = ""

  init() {}

  init(_ pull: XMLPull) throws(ReadingError) {
    try pull.openRoot()
    try read(pull)
  }

  /// The fields among the children of the element whose start was just met.
  mutating func read(_ pull: XMLPull) throws(ReadingError) {
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "title": title = try pull.text().trimmed
      case "creator", "initial-creator": creator = try pull.text().trimmed
      case "modified": changed = try pull.text().trimmed
      case "date": if changed.isEmpty { changed = try pull.text().trimmed }
      case "meta": try read(pull)
      default: break
      }
    }
  }

  /// The title and the author where the text has them too; the day of the last change where the text
  /// names no day at all.
  func declared(blocks: [Block]) -> DeclaredHead {
    var values: [DeclaredHead.Key: [String]] = [:]
    var origins: [DeclaredHead.Key: HeadOrigin] = [:]
    func keep(_ key: DeclaredHead.Key, _ value: String, _ words: String) {
      values[key] = [value]
      origins[key] = HeadOrigin(.markup, text: words)
    }
    let shown = blocks.filter { !$0.isBoilerplate }
    let opening = Self.key(shown.prefix(30).map(\.text).joined(separator: "\n"))
    let titleKey = Self.key(title)
    if titleKey.count >= 4, titleKey.count <= 100, opening.contains(titleKey) {
      keep(.title, title, title)
    }
    let name = Self.key(creator)
    if name.count >= 3, name.contains(where: { $0.unicodeScalars.contains(where: \.isKanji) }),
      opening.contains(name) || Self.key(shown.suffix(10).map(\.text).joined()).contains(name)
    {
      keep(.author, creator, creator)
    }
    let day = String(changed.prefix(10))
    if Self.isDay(day), !Self.namesDay(shown) { keep(.date, day, changed) }
    return DeclaredHead(values, origins: origins)
  }

  /// Without white space, and with ASCII in its half-width form.
  private static func key(_ text: String) -> String {
    let scalars = text.unicodeScalars.map(\.halfWidth).filter { !$0.properties.isWhitespace }
    return scalars.string
  }

  /// A day that documents of an office may have, written as `2024-05-01`.
  private static func isDay(_ day: String) -> Bool {
    let parts = day.split(separator: "-").map { Int($0) ?? 0 }
    return parts.count == 3 && (1985...2100).contains(parts[0]) && (1...12).contains(parts[1])
      && (1...31).contains(parts[2])
  }

  private static func namesDay(_ blocks: [Block]) -> Bool {
    for block in blocks {
      var previous: Unicode.Scalar = " "
      for scalar in block.text.unicodeScalars {
        let current = scalar.halfWidth
        if current == "年" || current == "/", previous.isDigit || previous == "元" { return true }
        previous = current
      }
      if block.text.holds("年度") { return true }
    }
    return false
  }
}
