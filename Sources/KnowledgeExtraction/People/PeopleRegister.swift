import JapaneseText
import KnowledgeModel

/// Joins mentions to people: a family name alone to the one who bears it.
struct PeopleRegister {
  private struct Entry {
    var name: String
    var description: PersonDescription
    var topics: [String]
    var appearances: [(line: Int, start: Int, witness: Witness)]
    var isDoubtful: Bool
  }

  private var entries: [Entry] = []
  /// By full name without blanks.
  private var full: [[Unicode.Scalar]: Int] = [:]
  /// Those who have a full name, by family name.
  private var bearers: [[Unicode.Scalar]: [Int]] = [:]
  /// Those of whose full name a family name that no list has may be a part.
  private var possible: [[Unicode.Scalar]: Int] = [:]
  /// Those of whom only the family name is known.
  private var short: [[Unicode.Scalar]: Int] = [:]

  /// - Parameter mentions: In reading order.
  init(_ mentions: [PersonMention], in lines: [WrittenLine]) {
    // The longest first: 「馬場口」 is no full name where 馬場口節子 is one.
    let full = mentions.filter(\.name.isFull).map { mention in
      (mention, lines[mention.line].letters[mention.name.range].count { !$0.isBlank })
    }
    var aliases: [String: [Unicode.Scalar]] = [:]
    for mention in mentions {
      guard let alias = mention.alias else { continue }
      let letters = lines[mention.line].letters
      aliases[Self.latinKey(letters[alias])] = Self.key(letters.dense(mention.name.range))
    }
    var others: [(PersonMention, bearer: [Unicode.Scalar])] = []
    for (mention, _) in full.sorted(by: { $0.1 > $1.1 }) {
      if !aliases.isEmpty,
        let bearer = aliases[Self.latinKey(lines[mention.line].letters[mention.name.range])]
      {
        others.append((mention, bearer))
      } else {
        add(mention, lines)
      }
    }
    for (mention, bearer) in others {
      if let index = self.full[bearer] { append(mention, to: index, lines) }
    }
    for mention in mentions where !mention.name.isFull { join(mention, lines) }
  }

  /// In the order of first appearance.
  var people: [Person] {
    entries.filter { !$0.isDoubtful || $0.appearances.count > 1 }
      .map { entry in
        var entry = entry
        entry.appearances.sort { ($0.line, $0.start) < ($1.line, $1.start) }
        return entry
      }
      .sorted { first($0) < first($1) }
      .map { entry in
        Person(
          name: entry.name, affiliation: entry.description.affiliation,
          role: entry.description.role, topics: entry.topics.isEmpty ? nil : entry.topics,
          appearances: entry.appearances.map(\.witness))
      }
  }

  private func first(_ entry: Entry) -> (Int, Int) {
    entry.appearances.first.map { ($0.line, $0.start) } ?? (0, 0)
  }

  private mutating func add(_ mention: PersonMention, _ lines: [WrittenLine]) {
    let line = lines[mention.line]
    let key = Self.key(line.letters.dense(mention.name.range))
    let name = Self.written(line.letters, mention.name.range)
    if let index = full[key] {
      // 「早川 悟」 says more than 「早川悟」: where the family name ends.
      if name.count > entries[index].name.count { entries[index].name = name }
      append(mention, to: index, lines)
      return
    }
    if mention.name.range.count == key.count, let index = possible[key] {
      append(mention, to: index, lines)
      return
    }
    full[key] = entries.count
    if let length = mention.name.surnameLength {
      bearers[Array(key.prefix(length)), default: []].append(entries.count)
      if mention.name.range.count == key.count {
        for longer in length + 1..<max(length + 1, key.count - 1) {
          possible[Array(key.prefix(longer))] = entries.count
        }
      }
    } else {
      for length in 2..<max(3, key.count) {
        bearers[Array(key.prefix(length)), default: []].append(entries.count)
      }
    }
    append(mention, name: name, lines)
  }

  private mutating func join(_ mention: PersonMention, _ lines: [WrittenLine]) {
    let line = lines[mention.line]
    let key = Self.key(line.letters.dense(mention.name.range))
    if let bearers = bearers[key] {
      // Of those who bear it, the one who was named last before.
      let named = bearers.prefix(32).max { left, right in
        lastLine(of: left, before: mention.line) < lastLine(of: right, before: mention.line)
      }
      if let named { append(mention, to: named, lines) }
    } else if let index = possible[key] ?? short[key] {
      append(mention, to: index, lines)
    } else {
      short[key] = entries.count
      append(mention, name: line.letters.text(mention.name.range), lines)
    }
  }

  private mutating func append(_ mention: PersonMention, name: String, _ lines: [WrittenLine]) {
    entries.append(
      Entry(
        name: name, description: mention.description, topics: mention.topics,
        appearances: [appearance(mention, lines[mention.line])], isDoubtful: mention.isDoubtful))
  }

  private func lastLine(of index: Int, before line: Int) -> Int {
    entries[index].appearances.last.map { $0.line <= line ? $0.line : -1 } ?? -1
  }

  private mutating func append(_ mention: PersonMention, to index: Int, _ lines: [WrittenLine]) {
    entries[index].appearances.append(appearance(mention, lines[mention.line]))
    let (known, more) = (entries[index].description, mention.description)
    // A description that stands complete in one place is better than one put together.
    if known.isEmpty || (known.affiliation == nil && more.affiliation != nil && more.role != nil) {
      entries[index].description = more
    }
    entries[index].description.role = entries[index].description.role ?? more.role
    entries[index].description.affiliation =
      entries[index].description.affiliation ?? more.affiliation
    for topic in mention.topics where !entries[index].topics.contains(topic) {
      entries[index].topics.append(topic)
    }
    if !mention.isDoubtful { entries[index].isDoubtful = false }
  }

  private func appearance(
    _ mention: PersonMention, _ line: WrittenLine
  ) -> (line: Int, start: Int, witness: Witness) {
    (mention.line, mention.name.range.lowerBound, line.witness(mention.quote))
  }

  /// As written, with one blank at most: letters set wide or in two cells are drawn together.
  private static func written(_ letters: [Unicode.Scalar], _ range: Range<Int>) -> String {
    let parts = letters[range].split(whereSeparator: \.isBlank)
    guard parts.count == 2, !letters[range].contains("\t") else {
      return parts.count == 2
        ? letters.text(range).replacing("\t", with: "　") : letters.dense(range)
    }
    return letters.text(range)
  }

  /// Forms of one kanji count as equal: 髙橋, 高橋.
  private static func key(_ name: String) -> [Unicode.Scalar] {
    Array(Fold.plain(name).string.unicodeScalars)
  }

  /// 「Kuga Seiichiro」 and 「Seiichiro KUGA」 are one name.
  private static func latinKey(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    letters.split { $0.isBlank || $0 == "," || $0 == "，" }
      .map { Fold.plain(String(scalars: $0)).string.lowercased() }.sorted().joined(separator: " ")
  }
}
