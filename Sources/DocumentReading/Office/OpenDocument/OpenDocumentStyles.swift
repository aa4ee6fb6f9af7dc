/// What the styles of an OpenDocument file say: which paragraphs are titles, which tables and slides are
/// hidden, how lists are numbered.
struct OpenDocumentStyles {
  struct Level {
    var isBullet = false
    var format = ""
    var prefix = ""
    var suffix = ""
    var start = 1
    var shownLevels = 1
  }

  private struct Style {
    var name = ""
    var parent: String?
    var isHidden = false
    /// What it is for: `text`, `paragraph`, `table` …
    var family = ""
    var hidesText: Bool?
  }

  private var styles: [String: Style] = [:]
  /// Those that may say whether words are hidden, by what they are for and their names.
  private var texts: [String: Style] = [:]
  private var lists: [String: [Int: Level]] = [:]
  /// The numbers of headings.
  private(set) var outline: [Int: Level] = [:]

  /// Takes in the styles among the children of the element whose start was just met.
  mutating func read(_ pull: XMLPull) throws(ReadingError) {
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "style":
        guard let name = pull.attribute("name") else { return }
        var style = Style(name: pull.attribute("display-name") ?? name)
        style.parent = pull.attribute("parent-style-name")
        style.family = pull.attribute("family") ?? ""
        try pull.children { () throws(ReadingError) in
          if pull.attribute("display") == "false" || pull.attribute("visibility") == "hidden" {
            style.isHidden = true
          }
          if pull.name == "text-properties", let display = pull.attribute("display") {
            style.hidesText = display == "none"
          }
        }
        if style.hidesText != nil || style.parent != nil { texts[style.family + name] = style }
        // Paragraphs and tables may have styles of one name.
        if styles[name] == nil || style.isHidden { styles[name] = style }
      case "list-style":
        guard let name = pull.attribute("name") else { return }
        lists[name] = try Self.levels(pull)
      case "outline-style": outline = try Self.levels(pull)
      default: break
      }
    }
  }

  private static func levels(_ pull: XMLPull) throws(ReadingError) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    try pull.children { () throws(ReadingError) in
      guard let number = pull.integer("level"), (1...10).contains(number) else { return }
      var level = Level()
      level.isBullet = !pull.name.hasSuffix("number") && !pull.name.hasPrefix("outline")
      level.format = pull.attribute("num-format") ?? ""
      level.prefix = pull.attribute("num-prefix") ?? ""
      level.suffix = pull.attribute("num-suffix") ?? ""
      level.start = pull.integer("start-value") ?? 1
      level.shownLevels = min(max(1, pull.integer("display-levels") ?? 1), number)
      levels[number] = level
    }
    return levels
  }

  func isTitle(_ name: String?) -> Bool {
    chain(from: name).contains { ["title", "表題", "タイトル"].contains($0.lowercased()) }
  }

  func isContents(_ name: String?) -> Bool {
    chain(from: name).contains { $0.lowercased().hasPrefix("contents ") || $0.hasPrefix("目次 ") }
  }

  func isHidden(_ name: String?) -> Bool { name.flatMap { styles[$0]?.isHidden } ?? false }

  /// Whether a style for paragraphs, or for words in them, hides what it is put on.
  func hidesText(_ name: String?, of family: String) -> Bool {
    var next = name
    for _ in 0..<20 {
      guard let name = next, let style = texts[family + name] else { return false }
      if let hides = style.hidesText { return hides }
      next = style.parent
    }
    return false
  }

  func levels(of list: String?) -> [Int: Level] { list.flatMap { lists[$0] } ?? [:] }

  /// The names of a style and of those that it is based on.
  private func chain(from name: String?) -> [String] {
    var names: [String] = []
    var next = name
    while let name = next, names.count < 20 {
      names.append(styles[name]?.name ?? name)
      next = styles[name]?.parent
    }
    return names
  }
}

/// Numbers of the paragraphs of a list, or of headings, while they are counted.
struct OpenDocumentCounter {
  private var values: [Int: Int] = [:]

  /// The mark before the next paragraph.
  ///
  /// - Returns: An empty text for bullets; `nil` where nothing is shown.
  mutating func mark(
    at level: Int, of levels: [Int: OpenDocumentStyles.Level], restart: Int? = nil
  ) -> String? {
    let own = levels[level] ?? OpenDocumentStyles.Level(isBullet: true)
    values[level] = restart ?? values[level].map { $0 + 1 } ?? own.start
    for deeper in values.keys where deeper > level { values[deeper] = nil }
    if own.isBullet { return "" }
    guard !own.format.isEmpty else { return nil }
    let numbers = ((level - own.shownLevels + 1)...level).compactMap { shown -> String? in
      let format = levels[shown] ?? own
      guard !format.format.isEmpty else { return nil }
      return Self.text(of: values[shown] ?? format.start, format: format.format)
    }
    let mark = (own.prefix + numbers.joined(separator: ".") + own.suffix).trimmed
    guard !mark.isEmpty else { return nil }
    return mark + ((mark.unicodeScalars.last?.isASCII ?? true) ? " " : "　")
  }

  /// - Parameter format: The first numbers themselves: `a`, `I`, `ア, イ, ウ, ...`.
  private static func text(of number: Int, format: String) -> String {
    let names: [String: String] = [
      "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman",
      "I": "upperRoman", "１": "decimalFullWidth", "一": "japaneseCounting",
      "①": "decimalEnclosedCircle",
      "ア": "aiueoFullWidth", "ｱ": "aiueo", "イ": "irohaFullWidth", "ｲ": "iroha",
      "壱": "japaneseLegal",
      "壹": "japaneseLegal", "甲": "ideographTraditional", "子": "ideographZodiac",
    ]
    return ListNumber.text(
      of: number, format: format.first.flatMap { names[String($0)] } ?? "decimal")
  }
}
