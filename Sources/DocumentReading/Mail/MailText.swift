import KnowledgeModel

/// Makes blocks of the running text of a mail: what is quoted, forwarded or signed stays as it is, the rest
/// is read like other text without markup.
struct MailText {
  /// With their numbers in the text as it was sent, from 1.
  private let lines: [(number: Int, text: Substring)]

  /// - Parameters:
  ///   - isFlowed: Whether lines that end in a space go on in the next one (RFC 3676).
  ///   - dropsSpace: Whether that space is no part of the text.
  init(_ text: String, isFlowed: Bool = false, dropsSpace: Bool = false) {
    let written = text.utf8.split(separator: 10, omittingEmptySubsequences: false).enumerated()
      .map { (number: $0.offset + 1, text: Substring($0.element)) }
    lines = isFlowed ? Self.joined(written, dropsSpace: dropsSpace) : written
  }

  /// - Complexity: O(bytes).
  func blocks() -> [Block] {
    var kept: [Block] = []
    // A line that is the title, so that none of the text is taken for it.
    var free = [SourceLine(number: 0, raw: "件名", preset: .heading(level: 1))]
    let signature = signatureStart
    var quote = Quote()
    for (index, line) in lines.enumerated() {
      if index >= signature { break }
      if let (depth, text) = Self.quoted(line.text) {
        quote.add(text, depth: depth, number: line.number, to: &kept)
        free.append(SourceLine(number: line.number, raw: ""))
        continue
      }
      quote.close(into: &kept)
      if Self.isIntroduction(line.text) {
        kept.append(
          Block(.paragraph(text: line.text.trimmed), place: Place(line: line.number)))
        free.append(SourceLine(number: line.number, raw: ""))
      } else {
        free.append(SourceLine(number: line.number, raw: line.text))
      }
    }
    quote.close(into: &kept)
    keepSignature(from: signature, in: &kept)
    let blocks = Outline.blocks(of: DrawnTable.joined(free)).dropFirst().map(Self.settled)
    return Self.merged(Self.raised(blocks), kept)
  }

  /// A short line of a letter is a heading only where it has a number or a sign; names and thanks have not.
  private static func settled(_ block: Block) -> Block {
    guard case .heading(_, let text) = block.content else { return block }
    let glyphs = SourceLine(number: 0, raw: text).glyphs
    let isMarked = glyphs.first.map { "■□◆◇●○◎▼▽▲△★☆【[〔<《§".unicodeScalars.contains($0) } ?? false
    if isMarked || Numbering(glyphs) != nil { return block }
    return Block(.paragraph(text: text), place: block.place, isBoilerplate: block.isBoilerplate)
  }

  /// The same with the outermost headings at level 2.
  private static func raised(_ blocks: [Block]) -> [Block] {
    let levels = blocks.map {
      if case .heading(let level, _) = $0.content { level } else { Int.max }
    }
    guard let top = levels.min(), top > 2, top < Int.max else { return blocks }
    return blocks.map { block in
      guard case .heading(let level, let text) = block.content else { return block }
      return Block(.heading(level: level - top + 2, text: text), place: block.place)
    }
  }

  private func keepSignature(from start: Int, in kept: inout [Block]) {
    guard start < lines.count else { return }
    let text = lines[start...].map { $0.text.trimmed }
      .filter { !$0.isEmpty && $0 != "--" && !Self.isRule($0) }
    guard !text.isEmpty else { return }
    kept.append(
      Block(
        .paragraph(text: text.joined(separator: "\n")), place: Place(line: lines[start].number)))
  }

