/// Recognises names of municipalities by their form: letters ended by 市, 区, 町 or 村.
///
/// What no list has is found so: municipalities of former times, and those of examples.
package struct MunicipalityPattern: Sendable {
  /// In UTF-8, each from its end.
  private let others: [[UInt8]]
  private let leads: Set<[Unicode.Scalar]>

  /// - Parameters:
  ///   - others: Words that end like the name of a municipality and are none: 「都市」, 「市町村」.
  ///   - leads: Words that often stand right before a name: 「財団法人」.
  package init(except others: Set<String>, leads: Set<String> = []) {
    self.others = others.sorted().map { $0.utf8.reversed() }
    self.leads = Set(leads.map { Array($0.unicodeScalars) })
  }

  /// The first name in the text; `nil` where there is none.
  package func first(in text: String) -> String? {
    let utf8 = Array(text.utf8)
    return names(in: utf8, within: 0..<utf8.count).first
      .map { String(decoding: utf8[$0], as: UTF8.self) }
  }

  /// Names within a part of the text, in order, in UTF-8 bytes. A name has two to eight letters.
  ///
  /// - Complexity: O(bytes)
  package func names(in utf8: [UInt8], within part: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    // No name reaches back before this: the end of the name before, or of what is none.
    var floor = part.lowerBound
    var index = part.lowerBound
    while index + 3 <= part.upperBound {
      guard Self.isEnding(utf8, at: index) else {
        index += 1
        continue
      }
      let end = index + 3
      if end + 3 <= part.upperBound, Self.isEnding(utf8, at: end) {
        // 「市町村」, 「市区」: a list of kinds, no name.
        index = end
        while index + 3 <= part.upperBound, Self.isEnding(utf8, at: index) { index += 3 }
        floor = index
        continue
      }
      let letters = lettersBefore(index, in: utf8, from: floor)
      if let start = start(of: letters, in: utf8), !isQuarter(start, ending: index, utf8),
        !isPartOfArea(index, in: utf8, before: part.upperBound)
      {
        names.append(start..<end)
      }
      floor = end
      index = end
    }
    return names
  }

  /// Whether this is 「高原町」 of 「朝霧原市高原町」: a quarter, no municipality.
  private func isQuarter(_ start: Int, ending: Int, _ utf8: [UInt8]) -> Bool {
    let endsInTownOrVillage = utf8[ending] == 0xE7 || utf8[ending] == 0xE6
    return endsInTownOrVillage && start >= 3 && Self.isEnding(utf8, at: start - 3)
  }

  /// Whether 区 goes on as 区域, 区分, 区間 or 区画: 「浸水想定区域」.
  private func isPartOfArea(_ ending: Int, in utf8: [UInt8], before end: Int) -> Bool {
    guard utf8[ending] == 0xE5, utf8[ending + 1] == 0x8C, ending + 6 <= end else { return false }
    return switch (utf8[ending + 3], utf8[ending + 4], utf8[ending + 5]) {
    case (0xE5, 0x9F, 0x9F), (0xE5, 0x88, 0x86), (0xE9, 0x96, 0x93), (0xE7, 0x94, 0xBB): true
    default: false
    }
  }

  /// Starts of the letters before the ending, in order.
  private func lettersBefore(_ ending: Int, in utf8: [UInt8], from floor: Int) -> [Int] {
    var starts: [Int] = []
    var at = ending
    // Sixteen letters: eight of a name and what stands before it.
    while at - 3 >= floor, starts.count < 16, Self.isNameLetter(utf8, at: at - 3) {
      at -= 3
      starts.append(at)
    }
    return starts.reversed() + [ending]
  }

  /// Where the name begins that ends with the last letter; `nil` where it is none.
  private func start(of letters: [Int], in utf8: [UInt8]) -> Int? {
    guard letters.count >= 2, let first = letters.first, let last = letters.last else { return nil }
    guard !isOther(utf8[first..<last + 3]) else { return nil }
    let written = String(decoding: utf8[first..<last + 3], as: UTF8.self)
    let skipped = lengthOfLead(Array(written.unicodeScalars))
    let count = letters.count - skipped
    return 2...8 ~= count ? letters[skipped] : nil
  }

  /// Whether the letters end as a word that is no name.
  private func isOther(_ written: ArraySlice<UInt8>) -> Bool {
    others.contains { other in
      guard other.count <= written.count else { return false }
      for place in other.indices where written[written.endIndex - 1 - place] != other[place] {
        return false
      }
      return true
    }
  }

  /// How many letters stand before the name: 「第三次」, 「三十年度」, 「常磐野県」, 「旧」 ….
  private func lengthOfLead(_ letters: [Unicode.Scalar]) -> Int {
    // A name keeps two letters, and three where only a word stands before it.
    for cut in (1..<letters.count).reversed() where letters.count - cut >= 2 {
      if cut >= 2, Self.leadEndings.contains(letters[cut - 1]) { return cut }
      guard letters.count - cut >= 3 else { continue }
      if cut == 1, Self.formerMarks.contains(letters[0]) { return 1 }
      for length in 2...6 where length <= cut {
        if leads.contains(Array(letters[cut - length..<cut])) { return cut }
      }
    }
    return 0
  }

  private static let leadEndings = Set("次度版期県郡".unicodeScalars)
  private static let formerMarks = Set("旧元".unicodeScalars)

  private static func isEnding(_ utf8: [UInt8], at index: Int) -> Bool {
    switch (utf8[index], utf8[index + 1], utf8[index + 2]) {
    case (0xE5, 0xB8, 0x82), (0xE5, 0x8C, 0xBA), (0xE7, 0x94, 0xBA), (0xE6, 0x9D, 0x91): true
    default: false
    }
  }

  private static func isNameLetter(_ utf8: [UInt8], at index: Int) -> Bool {
    let lead = utf8[index]
    guard 0xE3...0xEF ~= lead else { return false }
    let tail = UInt32(utf8[index + 1] & 0x3F) << 6 | UInt32(utf8[index + 2] & 0x3F)
    let scalar = UInt32(lead & 0x0F) << 12 | tail
    return switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x3005: true
    // ヶ, ヵ, ケ, ツ, ノ: 「霞ヶ浜市」, 「三ツ瀬町」, 「鷹ノ巣原市」.
    case 0x30F6, 0x30F5, 0x30B1, 0x30C4, 0x30CE: true
    default: false
    }
  }
}
