/// A municipality as a document names it.
package struct PlaceName: Sendable, Hashable, Codable {
  /// `nil` where no list has the name, or several bear it and nothing near tells which.
  package var code: MunicipalityCode?
  /// The name that is enough within a prefecture, where the list has it; as written otherwise.
  package var name: String

  package init(code: MunicipalityCode?, name: String) {
    self.code = code
    self.name = name
  }
}

extension PlaceName {
  private static let present = "（現 "

  /// A former name with the present one: 「浦和市（現 さいたま市）」.
  package static func former(_ name: String, now present: String) -> String {
    "\(name)\(Self.present)\(present)）"
  }

  /// 「浦和市」 of 「浦和市（現 さいたま市）」; other names as they are.
  package var nameThen: String {
    name.firstRange(of: Self.present).map { String(name[..<$0.lowerBound]) } ?? name
  }

  /// 「さいたま市」 of 「浦和市（現 さいたま市）」; other names as they are.
  package var nameNow: String {
    name.firstRange(of: Self.present).map { String(name[$0.upperBound...].dropLast()) } ?? name
  }
}

/// A municipality that a document names, with every place that does.
package struct NamedPlace: Sendable, Hashable, Codable {
  package var place: PlaceName
  package let kind: MunicipalityKind?
  /// In reading order; never empty.
  package let mentions: [Witness]

  package init(place: PlaceName, kind: MunicipalityKind?, mentions: [Witness]) {
    self.place = place
    self.kind = kind
    self.mentions = mentions
  }
}

/// A person whom a document names.
package struct Person: Sendable, Hashable, Codable {
  /// As written most fully, without 氏 or a title.
  package var name: String
  package var affiliation: String?
  /// 「教授」, 「委員長」, 「講師」.
  package var role: String?
  /// What a column such as 専門分野 says that they advise on; `nil` where none does.
  package var topics: [String]?
  /// In reading order, mentions by surname alone too; never empty.
  package let appearances: [Witness]

  package init(
    name: String, affiliation: String?, role: String?, topics: [String]? = nil,
    appearances: [Witness]
  ) {
    self.name = name
    self.affiliation = affiliation
    self.role = role
    self.topics = topics
    self.appearances = appearances
  }
}

/// An abbreviation or term and what the document says that it stands for.
package struct Term: Sendable, Hashable, Codable {
  package var short: String
  /// In the order in which they stand; more than one where the document gives several.
  package var long: [String]
  package let witness: Witness

  package init(short: String, long: [String], witness: Witness) {
    self.short = short
    self.long = long
    self.witness = witness
  }
}
