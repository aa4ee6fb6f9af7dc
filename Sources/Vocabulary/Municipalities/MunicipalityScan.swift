import KnowledgeModel

/// One way through one text, from the left, with the longest name at each place.
struct MunicipalityScan {
  private let authority: MunicipalityAuthority
  private let utf8: [UInt8]
  private var found: [Found] = []
  /// Names of the list that are none where they stand: 「栄町」 of 「北区栄町」.
  private var refused: [Range<Int>] = []

  private struct Found {
    var range: Range<Int>
    var candidates: [Int]
    var successors: [Int]
  }

  init(of text: String, with authority: MunicipalityAuthority) {
    self.authority = authority
    utf8 = Array(text.utf8)
  }

  var mentions: [MunicipalityMention] {
    found.map { found in
      MunicipalityMention(
        text: String(decoding: utf8[found.range], as: UTF8.self), utf8Range: found.range,
        candidates: found.candidates.map { authority.municipalities[$0] },
        successors: found.successors.map { authority.municipalities[$0] })
    }
  }

  mutating func findListed() {
    authority.names.forEachName(in: utf8) { range, number in
      take(range, authority.meanings[number])
      return range.upperBound
    }
  }

  /// Names that no list has, between those found; they keep the order of the text.
  mutating func findUnlisted() {
    let ends = [0] + found.map(\.range.upperBound)
    let starts = found.map(\.range.lowerBound) + [utf8.count]
    let unlisted = zip(ends, starts).flatMap { end, start in
      authority.pattern.names(in: utf8, within: end..<start)
    }
    // A name of two letters is too like a common word.
    let good = unlisted.filter { range in
      range.count >= 9 && !refused.contains(range)
        && !authority.boundaries.runOn(in: utf8, after: range)
    }
    // 「小林市長」 may be a mayor's name: what is never followed by anything else is none.
    let sure = Set(
      good.filter { !authority.boundaries.mayBePerson(in: utf8, $0) }.map { utf8[$0] })
    found += good.filter { sure.contains(utf8[$0]) }
      .map { Found(range: $0, candidates: [], successors: []) }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func take(_ range: Range<Int>, _ meaning: NameMeaning) {
    guard !meaning.isOther else { return }
    guard !authority.boundaries.runOn(in: utf8, after: range) else {
      refused.append(range)
      return
    }
    if let inside = below(range, meaning) {
      found[found.count - 1] = inside
    } else if let inDistrict = inDistrict(range, meaning) {
      found.append(inDistrict)
    } else if stands(range, meaning) {
      found.append(
        Found(range: range, candidates: meaning.candidates, successors: meaning.successors))
    } else {
      refused.append(range)
    }
  }

  private func stands(_ range: Range<Int>, _ meaning: NameMeaning) -> Bool {
    let isPrefecture = meaning.candidates.contains { place($0).kind == .prefecture }
    return isPrefecture || authority.boundaries.beginName(in: utf8, range)
  }

  /// The name together with the prefecture or city right before it: 「東京都港区」,
  /// 「北海道空知郡南幌町」, 「札幌市　中央区」; `nil` where there is none that it lies in.
  private func below(_ range: Range<Int>, _ meaning: NameMeaning) -> Found? {
    guard let above = found.last, above.successors.isEmpty, above.candidates.count == 1,
      let upper = above.candidates.first.map(place)
    else { return nil }
    let floor = above.range.upperBound
    let start =
      upper.kind == .prefecture
      ? authority.boundaries.startOfDistrict(in: utf8, before: range.lowerBound, from: floor)
      : range.lowerBound
    guard authority.boundaries.startOfSpaces(in: utf8, before: start, from: floor) == floor else {
      return nil
    }
    return narrowed(above.range.lowerBound..<range.upperBound, meaning) { place in
      upper.kind == .prefecture
        ? place.prefecture == upper.name && place.kind != .prefecture : place.city == upper.code
    }
  }

  /// The name together with its district: 「員弁郡東員町」.
  private func inDistrict(_ range: Range<Int>, _ meaning: NameMeaning) -> Found? {
    for district in meaning.candidates.compactMap({ place($0).district }) {
      let start = range.lowerBound - district.utf8.count
      guard start >= found.last?.range.upperBound ?? 0,
        utf8[start..<range.lowerBound].elementsEqual(district.utf8)
      else { continue }
      return narrowed(start..<range.upperBound, meaning) { $0.district == district }
    }
    return nil
  }

  private func narrowed(
    _ range: Range<Int>, _ meaning: NameMeaning, where fits: (Municipality) -> Bool
  ) -> Found? {
    let candidates = meaning.candidates.filter { fits(place($0)) }
    let successors = meaning.successors.filter { fits(place($0)) }
    guard !candidates.isEmpty || !successors.isEmpty else { return nil }
    return Found(range: range, candidates: candidates, successors: successors)
  }

  private func place(_ number: Int) -> Municipality { authority.municipalities[number] }
}
