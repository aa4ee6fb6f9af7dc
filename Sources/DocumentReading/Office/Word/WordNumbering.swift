/// The lists of a Word document and the numbers that Word shows in them.
struct WordNumbering {
  struct Level {
    var format = "decimal"
    /// 「第%1章」: each %n is the number of level n.
    var pattern = ""
    var start = 1
    var separator = "tab"
    /// Whether all numbers in it are Arabic.
    var isPlain = false
    /// The level, from 1, whose next number starts this one anew; 0 for none, `nil` for any above.
    var restart: Int?
  }

  private struct List {
    var abstract: String?
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private var abstracts: [String: [Int: Level]] = [:]
  private var styleLinks: [String: String] = [:]
  private var linkedStyles: [String: String] = [:]
  private var lists: [String: List] = [:]
  private var counters: [String: [Int: Int]] = [:]
  private var begun: Set<String> = []

  init() {}

  init(_ pull: XMLPull) throws(ReadingError) {
    try pull.openRoot()
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "abstractNum": try readAbstract(pull)
      case "num": try readList(pull)
      default: break
      }
    }
  }

  private mutating func readAbstract(_ pull: XMLPull) throws(ReadingError) {
    guard let id = pull.attribute("abstractNumId") else { return }
    var levels: [Int: Level] = [:]
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "lvl":
        if let number = pull.integer("ilvl") { levels[number] = try Self.level(pull) }
      case "styleLink": if let style = pull.attribute("val") { linkedStyles[style] = id }
      case "numStyleLink": if let style = pull.attribute("val") { styleLinks[id] = style }
      default: break
      }
    }
    abstracts[id] = levels
  }

  private mutating func readList(_ pull: XMLPull) throws(ReadingError) {
    guard let id = pull.attribute("numId") else { return }
    var list = List()
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "abstractNumId": list.abstract = pull.attribute("val")
      case "lvlOverride":
        guard let number = pull.integer("ilvl") else { return }
        try pull.children { () throws(ReadingError) in
          if pull.name == "startOverride" { list.starts[number] = pull.integer("val") }
          if pull.name == "lvl" { list.levels[number] = try Self.level(pull) }
        }
      default: break
      }
    }
    lists[id] = list
  }

  private static func level(_ pull: XMLPull) throws(ReadingError) -> Level {
    var level = Level()
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "start": level.start = pull.integer("val") ?? 1
      case "numFmt": level.format = pull.attribute("val") ?? level.format
      case "lvlText": level.pattern = pull.attribute("val") ?? ""
      case "suff": level.separator = pull.attribute("val") ?? "tab"
      case "isLgl": level.isPlain = pull.flag()
      case "lvlRestart": level.restart = pull.integer("val")
      case "AlternateContent":
        try pull.children { () throws(ReadingError) in
          try pull.children { () throws(ReadingError) in
            if pull.name == "numFmt" { level.format = pull.attribute("val") ?? level.format }
          }
        }
      default: break
      }
    }
    return level
  }

  /// The mark before the next paragraph of a list.
  ///
  /// - Returns: An empty text for bullets; `nil` where there is no such list, or no mark.
  mutating func mark(of list: String, level: Int) -> String? {
    let level = min(max(0, level), 8)
    guard list != "0", let entry = lists[list], let own = self.level(level, of: entry) else {
      return nil
    }
    let key = entry.abstract.map(resolved) ?? list
    count(level, of: entry, list: list, key: key)
    if own.format == "bullet" { return "" }
    if own.format == "none" || own.pattern.isEmpty { return nil }
    var text = ""
    var isNumber = false
    for character in own.pattern {
      if isNumber, let number = character.wholeNumberValue, (1...9).contains(number) {
        let other = self.level(number - 1, of: entry) ?? Level()
        let value = counters[key]?[number - 1] ?? other.start
        let isPlain = own.isPlain && number - 1 != level
        text += ListNumber.text(of: value, format: isPlain ? "decimal" : other.format)
        isNumber = false
      } else if character == "%" {
        isNumber = true
      } else {
        text.append(character)
      }
    }
    let mark = text.trimmed
    guard !mark.isEmpty else { return nil }
    if own.separator == "nothing" { return text }
    return mark + ((mark.unicodeScalars.last?.isASCII ?? true) ? " " : "　")
  }

  private mutating func count(_ level: Int, of list: List, list id: String, key: String) {
    var values = counters[key] ?? [:]
    if let start = list.starts[level], begun.insert("\(id)/\(level)").inserted {
      values[level] = start
    } else if let value = values[level] {
      values[level] = value + 1
    } else {
      values[level] = self.level(level, of: list)?.start ?? 1
    }
    for deeper in values.keys where deeper > level {
      let restart = self.level(deeper, of: list)?.restart
      if restart == 0 || (restart ?? 9) <= level { continue }
      values[deeper] = nil
    }
    counters[key] = values
  }

  private func level(_ level: Int, of list: List) -> Level? {
    list.levels[level] ?? list.abstract.flatMap { abstracts[resolved($0)]?[level] }
  }

  /// The list that a list takes its levels from by a style.
  private func resolved(_ abstract: String) -> String {
    styleLinks[abstract].flatMap { linkedStyles[$0] } ?? abstract
  }
}
