import JapaneseText
import KnowledgeModel

/// What a sentence tells of another survey than the one that stands for its lines.
extension SourceReach {
  /// 「前回調査では61.7％」, 「令和3年度の調査の61.7％から」 under a source of another year.
  func setApart(_ sources: inout [Source]) {
    for index in lines.indices {
      let source = sources[index]
      guard case .sentence(let text, let range) = lines[index].content,
        source.closing ?? source.earlier ?? source.pointed ?? source.shown != nil
          || !source.inline.isEmpty
      else { continue }
      for survey in otherSurveys(in: text, range) {
        let marks = lines[index].marks.filter { survey.name.contains($0.place) }
        let others = lines[index].marks.filter { !survey.name.contains($0.place) }
        if let year = survey.year {
          guard marks.isEmpty, let own = source.closing ?? source.earlier ?? source.shown,
            let known = fiscalYear(of: own), known != year
          else { continue }
        }
        let pointed = marks.lazy.compactMap {
          notes.work(of: $0.number, section: section, line: index)
        }.first
        sources[index].apart.append(Source.Apart(range: survey.reach, pointed: pointed))
        // The mark is that of the other survey, and of nothing else.
        if pointed != nil, sources[index].pointed == pointed {
          sources[index].pointed =
            others.lazy.compactMap {
              notes.work(of: $0.number, section: section, line: index)
            }.first
        }
      }
    }
  }

  private func fiscalYear(of key: SourceKey) -> Int? {
    lines.lazy.flatMap(\.spots).first { $0.work.key == key }?.work.fiscalYear
  }

  private struct OtherSurvey {
    /// Its name, with the mark or the year behind it.
    let name: Range<Int>
    /// The clause that tells of it.
    let reach: Range<Int>
    /// `nil` for 前回.
    let year: Int?
  }

  private func otherSurveys(in text: ScalarText, _ sentence: Range<Int>) -> [OtherSurvey] {
    var found: [OtherSurvey] = []
    var place = sentence.lowerBound
    while place < sentence.upperBound {
      guard let survey = otherSurvey(at: place, in: text, sentence) else {
        place += 1
        continue
      }
      found.append(survey)
      place = max(place + 1, survey.reach.upperBound)
    }
    return found
  }

  private func otherSurvey(
    at start: Int, in text: ScalarText, _ sentence: Range<Int>
  ) -> OtherSurvey? {
    let isEarlier: Bool
    var end: Int
    var year: Int?
    if let word = words.earlier.end(at: start, in: text.folded) {
      (isEarlier, end) = (true, word)
    } else if let found = self.year(endingAt: start, in: text, sentence) {
      (isEarlier, end, year) = (false, start + 1, found)
    } else {
      return nil
    }
    // 「前回の市民意識調査」
    let noun = (end..<min(end + 14, sentence.upperBound)).first { place in
      words.surveys.end(at: place, in: text.folded) != nil
    }
    if let noun, let close = words.surveys.end(at: noun, in: text.folded),
      text.folded[end..<noun].allSatisfy({ Self.isOfName($0) })
    {
      end = close
    } else if !isEarlier || !text.has("回", at: end - 1) {
      return nil
    }
    if text.has("結果", at: end) { end += 2 }
    // （令和3年度）, [^1], （注1）
    var name = end
    while name < sentence.upperBound, Self.isOpening(text.at(name)) {
      guard
        let close = (name..<min(name + 16, sentence.upperBound)).first(where: {
          Self.isClosing(text.at($0))
        })
      else { break }
      name = close + 1
    }
    while name < min(end + 20, sentence.upperBound), Self.isMark(text.at(name)) { name += 1 }
    return reach(behind: name, in: text, sentence).map {
      OtherSurvey(name: start..<name, reach: start..<$0, year: year)
    }
  }

  /// Where the clause ends that tells of the survey; `nil` where it tells nothing of it.
  private func reach(behind name: Int, in text: ScalarText, _ sentence: Range<Int>) -> Int? {
    let topics: [StaticString] = ["では", "でも", "によれば", "によると", "は", "で", "、"]
    if topics.contains(where: { text.has($0, at: name) }) {
      let ends: [StaticString] = ["が、", "が,", "のに対", "に対し", "ものの", "一方", "今回", "本調査", "から今"]
      return (name + 1..<max(name + 1, sentence.upperBound)).first { place in
        ends.contains { text.has($0, at: place) }
      } ?? sentence.upperBound
    }
    guard text.has("の", at: name),
      let digit = (name + 1..<min(name + 6, sentence.upperBound)).first(where: {
        ScalarKind.isDigit(text.at($0))
      })
    else { return text.has("より", at: name) || text.has("から", at: name) ? name : nil }
    let ends: [StaticString] = ["から", "より", "に", "と", "を", "、"]
    return (digit..<sentence.upperBound).first { place in
      ends.contains { text.has($0, at: place) }
    } ?? sentence.upperBound
  }

  /// The year of 「令和3年度」 or 「2021年」 whose last letter stands at a place.
  private func year(
    endingAt last: Int, in text: ScalarText, _ sentence: Range<Int>
  ) -> Int? {
    guard
      text.at(last) == 0x5E74 && text.at(last + 1) != 0x5EA6
        || text.at(last) == 0x5EA6 && text.at(last - 1) == 0x5E74
    else { return nil }
    let start = max(sentence.lowerBound, last - 8)
    return (start..<last).lazy.compactMap { DateNotation.fiscalYear(text.string($0..<last + 1)) }
      .first
  }

  private static func isOfName(_ scalar: UInt32) -> Bool {
    scalar == 0x306E || ScalarKind.isKanji(scalar) || ScalarKind.isKatakana(scalar)
  }

  private static func isOpening(_ scalar: UInt32) -> Bool { scalar == 0x28 || scalar == 0x5B }
  private static func isClosing(_ scalar: UInt32) -> Bool { scalar == 0x29 || scalar == 0x5D }

  /// ¹, ※1
  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB9, 0xB2, 0xB3, 0x2070...0x2079, 0x203B: true
    default: ScalarKind.isDigit(scalar)
    }
  }
}
