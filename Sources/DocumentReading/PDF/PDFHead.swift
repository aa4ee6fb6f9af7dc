import KnowledgeModel

/// What a PDF declares of itself, as far as its text does not speak against it: programs keep the
/// title and the author of the file that a document was once begun with.
struct PDFHead {
  let head: [String: String]
  /// Of the whole document.
  let entries: [PageEntry]

  var declared: DeclaredHead {
    var values: [DeclaredHead.Key: [String]] = [:]
    var origins: [DeclaredHead.Key: HeadOrigin] = [:]
    func keep(_ key: DeclaredHead.Key, _ value: String?, _ words: String?) {
      guard let value else { return }
      values[key] = [value]
      origins[key] = HeadOrigin(.markup, text: words)
    }
    let opening = key(entries.prefix { $0.page <= 2 }.map(\.text).joined())
    keep(.title, title(in: opening), head["title"])
    keep(.author, author(in: opening), head["author"])
    keep(.date, date(in: opening), head["creationdate"] ?? head["moddate"])
    return DeclaredHead(values, origins: origins)
  }

  /// Only where the first pages say it too.
  private func title(in opening: String) -> String? {
    guard var title = head["title"].map(PageLetters.plain)?.trimmed else { return nil }
    for prefix in ["Microsoft Word - ", "Microsoft PowerPoint - ", "Microsoft Excel - "]
    where title.hasPrefix(prefix) {
      title = String(title.dropFirst(prefix.count))
    }
    let dot = title.lastIndex(of: ".")
    if let dot, title[dot...].count <= 5 { title = String(title[..<dot]) }
    let words = key(title)
    return words.count >= 4 && title.count <= 120 && opening.contains(words) ? title : nil
  }

  private func author(in opening: String) -> String? {
    guard let author = head["author"].map(PageLetters.plain)?.trimmed else { return nil }
    let words = key(author)
    return words.count >= 2 && author.count <= 60 && opening.contains(words)
      && author.unicodeScalars.contains(where: \.isKanji) ? author : nil
  }

  /// Only where the first pages name no day.
  private func date(in opening: String) -> String? {
    guard let stamp = head["creationdate"] ?? head["moddate"] else { return nil }
    let day = stamp.prefix(10)
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard day.utf8.count == 10, parts.count == 3, (1993...2100).contains(parts[0]),
      (1...12).contains(parts[1]), (1...31).contains(parts[2])
    else { return nil }
    let namesDay = ["年", "月", "令和", "平成", "昭和"].contains { opening.contains($0) }
    return namesDay ? nil : String(day)
  }

  private func key(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.halfWidth)))
  }
}
