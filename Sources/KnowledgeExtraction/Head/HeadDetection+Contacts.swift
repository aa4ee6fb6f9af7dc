import KnowledgeModel

extension HeadDetection {
  /// Whom to ask, line by line: what a label introduces, else lines with a telephone or an address.
  var contacts: Found<[String]>? {
    let labelled = fields.filter { $0.label == .contacts || $0.label == .host }
    // 「担当：」 within the lines under 「照会先」 is no contact of its own.
    let candidates = labelled.filter { field in
      !labelled.contains { $0.rest.count > 1 && $0.rest.contains(field.line) && $0 != field }
    }
    let blocks = candidates.map { ($0, contactLines(of: $0)) }.filter { !$0.1.isEmpty }
    // A contact stands where a document ends.
    if let block = blocks.last(where: { $0.1.contains(where: Self.hasDetails) }) {
      return contact(block.0, block.1)
    }
    if let lines = detailedLines { return lines }
    return blocks.last { $0.0.label == .contacts && !text.lines[$0.0.line].isOpening }
      .map { contact($0.0, $0.1) }
  }

  private func contact(_ field: LabelledField, _ lines: [String]) -> Found<[String]> {
    Found(
      value: lines,
      origin: text.lines[field.line].origin(lines.joined(separator: "\n")))
  }

  /// Lines with a telephone or an address where the document ends.
  private var detailedLines: Found<[String]>? {
    let detailed = text.lines.indices.filter {
      (!text.lines[$0].isOpening || $0 + 6 >= text.lines.count)
        && Self.hasDetails(text.lines[$0].text)
    }
    guard let first = detailed.first else { return nil }
    let lines = detailed.prefix { $0 - first <= 6 }.map { Self.contact(text.lines[$0].text) }
    return Found(value: lines, origin: text.lines[first].origin(lines.joined(separator: "\n")))
  }

  /// The value, and the lines under it that go on with it.
  private func contactLines(of field: LabelledField) -> [String] {
    var lines = [Self.contact(field.value)]
    var next = field.line + 1
    while next < text.lines.count, lines.count < 6 {
      let line = text.lines[next]
      let belongs = field.rest.contains(next) && !line.text.contains("。")
      guard line.level == nil,
        Self.hasDetails(line.text) || belongs && line.text.count <= 60 && field.rest.count > 1
      else { break }
      lines.append(Self.contact(line.text))
      next += 1
    }
    while let last = lines.last, lines.count > 1, !Self.hasDetails(last) { lines.removeLast() }
    return lines.filter { (2...100).contains($0.count) && !$0.hasSuffix("こちら") }
  }

  /// Without the sentence that follows, and the label before it.
  private static func contact(_ line: String) -> String {
    var words = line[...]
    if let stop = words.firstIndex(of: "。") { words = words[..<stop] }
    if let gap = words.firstRange(of: "　　"), hasDetails(String(words[..<gap.lowerBound])) {
      words = words[..<gap.lowerBound]
    }
    var line = words.trimmingWhitespace
    while let last = line.split(whereSeparator: \.isWhitespace).last,
      last.startIndex > line.startIndex,
      ["フォーム", "こちら", "サイトマップ", "地図"].contains(where: last.hasSuffix)
    {
      line = String(line[..<last.startIndex]).trimmingWhitespace
    }
    return line
  }

  /// A telephone number, an extension, a mail or postal address.
  static func hasDetails(_ line: String) -> Bool {
    let bytes = Array(line.utf8)
    if bytes.contains(UInt8(ascii: "@")) || line.contains("＠") { return bytes.count <= 400 }
    if line.contains("〒") || line.contains("内線") { return true }
    return hasNumber(line)
  }

  /// Three groups of digits with hyphens, the first beginning with 0.
  private static func hasNumber(_ line: String) -> Bool {
    var groups = 0
    var digits = 0
    var begins = false
    for letter in line {
      if let digit = letter.wholeNumberValue, letter.isNumber {
        if digits == 0, groups == 0 { begins = digit == 0 }
        digits += 1
      } else if "-－‐−ー（）()".contains(letter), digits > 0 {
        groups += 1
        digits = 0
      } else {
        if groups >= 2, digits >= 3, begins { return true }
        groups = 0
        digits = 0
      }
    }
    return groups >= 2 && digits >= 3 && begins
  }
}
