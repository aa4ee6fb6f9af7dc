/// Finds full names again where they stand without any title: 「大隈 千尋」 in a cell, 「早乙女健「…」」.
struct RepeatedNames {
  private(set) var mentions: [PersonMention] = []

  /// - Complexity: O(letters), times the number of names with one first letter.
  init(of known: [PersonMention], in lines: [WrittenLine]) {
    var names: [Unicode.Scalar: [(letters: [Unicode.Scalar], name: WrittenName)]] = [:]
    var seen: Set<[Unicode.Scalar]> = []
    var taken: [Int: [Range<Int>]] = [:]
    for mention in known {
      taken[mention.line, default: []].append(mention.name.range)
      guard mention.name.isFull else { continue }
      let letters = lines[mention.line].letters[mention.name.range].filter { !$0.isBlank }
      guard letters.count >= 3, let first = letters.first, seen.insert(letters).inserted,
        names[first, default: []].count < 8
      else { continue }
      names[first, default: []].append((letters, mention.name))
    }
    guard !names.isEmpty else { return }
    let firsts = TitleTable(names.keys.map { String($0) })
    for (number, line) in lines.enumerated() {
      let others = (taken[number] ?? []).sorted { $0.lowerBound < $1.lowerBound }
      var other = 0
      var place = 0
      while place < line.letters.count {
        var next = place + 1
        guard firsts.mayBegin(line.letters[place]) else {
          place = next
          continue
        }
        for (letters, name) in names[line.letters[place]] ?? [] {
          guard let end = Self.end(of: letters, at: place, in: line.letters) else { continue }
          next = end
          while other < others.count, others[other].upperBound <= place { other += 1 }
          guard other == others.count || others[other].lowerBound >= end else { break }
          var found = name
          found.range = place..<end
          mentions.append(PersonMention(line: number, name: found, quote: place..<end))
          break
        }
        place = next
      }
    }
  }

  /// After the letters, blanks between them left out.
  private static func end(
    of name: [Unicode.Scalar], at place: Int, in letters: [Unicode.Scalar]
  ) -> Int? {
    var at = place
    for (index, letter) in name.enumerated() {
      if index > 0 {
        var blanks = 0
        while at < letters.count, letters[at].isBlank, blanks < 2 {
          at += 1
          blanks += 1
        }
      }
      guard at < letters.count, letters[at] == letter else { return nil }
      at += 1
    }
    return at
  }
}
