/// Where a person belongs and what they are: 「南雲県立大学 准教授」, 「元白鷺台市財政課長」.
struct PersonDescription: Sendable, Hashable {
  var affiliation: String?
  var role: String?

  var isEmpty: Bool { affiliation == nil && role == nil }

  init(affiliation: String? = nil, role: String? = nil) {
    self.affiliation = affiliation
    self.role = role
  }

  /// What a parenthesis, a cell or the words before a name say; both parts `nil` where they speak of
  /// something else.
  init(_ range: Range<Int>, of letters: [Unicode.Scalar], with words: NameWords) {
    let range = letters.withoutBlankEnds(range)
    guard !range.isEmpty, range.count <= 80 else { return }
    let parts = letters.parts(of: range) { "、，,；;".unicodeScalars.contains($0) }
    for part in parts {
      let one = Self.one(letters.withoutBlankEnds(part), of: letters, with: words)
      if role == nil {
        affiliation = affiliation ?? one.affiliation
        role = one.role
      } else if let role, one.role != nil {
        self.role = role + "、" + letters.text(letters.withoutBlankEnds(part))
      }
    }
  }

  private static func one(
    _ range: Range<Int>, of letters: [Unicode.Scalar], with words: NameWords
  ) -> PersonDescription {
    guard !range.isEmpty else { return PersonDescription() }
    var end = range.upperBound
    if let open = letters[range].firstIndex(where: \.isRoundOpening), open > range.lowerBound {
      end = letters.withoutBlankEnds(range.lowerBound..<open).upperBound
    }
    let range = range.lowerBound..<end
    let length = words.roles.length(endingAt: range.upperBound, in: letters, from: range.lowerBound)
    guard length > 0 else {
      let isPlace =
        words.organisations.length(
          endingAt: range.upperBound, in: letters, from: range.lowerBound) > 0
      let startsAsCompany = "㈱㈲㈳".unicodeScalars.contains(letters[range.lowerBound])
      return isPlace || startsAsCompany
        ? PersonDescription(affiliation: letters.text(range)) : PersonDescription()
    }
    let split = startOfRole(range, length: length, of: letters, with: words)
    var upper = split
    while upper > range.lowerBound,
      letters[upper - 1].isBlank || "・の／/".unicodeScalars.contains(letters[upper - 1])
    {
      upper -= 1
    }
    let role = letters.text(letters.withoutBlankEnds(split..<range.upperBound))
    guard upper > range.lowerBound else { return PersonDescription(role: role) }
    let place = range.lowerBound..<upper
    // 「防災士・八重垣防災ネットワーク代表」: a role before the place, and one behind it.
    if let dot = letters[place].firstIndex(of: "・"),
      words.roles.length(endingAt: dot, in: letters, from: place.lowerBound) > 0
    {
      return PersonDescription(
        affiliation: letters.text(dot + 1..<upper),
        role: letters.text(place.lowerBound..<dot) + "・" + role)
    }
    return PersonDescription(affiliation: letters.text(place), role: role)
  }

  /// Where the role begins: behind the last blank, else behind the last organisation.
  private static func startOfRole(
    _ range: Range<Int>, length: Int, of letters: [Unicode.Scalar], with words: NameWords
  ) -> Int {
    let role = range.upperBound - length
    guard role > range.lowerBound else { return role }
    let floor = letters[range].lastIndex(where: \.isBlank).map { $0 + 1 } ?? range.lowerBound
    guard role > floor else { return floor }
    for place in (floor + 1...role).reversed() {
      let before = letters[place - 1]
      if before == "の" || before == "・" { return place }
      let organisation = words.organisations.length(
        endingAt: place, in: letters, from: floor)
      // 「財政課長」 is a role: one letter before it makes no organisation but of a municipality.
      guard organisation > 0, place == role || letters[place] != "立" else { continue }
      if organisation >= 2 || place == role || "市町村県府都区".unicodeScalars.contains(before) {
        return place
      }
    }
    return floor
  }
}
