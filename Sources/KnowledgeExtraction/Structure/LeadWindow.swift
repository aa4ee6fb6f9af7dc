/// The first scalars of a text, in which a ``Lead`` is looked for.
struct LeadWindow {
  /// The last one is 0, which no rule takes for anything.
  private var scalars: ContiguousArray<UInt32> = []
  /// Of each scalar and of the end, in UTF-8 bytes.
  private var offsets: ContiguousArray<Int> = []

  /// In scalars. No label goes further.
  private static let reach = 34
  private static let size = 56

  init(_ text: String) {
    scalars.reserveCapacity(Self.size + 1)
    offsets.reserveCapacity(Self.size + 1)
    var offset = 0
    for scalar in text.unicodeScalars {
      guard scalars.count < Self.size else { break }
      scalars.append(scalar.value)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    scalars.append(0)
    offsets.append(offset)
  }

  func offset(_ index: Int) -> Int { offsets[index] }

  private var count: Int { scalars.count - 1 }

  // MARK: Marks and numbers

  func endOfMarks(from start: Int) -> Int {
    var index = start
    while true {
      if TrimmedText.isSpace(scalars[index]) || Self.isMark(scalars[index]) {
        index += 1
      } else if isBox(at: index) {
        index += 3
      } else {
        return index
      }
    }
  }

  /// 「[ ]」, 「[x]」: what is to be done, and what is.
  private func isBox(at index: Int) -> Bool {
    guard scalars[index] == 0x5B, index + 2 < count, scalars[index + 2] == 0x5D else {
      return false
    }
    let inside = scalars[index + 1]
    return TrimmedText.isSpace(inside) || inside == 0x78 || inside == 0x58 || inside == 0x2713
  }

  private static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x30FB, 0x2022, 0x203B, 0x3E, 0x2A, 0x2013, 0x2014, 0x2611, 0x2713, 0x2192: true
    case 0x25A0, 0x25A1, 0x25AA, 0x25B6, 0x25B7, 0x25C6, 0x25C7, 0x25CB, 0x25CF, 0x25EF: true
    case 0x2605, 0x2606, 0x2610, 0x2612, 0x2714, 0x25BC, 0x25BD, 0x27A4: true
    default: false
    }
  }

  /// After an outline number with what ends it; `start` where there is none, and before a number
  /// that counts (５つの事例).
  func endOfNumber(from start: Int) -> Int {
    var index = start
    let first = scalars[start]
    if let end = endOfStep(from: start) { return end }
    let close = Self.closing(first)
    let ordinal = first == 0x7B2C
    if close != nil || ordinal { index += 1 }
    let digits = index
    while LabelForm.isOrdinal(scalars[index]) || isLetter(at: index) {
      index += 1
      // 1.2, 3-1
      if isJoint(scalars[index]), Self.isDigit(scalars[index + 1]) { index += 1 }
    }
    guard index > digits, index - digits <= 8 else { return start }
    if let close {
      let isRound = close == 0x29 || close == 0xFF09
      guard scalars[index] == close || isRound && [0x29, 0xFF09].contains(scalars[index]) else {
        return start
      }
      index += 1
    } else if ordinal {
      // 章 節 項 部 編; 「第３　課題」
      guard
        [0x7AE0, 0x7BC0, 0x9805, 0x90E8, 0x7DE8, 0x3000, 0x20].contains(scalars[index])
      else { return start }
      index += 1
    } else if !Self.isCircled(first) {
      guard Self.endsNumber(scalars[index]) else { return start }
      index += 1
    }
    while TrimmedText.isSpace(scalars[index]) { index += 1 }
    return index < count ? index : start
  }

  /// 「ステップ１　」, 「手順２：」: words that count what is listed.
  private func endOfStep(from start: Int) -> Int? {
    for word in Self.steps where scalars[start] == word[0] {
      var index = start
      for scalar in word where scalars[index] == scalar { index += 1 }
      guard index - start == word.count else { continue }
      while TrimmedText.isSpace(scalars[index]) { index += 1 }
      let digits = index
      while LabelForm.isOrdinal(scalars[index]) { index += 1 }
      guard index > digits, Self.endsNumber(scalars[index]) || Self.isColon(scalars[index]) else {
        continue
      }
      index += 1
      while TrimmedText.isSpace(scalars[index]) { index += 1 }
      if index < count { return index }
    }
    return nil
  }

  private static let steps = ["ステップ", "STEP", "Step", "ＳＴＥＰ", "手順", "その", "No.", "NO.", "Ｎｏ．", "№"]
    .map {
      $0.unicodeScalars.map(\.value)
    }

  private static func isColon(_ value: UInt32) -> Bool { value == 0xFF1A || value == 0x3A }

  /// ア, イ, a, A before white space or a closing parenthesis; so are half-width kana, and Roman
  /// numbers in small letters: ii).
  private func isLetter(at index: Int) -> Bool {
    switch scalars[index] {
    case 0x69, 0x76, 0x78:
      Self.endsNumber(scalars[index + 1])
        || [0x69, 0x76, 0x78].contains(scalars[index + 1])
          && (Self.endsNumber(scalars[index + 2]) || scalars[index + 2] == 0x69)
    case 0x30A2...0x30F3, 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF71...0xFF9C:
      Self.endsNumber(scalars[index + 1])
    default: false
    }
  }

  private static func endsNumber(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E, 0xFF0E, 0x29, 0xFF09, 0x3000, 0x20, 0x3001, 0x09: true
    default: false
    }
  }

  private func isJoint(_ value: UInt32) -> Bool {
    value == 0x2E || value == 0xFF0E || value == 0x2D || value == 0x2010 || value == 0xFF0D
  }

  private static func isDigit(_ value: UInt32) -> Bool {
    (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value)
  }

  private static func isCircled(_ value: UInt32) -> Bool {
    (0x2460...0x24FF).contains(value) || (0x2776...0x2793).contains(value)
      || (0x32D0...0x32FE).contains(value) || (0x3251...0x325F).contains(value)
  }

  // MARK: Labels

  private static func closing(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x3010, 0x3014, 0x300A, 0x3008: value + 1
    case 0xFF3B, 0x5B, 0xFF1C, 0x3C: value + 2
    case 0xFF08, 0x28: value + 1
    default: nil
    }
  }

  func bracketed(from start: Int) -> (label: Range<Int>, value: Int)? {
    guard let close = Self.closing(scalars[start]) else { return nil }
    let inside = start + 1
    let limit = min(count, inside + Self.reach)
    guard inside < limit, let end = (inside..<limit).first(where: { scalars[$0] == close })
    else { return nil }
    let isRound = close == 0x29 || close == 0xFF09
    if end == inside || (isRound && end - inside > 10) { return nil }
    var value = end + 1
    while scalars[value] == 0xFF1A || scalars[value] == 0x3A { value += 1 }
    return (inside..<end, value)
  }

  func beforeColon(from start: Int) -> (label: Range<Int>, value: Int)? {
    var depth = 0
    for index in start..<min(count, start + Self.reach) {
      switch scalars[index] {
      case 0xFF08, 0x28, 0x300C, 0x300E: depth += 1
      case 0xFF09, 0x29, 0x300D, 0x300F: depth -= 1
      case 0x3002, 0x0A: return nil
      case 0x3001 where depth == 0: return nil
      case 0xFF1A where depth == 0, 0x3A where depth == 0:
        let isTime =
          index > start && Self.isDigit(scalars[index - 1]) && Self.isDigit(scalars[index + 1])
        return isTime || index == start ? nil : (start..<index, index + 1)
      default: break
      }
    }
    return nil
  }

  /// Of the number and the gap behind it in 「事例 1　…」; `nil` where what follows counts.
  private func endOfOrdinal(behind space: Int) -> Int? {
    guard TrimmedText.isSpace(scalars[space]) else { return nil }
    var index = space + 1
    while LabelForm.isOrdinal(scalars[index]), index - space <= 3 { index += 1 }
    guard index > space + 1, TrimmedText.isSpace(scalars[index]), index + 1 < count,
      !Self.isDigit(scalars[index + 1])
    else { return nil }
    return index
  }

  func beforeSpace(
    from start: Int
  ) -> (label: Range<Int>, value: Int, isWide: Bool)? {
    for index in start..<min(count, start + 18) {
      let scalar = scalars[index]
      if TrimmedText.isSpace(scalar) || Self.isCircled(scalar) {
        guard index > start, index + 1 < count else { return nil }
        if let end = endOfOrdinal(behind: index) { return (start..<end, end, true) }
        let end = Self.isCircled(scalar) ? index + 1 : index
        let isWide = scalar == 0x3000 || TrimmedText.isSpace(scalars[index + 1])
        return (start..<end, end, isWide)
      }
      if scalar == 0x3002 || scalar == 0x3001 { return nil }
    }
    return nil
  }
}