  /// Where the sender's name and address begin, behind the last `-- ` or a drawn line near the end; the
  /// count of lines where nothing looks like it.
  private var signatureStart: Int {
    let end = lines.lastIndex { !$0.text.allSatisfy(\.isWhitespace) } ?? 0
    var start = lines.count
    var index = end
    while index >= 0, end - index < 20 {
      let text = lines[index].text
      if Self.quoted(text) != nil { break }
      if text == "-- " || text == "--" { return index }
      if Self.isRule(text.trimmed), index < end { start = index }
      index -= 1
    }
    guard start < lines.count else { return start }
    let words = lines[start...].map { String($0.text) }.joined(separator: "\n").lowercased()
    let isAddress = ["@", "tel", "ｔｅｌ", "電話", "〒", "http", "fax", "内線"].contains(
      where: words.contains)
    return isAddress && !words.contains("。") ? start : lines.count
  }

  /// Blocks of both lists by their lines. - Complexity: O(blocks).
  private static func merged(_ first: [Block], _ second: [Block]) -> [Block] {
    var merged: [Block] = []
    merged.reserveCapacity(first.count + second.count)
    var rest = second[...]
    for block in first {
      while let next = rest.first, next.place.line ?? 0 < block.place.line ?? 0 {
        merged.append(next)
        rest = rest.dropFirst()
      }
      merged.append(block)
    }
    return merged + rest
  }

  /// The depth of a quotation and its words; `nil` for a line that is none.
  private static func quoted(_ line: Substring) -> (depth: Int, text: String)? {
    var depth = 0
    var rest = line.unicodeScalars[...]
    while let first = rest.first {
      if first == ">" || first == "＞" {
        depth += 1
      } else if first != " " && first.value != 0x3000 {
        break
      }
      rest = rest.dropFirst()
    }
    return depth > 0 ? (depth, String(rest).trimmed) : nil
  }

  /// 「-----Original Message-----」, 「…さんは書きました:」 and the like.
  private static func isIntroduction(_ line: Substring) -> Bool {
    let text = line.trimmed
    guard text.utf8.count < 400, !text.isEmpty else { return false }
    if text.hasPrefix("---") || text.hasPrefix("==="), text.contains(where: \.isLetter) {
      return true
    }
    guard text.last == ":" || text.last == "：" else { return false }
    return ["@", "wrote", "書きました", "のメール"].contains(where: text.contains)
  }

  private static func isRule(_ text: String) -> Bool {
    text.count >= 5
      && text.unicodeScalars.allSatisfy {
        "-=_*~―—─━＿…・＝ーｰ〜＊☆★◇◆■□●○+#/ ".unicodeScalars.contains($0)
      }
  }

  /// Paragraphs of RFC 3676 as one line each, with the number of their first.
  private static func joined(
    _ lines: [(number: Int, text: Substring)], dropsSpace: Bool
  ) -> [(number: Int, text: Substring)] {
    var joined: [(number: Int, text: Substring)] = []
    var isOpen = false
    for line in lines {
      let text = line.text.hasPrefix(" ") ? line.text.dropFirst() : line.text
      let depth = text.prefix { $0 == ">" }.count
      let flows = text.last == " " && text != "-- "
      if isOpen, depth == 0, text != "-- ", let last = joined.popLast() {
        let before = dropsSpace ? last.text.dropLast() : last.text
        joined.append((last.number, before + text))
      } else {
        joined.append((line.number, text))
      }
      isOpen = flows && depth == 0
    }
    return joined
  }
}

/// A paragraph of a quotation while its lines come.
private struct Quote {
  private var lines: [String] = []
  private var depth = 0
  private var start = 0

  mutating func add(_ text: String, depth: Int, number: Int, to blocks: inout [Block]) {
    if text.isEmpty || depth != self.depth { close(into: &blocks) }
    guard !text.isEmpty else { return }
    if lines.isEmpty { start = number }
    self.depth = depth
    lines.append(text)
    if text.last.map({ "。！？!?」)）:：".contains($0) }) ?? false { close(into: &blocks) }
  }

  mutating func close(into blocks: inout [Block]) {
    guard !lines.isEmpty else { return }
    let mark = String(repeating: ">", count: min(depth, 9))
    blocks.append(
      Block(
        .paragraph(text: "\(mark) " + lines.joined(separator: "\n")), place: Place(line: start)))
    lines = []
  }
}
