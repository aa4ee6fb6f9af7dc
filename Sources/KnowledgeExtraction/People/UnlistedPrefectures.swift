import KnowledgeModel

/// Finds prefectures that no list has, those of examples, by their form: two to four kanji and 県.
///
/// A name counts where it stands clear of other kanji at least once; then it is found behind kanji
/// too.
struct UnlistedPrefectures: Sendable {
  private let others: ByteWords

  /// - Parameter others: Words of that form that are no names: 「近隣県」.
  init(except others: [String]) {
    self.others = ByteWords(others)
  }

  /// In reading order.
  ///
  /// - Complexity: O(bytes)
  func mentions(in utf8: [UInt8], beside listed: [MunicipalityMention]) -> [MunicipalityMention] {
    var runs: [Range<Int>] = []
    var known: Set<String> = []
    var next = 0
    var place = 0
    while place + 3 <= utf8.count {
      guard utf8[place] == 0xE7, utf8[place + 1] == 0x9C, utf8[place + 2] == 0x8C else {
        place += 1
        continue
      }
      while next < listed.count, listed[next].utf8Range.upperBound <= place { next += 1 }
      let isListed = next < listed.count && listed[next].utf8Range.contains(place)
      let floor = next > 0 ? listed[next - 1].utf8Range.upperBound : 0
      if !isListed, let run = run(before: place, from: floor, in: utf8) {
        runs.append(run)
        let name = String(decoding: utf8[run], as: UTF8.self)
        if 9...15 ~= run.count, isClear(run.lowerBound, in: utf8),
          !others.close(name)
        {
          known.insert(name)
        }
      }
      place += 3
    }
    guard !known.isEmpty else { return [] }
    return runs.compactMap { run in mention(in: run, of: utf8, known: known) }
  }

  private func mention(
    in run: Range<Int>, of utf8: [UInt8], known: Set<String>
  ) -> MunicipalityMention? {
    for length in [15, 12, 9] where length <= run.count {
      let range = run.upperBound - length..<run.upperBound
      let name = String(decoding: utf8[range], as: UTF8.self)
      guard known.contains(name) else { continue }
      return MunicipalityMention(text: name, utf8Range: range, candidates: [], successors: [])
    }
    return nil
  }

  /// The kanji before 県 and itself, eight letters at most.
  private func run(before place: Int, from floor: Int, in utf8: [UInt8]) -> Range<Int>? {
    // 「浅緋県県土整備部」: the second 県 begins another word.
    if place >= 3, utf8[place - 3] == 0xE7, utf8[place - 2] == 0x9C, utf8[place - 1] == 0x8C {
      return nil
    }
    var start = place
    while start - 3 >= floor, place - start < 24, isKanji(at: start - 3, in: utf8) { start -= 3 }
    return place - start >= 6 ? start..<place + 3 : nil
  }

  private func isClear(_ start: Int, in utf8: [UInt8]) -> Bool {
    start < 3 || !isKanji(at: start - 3, in: utf8)
  }

  private func isKanji(at place: Int, in utf8: [UInt8]) -> Bool {
    guard utf8[place] & 0xF0 == 0xE0, utf8[place + 1] & 0xC0 == 0x80, utf8[place + 2] & 0xC0 == 0x80
    else { return false }
    let scalar =
      UInt32(utf8[place] & 0x0F) << 12 | UInt32(utf8[place + 1] & 0x3F) << 6
      | UInt32(utf8[place + 2] & 0x3F)
    return Unicode.Scalar(scalar)?.isNameKanji ?? false
  }
}
