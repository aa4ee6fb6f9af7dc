/// What extraction asks about municipalities. The authority file that staff keep answers it.
package protocol MunicipalityDirectory: Sendable {
  /// Mentions of municipalities in reading order; none overlaps another.
  ///
  /// - Parameter unlisted: Whether names that no list has, but that have the form of one
  ///   (「琴平野市」), count as well.
  /// - Complexity: O(bytes)
  func mentions(in text: String, unlisted: Bool) -> [MunicipalityMention]

  func municipality(_ code: MunicipalityCode) -> Municipality?
}

/// A place of a text that names a municipality.
package struct MunicipalityMention: Sendable, Hashable {
  /// As written, from the first letter of what qualifies it: 「東京都 港区」.
  package let text: String
  /// Half-open, in UTF-8 bytes of the text.
  package let utf8Range: Range<Int>
  /// Municipalities of this name, by code.
  package let candidates: [Municipality]
  /// Municipalities of which this is a former name, by code. Both are empty where no list has it.
  package let successors: [Municipality]

  package init(
    text: String, utf8Range: Range<Int>, candidates: [Municipality], successors: [Municipality]
  ) {
    self.text = text
    self.utf8Range = utf8Range
    self.candidates = candidates
    self.successors = successors
  }

  /// What the name means; `nil` where it may mean several, or no list has it. A name that is in use
  /// means its bearer rather than one that had it formerly.
  package var municipality: Municipality? {
    let meanings = candidates.isEmpty ? successors : candidates
    return meanings.count == 1 ? meanings.first : nil
  }

  package var isFormerName: Bool { candidates.isEmpty && !successors.isEmpty }

  /// As it is shown: the name that is enough within a prefecture, a former name with the present one,
  /// 「浦和市（現 さいたま市）」; as written where it is not known what the name means.
  package var shownName: String {
    guard let municipality else { return text }
    let present = municipality.nameInPrefecture
    guard isFormerName else { return present }
    let former =
      text.hasPrefix(municipality.prefecture) && text != municipality.prefecture
      ? String(text.dropFirst(municipality.prefecture.count).drop { $0.isWhitespace }) : text
    return former == present ? present : PlaceName.former(former, now: present)
  }

  package var isListed: Bool { !candidates.isEmpty || !successors.isEmpty }

  /// Whether it is known what the name means, whatever stands near it.
  fileprivate var isCertain: Bool { candidates.count + successors.count == 1 }

  /// This mention, with its meanings narrowed by what stands near it.
  ///
  /// Each neighbour in turn leaves the meanings that fit it best: the same municipality, else one
  /// of the same designated city, else one of the same prefecture. A neighbour that fits none says
  /// nothing.
  ///
  /// - Parameter neighbours: Nearest first.
  package func narrowed(by neighbours: some Sequence<Municipality>) -> MunicipalityMention {
    var narrowed = self
    for neighbour in neighbours where narrowed.isListed && !narrowed.isCertain {
      let best = (narrowed.candidates + narrowed.successors).map { $0.kinship(with: neighbour) }
        .max()
      guard let best, best > 0 else { continue }
      narrowed = MunicipalityMention(
        text: text, utf8Range: utf8Range,
        candidates: narrowed.candidates.filter { $0.kinship(with: neighbour) == best },
        successors: narrowed.successors.filter { $0.kinship(with: neighbour) == best })
    }
    return narrowed
  }
}

extension [MunicipalityMention] {
  /// The mentions of one text, each narrowed by its neighbours and then by `context`.
  ///
  /// Of two neighbours equally far away the earlier one comes first.
  ///
  /// - Parameter context: What the document is known to be about, nearest first: the municipality
  ///   of its head, names in its title.
  package func narrowed(context: [Municipality] = []) -> [MunicipalityMention] {
    let anchors = compactMap { mention -> (place: Int, municipality: Municipality)? in
      mention.isCertain
        ? mention.municipality.map { (mention.utf8Range.lowerBound, $0) } : nil
    }
    return map { mention in
      guard mention.isListed, !mention.isCertain else { return mention }
      let place = mention.utf8Range.lowerBound
      let next = anchors.partitioningIndex { $0.place >= place }
      var back = anchors[..<next].suffix(32)
      var ahead = anchors[next...].prefix(32)
      var near: [Municipality] = []
      while let anchor = Self.nearest(to: place, &back, &ahead) { near.append(anchor) }
      return mention.narrowed(by: near + context)
    }
  }

  private static func nearest(
    to place: Int, _ back: inout ArraySlice<(place: Int, municipality: Municipality)>,
    _ ahead: inout ArraySlice<(place: Int, municipality: Municipality)>
  ) -> Municipality? {
    guard let before = back.last else { return ahead.popFirst()?.municipality }
    guard let after = ahead.first, after.place - place < place - before.place else {
      return back.popLast()?.municipality
    }
    return ahead.popFirst()?.municipality
  }
}

extension Municipality {
  /// How much a mention of `other` speaks for this one: 0 for nothing.
  fileprivate func kinship(with other: Municipality) -> Int {
    if code == other.code { return 3 }
    if city == other.code || (city != nil && city == other.city) { return 2 }
    return prefecture == other.prefecture ? 1 : 0
  }
}

extension Array {
  /// The first index whose element fulfils the condition, where all that follow do too.
  fileprivate func partitioningIndex(where fulfils: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if fulfils(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
