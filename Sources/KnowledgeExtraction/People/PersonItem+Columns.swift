/// People set in columns: 「委員長　　早川　悟　　南雲県立大学　教授」, 「山 田　太 郎　　海陵町　課長」.
extension PersonItem {
  /// The person of a line whose parts wide blanks set off: roles and offices first, then the name,
  /// whose letters blanks may part, then what they are.
  func personInColumns(
    _ range: Range<Int>, line: Int, quote: Range<Int>, _ behind: PersonDescription,
    _ evidence: NameEvidence
  ) -> PersonMention? {
    let cells = cells(of: range)
    guard 2...9 ~= cells.count else { return nil }
    var before: [Range<Int>] = []
    var role: String?
    // 「事務局　主査　早川」: the first of two titles may be an office.
    var office: String?
    var place = 0
    while place < cells.count {
      if let (name, next) = name(in: cells, from: place, evidence, isBehindRole: role != nil) {
        let rest =
          next < cells.count
          ? PersonDescription(
            cells[next].lowerBound..<range.upperBound, of: letters, with: words)
          : PersonDescription()
        let front =
          before.isEmpty
          ? PersonDescription()
          : PersonDescription(
            before[0].lowerBound..<before[before.count - 1].upperBound, of: letters, with: words)
        guard next == cells.count || !rest.isEmpty || name.isListed else { return nil }
        return PersonMention(
          line: line, name: name, quote: quote,
          description: PersonDescription(
            affiliation: rest.affiliation ?? behind.affiliation ?? front.affiliation ?? office,
            role: (behind.affiliation == nil ? nil : behind.role) ?? rest.role ?? behind.role
              ?? front.role ?? role))
      }
      if let (title, next) = title(in: cells, from: place) {
        if let role, role.hasSuffix("局") { office = role }
        role = title
        place = next
      } else {
        guard !PersonDescription(cells[place], of: letters, with: words).isEmpty else { return nil }
        before.append(cells[place])
        role =
          role
          ?? before.last.flatMap {
            PersonDescription($0, of: letters, with: words).role
          }
        place += 1
      }
    }
    return nil
  }

  /// The parts between full-width blanks, tabs and two blanks or more.
  private func cells(of range: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    var place = start
    while place < range.upperBound {
      let isGap =
        letters[place].isBlank
        && (letters[place] != " " || (place + 1 < range.upperBound && letters[place + 1].isBlank))
      if isGap {
        if start < place { cells.append(start..<place) }
        while place < range.upperBound, letters[place].isBlank { place += 1 }
        start = place
      } else {
        place += 1
      }
    }
    if start < range.upperBound { cells.append(start..<range.upperBound) }
    return cells
  }

  /// 「委員長」, 「委　員」, 「助言者」: a role or a label in a cell, or set wide in two or three.
  private func title(in cells: [Range<Int>], from place: Int) -> (String, next: Int)? {
    for count in 1...3 where place + count <= cells.count {
      guard count == 1 || cells[place..<place + count].allSatisfy({ $0.count == 1 }) else { break }
      let title = letters.dense(
        cells[place].lowerBound..<cells[place + count - 1].upperBound)
      if words.roles.contains(title) || words.labels.contains(title) {
        return (title, place + count)
      }
    }
    return nil
  }

  /// The name that the next cells make: one cell, or the family name and the given name in one each.
  private func name(
    in cells: [Range<Int>], from place: Int, _ evidence: NameEvidence, isBehindRole: Bool
  ) -> (WrittenName, next: Int)? {
    let single = cells[place...].prefix { $0.count == 1 && letters[$0.lowerBound].isNameKanji }
    if 3...5 ~= single.count,
      let length = words.surnames.split(single.map { letters[$0.lowerBound] }[...])
    {
      return (
        WrittenName(
          range: single[place].lowerBound..<single[single.endIndex - 1].upperBound,
          surnameLength: length, isFull: true, isListed: true), single.endIndex
      )
    }
    if place + 1 < cells.count,
      let name = parted(cells[place], cells[place + 1], evidence, isBehindRole)
    {
      return (name, place + 2)
    }
    let cell = cells[place]
    if let length = surnameOfLetters(cell) {
      return (
        WrittenName(range: cell, surnameLength: length, isFull: true, isListed: true), place + 1
      )
    }
    guard
      let name = reader.name(
        endingAt: cell.upperBound, from: cell.lowerBound, evidence: max(evidence, .fair)),
      name.range == cell,
      name.isFull || (isBehindRole && name.isListed && cell.count > 1 && place + 1 == cells.count)
    else { return nil }
    guard name.isListed || isBehindRole || evidence >= .fair else { return nil }
    return (name, place + 1)
  }

  /// 「山 田 太 郎」: single letters, of which a list has the family name.
  private func surnameOfLetters(_ cell: Range<Int>) -> Int? {
    let parts = letters[cell].split(whereSeparator: \.isBlank)
    guard 3...6 ~= parts.count, parts.allSatisfy({ $0.count == 1 && $0.first?.isNameKanji == true })
    else { return nil }
    return words.surnames.split(parts.flatMap(\.self)[...])
  }

  /// 「紺野　千鶴」, 「下平　みさ子」, 「山 田　太 郎」.
  private func parted(
    _ family: Range<Int>, _ given: Range<Int>, _ evidence: NameEvidence, _ isBehindRole: Bool
  ) -> WrittenName? {
    guard family.count <= 7, given.count <= 7, isOneWord(family), isOneWord(given) else {
      return nil
    }
    let head = letters[family].filter { !$0.isBlank }
    let tail = letters[given].filter { !$0.isBlank }
    guard 1...4 ~= head.count, 1...4 ~= tail.count, head.allSatisfy(\.isNameKanji),
      tail.allSatisfy({ $0.isNameKanji || $0.isHiraganaLetter || $0.isKatakanaLetter }),
      head.count + tail.count > 2 || evidence >= .fair || isBehindRole
    else { return nil }
    let dense = NameReader(words: words, letters: head + tail)
    let (front, back) = (0..<head.count, head.count..<head.count + tail.count)
    guard !dense.isOther(front), !dense.isOther(back), !dense.endsAsRole(back),
      !dense.isDepartment(front), !dense.isOther(0..<back.upperBound)
    else { return nil }
    let isListed = words.surnames.contains(head[...])
    guard
      isListed
        ? !dense.endsAsOther(back) || back.count == 1
        : (evidence >= .fair || isBehindRole) && 2...3 ~= head.count && !dense.endsAsOther(front)
          && !dense.endsAsOther(back) && !dense.isDepartment(back)
    else { return nil }
    return WrittenName(
      range: family.lowerBound..<given.upperBound, surnameLength: head.count, isFull: true,
      isListed: isListed)
  }

  /// Whether blanks stand in the cell only where they part all its letters.
  private func isOneWord(_ cell: Range<Int>) -> Bool {
    let parts = letters[cell].split(whereSeparator: \.isBlank)
    return parts.count == 1 || parts.allSatisfy { $0.count == 1 }
  }
}
