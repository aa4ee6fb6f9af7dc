import KnowledgeModel

/// Names that the end of a line of fixed width breaks in two: 「総務課の熊／谷さんは」.
enum UnwrappedNames {
  /// The lines, with the rest of a broken name and its title moved up to where the name begins.
  ///
  /// - Complexity: O(lines); the letters are looked at around line ends alone.
  static func lines(_ lines: [WrittenLine], _ words: NameWords) -> [WrittenLine] {
    var joined = lines
    for index in lines.indices.dropLast() where goesOn(lines[index], lines[index + 1]) {
      let length = rest(lines[index].letters, lines[index + 1].letters, words)
      guard length > 0 else { continue }
      let (line, next) = (joined[index], joined[index + 1])
      joined[index] = line.with(line.letters + next.letters.prefix(length))
      joined[index + 1] = next.with(Array(next.letters.dropFirst(length)))
    }
    return joined
  }

  private static func goesOn(_ line: WrittenLine, _ next: WrittenLine) -> Bool {
    guard line.form == .body, next.form == .body, line.passage == next.passage,
      line.place.line != nil,
      next.place == line.place.down(1), let last = line.letters.last
    else { return false }
    return (last.isNameKanji || last.isKatakanaLetter)
      && !line.letters.prefix(16).contains(where: \.isColon)
      && LineWrap.joins(
        line.letters + next.letters, line.letters.indices,
        line.letters.count..<line.letters.count + next.letters.count)
  }

  /// How many letters of the next line belong to a name with its title that begins above.
  private static func rest(
    _ line: [Unicode.Scalar], _ next: [Unicode.Scalar], _ words: NameWords
  ) -> Int {
    let tail = Array(line.suffix(8))
    let letters = tail + next.prefix(12)
    for place in max(1, tail.count - 3)..<min(letters.count, tail.count + 7) {
      if place > tail.count,
        !(letters[place - 1].isNameKanji || letters[place - 1].isKatakanaLetter
          || letters[place - 1] == " " || letters[place - 1] == "\u{3000}")
      {
        return 0
      }
      let length = max(
        words.honorifics.length(at: place, in: letters, before: letters.count),
        words.roles.length(at: place, in: letters, before: letters.count))
      if length > 0, place + length > tail.count { return place + length - tail.count }
    }
    return 0
  }
}

extension WrittenLine {
  func with(_ letters: [Unicode.Scalar]) -> WrittenLine {
    WrittenLine(form: form, section: section, letters: letters, passage: passage, place: place)
  }
}
