/// Reads the pages that `pdftotext -bbox-layout` writes: XHTML, but with whatever letters the fonts of
/// a file give, so that it is read tag by tag and never as XML.
///
/// - Complexity: O(bytes)
struct LayoutParser {
  private let bytes: [UInt8]
  private let mostWords: Int
  private var index = 0
  private var words = 0
  private var block = 0
  private var pages: [LayoutPage] = []
  /// What the head says: `title`, and the names of `meta`.
  private(set) var head: [String: String] = [:]

  init(_ bytes: [UInt8], limits: ReadingLimits) {
    self.bytes = bytes
    mostWords = limits.nodes
  }

  mutating func parse() throws(ReadingError) -> [LayoutPage] {
    while let tag = nextTag() {
      switch tag.name {
      case "title": head["title"] = text(before: "</title>")
      case "meta":
        if let name = tag.attributes["name"] {
          head[name.lowercased()] = tag.attributes["content"] ?? ""
        }
      case "page":
        pages.append(
          LayoutPage(
            number: pages.count + 1, width: tag.number("width"), height: tag.number("height"),
            lines: []))
      case "line":
        guard !pages.isEmpty else { continue }
        pages[pages.count - 1].lines.append(LayoutLine(box: tag.box, words: [], block: block))
      case "block": block += 1
      case "word": try addWord(tag)
      default: continue
      }
    }
    return pages
  }

  private mutating func addWord(_ tag: LayoutTag) throws(ReadingError) {
    words += 1
    guard words <= mostWords else { throw .tooLarge("PDFの語数が上限の\(mostWords)を超えています") }
    let text = PageLetters.plain(text(before: "</word>"))
    guard !text.isEmpty, let page = pages.indices.last, let line = pages[page].lines.indices.last
    else { return }
    pages[page].lines[line].words.append(LayoutWord(box: tag.box, text: text))
  }

  private mutating func nextTag() -> LayoutTag? {
    while index < bytes.count {
      guard bytes[index] == 0x3C else {
        index += 1
        continue
      }
      let start = index + 1
      var end = start
      while end < bytes.count, bytes[end] != 0x3E { end += 1 }
      // What a limit has cut off may end within a tag.
      guard end < bytes.count else { return nil }
      index = end + 1
      guard start < end, (0x61...0x7A).contains(bytes[start]) else { continue }
      return LayoutTag(bytes[start..<end])
    }
    return nil
  }

  private mutating func text(before end: StaticString) -> String {
    let start = index
    let first = end.withUTF8Buffer { Array($0) }
    while index < bytes.count {
      if bytes[index] == 0x3C, bytes[index...].starts(with: first) { break }
      index += 1
    }
    let content = bytes[start..<min(index, bytes.count)]
    index = min(index + first.count, bytes.count)
    return MarkupEntities.resolved(String(decoding: content, as: UTF8.self))
  }
}
