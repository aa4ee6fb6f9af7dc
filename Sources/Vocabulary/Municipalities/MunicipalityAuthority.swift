package import KnowledgeModel

/// The municipalities of the authority file, to be looked up by code, by name and in a text.
package struct MunicipalityAuthority: Sendable {
  /// By code.
  package let municipalities: [Municipality]

  let names: NameTrie
  let meanings: [NameMeaning]
  let boundaries: NameBoundaries
  let pattern: MunicipalityPattern
  private let places: [MunicipalityCode: Int]

  /// - Parameters:
  ///   - others: Words that look like a municipality, or begin like one, and are none.
  ///   - leads: Words that often stand right before a name.
  package init(_ list: MunicipalityList, except others: Set<String> = [], leads: Set<String> = []) {
    municipalities = list.municipalities
    places = Dictionary(
      uniqueKeysWithValues: list.municipalities.enumerated().map { ($1.code, $0) })
    let index = NameIndex(of: list.municipalities, except: others)
    names = index.names
    meanings = index.meanings
    boundaries = NameBoundaries(leads: leads)
    pattern = MunicipalityPattern(except: others, leads: leads)
  }

  /// Knows no municipality.
  package static let empty = MunicipalityAuthority(.empty)

  /// What a name means: 「港区」, 「東京都港区」, 「札幌市 中央区」, 「員弁郡東員町」 or a name of former
  /// times; `nil` where the list does not have it.
  ///
  /// - Parameter context: Names that stand near it, nearest first. One that is itself ambiguous, or
  ///   that the list does not have, says nothing.
  package func lookup(_ name: String, near context: [String] = []) -> MunicipalityMention? {
    whole(name)?.narrowed(by: context.compactMap { whole($0)?.municipality })
  }

  private func whole(_ name: String) -> MunicipalityMention? {
    let written = name.filter { !$0.isWhitespace }
    let mention = mentions(in: written, unlisted: false).first
    return mention?.utf8Range == 0..<written.utf8.count ? mention : nil
  }

  /// All that lies below a prefecture, wards of designated cities too, by code; not the prefecture.
  package func municipalities(inPrefectureOf code: MunicipalityCode) -> [Municipality] {
    municipalities.filter {
      $0.kind != .prefecture && $0.code.prefectureDigits == code.prefectureDigits
    }
  }

  /// The prefecture that a municipality lies in; a prefecture itself for a prefecture.
  package func prefecture(of code: MunicipalityCode) -> Municipality? {
    municipalities.first {
      $0.kind == .prefecture && $0.code.prefectureDigits == code.prefectureDigits
    }
  }

  /// The wards of a designated city, by code.
  package func wards(of city: MunicipalityCode) -> [Municipality] {
    municipalities.filter { $0.city == city }
  }
}

extension MunicipalityAuthority: MunicipalityDirectory {
  package func municipality(_ code: MunicipalityCode) -> Municipality? {
    places[code].map { municipalities[$0] }
  }

  package func mentions(in text: String, unlisted: Bool) -> [MunicipalityMention] {
    var scan = MunicipalityScan(of: text, with: self)
    scan.findListed()
    if unlisted { scan.findUnlisted() }
    return scan.mentions
  }
}
