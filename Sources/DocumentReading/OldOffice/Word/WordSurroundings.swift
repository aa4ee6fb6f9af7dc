import KnowledgeModel

/// What an old Word document says besides its body, which converters leave out: comments, boxes with
/// text, headers and footers.
struct WordSurroundings {
  private(set) var comments: [String] = []
  /// Without their authors.
  private var commentLines: [String] = []
  private(set) var boxes: [String] = []
  private(set) var frames: [String] = []

  private static let most = 5_000

  /// - Parameter bytes: Of the file, deleted and hidden text masked already.
  init(_ bytes: [UInt8]) {
    guard let file = WordFile(bytes) else { return }
    comments = Self.comments(of: file)
    commentLines = Self.lines(file.text(file.letters(of: .comments)))
    boxes = Self.lines(file.text(file.letters(of: .boxes)))
    let framed = [WordFile.Part.headers, .headerBoxes].map(file.letters)
    for line in framed.flatMap({ Self.lines(file.text($0)) })
    where line.contains(where: \.isLetter) && !frames.contains(line) && frames.count < 200 {
      frames.append(line)
    }
  }

  /// A text without what stands at its end only because a converter wrote the file's texts one after
  /// another.
  func withoutThem(_ text: String) -> String {
    guard !boxes.isEmpty || !comments.isEmpty || !frames.isEmpty else { return text }
    let known = Set((boxes + commentLines + frames).map(Self.key))
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while let line = lines.last, Self.key(line).isEmpty || known.contains(Self.key(line)) {
      lines.removeLast()
    }
    return lines.joined(separator: "\n")
  }

  /// The blocks with what they lack behind them.
  func added(to blocks: [Block]) -> [Block] {
    let shown = Set(blocks.flatMap { $0.text.split(separator: "\n").map(Self.key) })
    let more = (boxes + comments).filter { !shown.contains(Self.key($0)) }
    let framed = frames.filter { !shown.contains(Self.key($0)) }
    return FlowFrame.told(
      blocks + more.map { Block(.paragraph(text: $0), place: Place()) }
        + framed.map { Block(.paragraph(text: $0), place: Place(), isBoilerplate: true) })
  }

  private static func key(_ text: some StringProtocol) -> String {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }.string
  }

  private static func comments(of file: WordFile) -> [String] {
    let places = file.list(5)
    let part = file.letters(of: .comments)
    guard !part.isEmpty else { return [] }
    let count = min(max(0, places.count / 4 - 2), most)
    let authors = authors(of: file)
    let notes = file.list(4)
    // After the places that they are about, thirty bytes for each.
    let heads = notes.lowerBound + 4 * ((notes.count - 4) / 34 + 1)
    return (0..<count).compactMap { number in
      let start = Int(file.table.number32(at: places.lowerBound + 4 * number))
      let end = Int(file.table.number32(at: places.lowerBound + 4 * number + 4))
      guard start < end, end <= part.count else { return nil }
      let letters = (part.lowerBound + start)..<(part.lowerBound + end)
      let text = lines(file.text(letters)).reduce("") { LineEnds.joined($0, $1) }
      guard !text.isEmpty else { return nil }
      let author = Int(file.table.number16(at: heads + 30 * number + 20))
      return Remark.comment(text, by: authors.indices.contains(author) ? authors[author] : "")
    }
  }

  private static func authors(of file: WordFile) -> [String] {
    let list = file.list(36)
    var names: [String] = []
    var index = list.lowerBound
    while index + 2 <= list.upperBound, names.count < most {
      let size = Int(file.table.number16(at: index))
      guard index + 2 + 2 * size <= list.upperBound else { break }
      let units = (0..<size).map { file.table.number16(at: index + 2 + 2 * $0) }
      names.append(PageLetters.plain(String(decoding: units, as: UTF16.self)).trimmed)
      index += 2 + 2 * size
    }
    return names
  }

  /// Paragraph by paragraph, of fields what they show.
  private static func lines(_ text: String) -> [String] {
    var output: [String] = []
    var line = String.UnicodeScalarView()
    // Of each field that is open, whether its instruction is over.
    var fields: [Bool] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x13: fields.append(false)
      case 0x14: if !fields.isEmpty { fields[fields.count - 1] = true }
      case 0x15: _ = fields.popLast()
      case 0x07, 0x0B, 0x0C, 0x0D:
        output.append(String(line))
        line = String.UnicodeScalarView()
      default: if !fields.contains(false) { line.append(scalar == "\t" ? " " : scalar) }
      }
    }
    output.append(String(line))
    return output.prefix(most).map { PageLetters.plain($0).trimmed }.filter { !$0.isEmpty }
  }
}
