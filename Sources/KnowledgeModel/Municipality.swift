/// A prefecture, city, ward, town or village of Japan.
package struct Municipality: Sendable, Hashable, Codable, Identifiable {
  package let code: MunicipalityCode
  /// Without what stands above it: 「札幌市」, 「中央区」; a prefecture's own name for a prefecture.
  package let name: String
  /// With 都, 道, 府 or 県.
  package let prefecture: String
  package let kind: MunicipalityKind
  /// In hiragana, of ``name``.
  package let reading: String
  /// The designated city that a ward belongs to; `nil` for all others.
  package let city: MunicipalityCode?
  /// The name of that city.
  package let cityName: String?
  /// 「東白川郡」 of a town or village; `nil` where it lies in none.
  package let district: String?
  /// Names of former times, and of municipalities that became part of this one.
  package let formerNames: [String]

  package init(
    code: MunicipalityCode, name: String, prefecture: String, kind: MunicipalityKind,
    reading: String, city: MunicipalityCode? = nil, cityName: String? = nil,
    district: String? = nil, formerNames: [String] = []
  ) {
    self.code = code
    self.name = name
    self.prefecture = prefecture
    self.kind = kind
    self.reading = reading
    self.city = city
    self.cityName = cityName
    self.district = district
    self.formerNames = formerNames
  }

  package var id: MunicipalityCode { code }

  /// 「札幌市中央区」, 「東白川郡」 left out: the name that is enough within a prefecture.
  package var nameInPrefecture: String { (cityName ?? "") + name }

  /// 「北海道札幌市中央区」.
  package var fullName: String {
    kind == .prefecture ? name : prefecture + nameInPrefecture
  }
}

/// 全国地方公共団体コード: two digits of the prefecture, three of the municipality, and a check digit.
package struct MunicipalityCode: Sendable, Hashable, Codable, Comparable {
  /// Six ASCII digits.
  package let digits: String

  /// `nil` where the text is not six ASCII digits whose last one fits the others.
  package init?(_ digits: String) {
    let values = digits.utf8.map { Int($0) - 48 }
    guard values.count == 6, values.allSatisfy({ 0...9 ~= $0 }) else { return nil }
    // JIS X 0402: weights 6 … 2, complement to 11, the last digit of that.
    let sum = zip(values, [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
    guard values[5] == (11 - sum % 11) % 10 else { return nil }
    self.digits = digits
  }

  /// 01 … 47.
  package var prefectureDigits: Substring { digits.prefix(2) }

  package static func < (left: Self, right: Self) -> Bool { left.digits < right.digits }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let code = Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a municipality code")
    }
    self = code
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(digits)
  }
}

/// What a municipality is by law.
package enum MunicipalityKind: String, Sendable, Hashable, Codable, CaseIterable {
  case prefecture
  case designatedCity = "designated-city"
  case coreCity = "core-city"
  case city
  case specialWard = "special-ward"
  /// A ward of a designated city.
  case ward
  case town, village

  /// As staff say it.
  package var label: String {
    switch self {
    case .prefecture: "都道府県"
    case .designatedCity: "政令市"
    case .coreCity: "中核市"
    case .city: "市"
    case .specialWard: "特別区"
    case .ward: "行政区"
    case .town: "町"
    case .village: "村"
    }
  }

  package init?(label: String) {
    guard let kind = Self.allCases.first(where: { $0.label == label }) else { return nil }
    self = kind
  }

  /// 政令市, 中核市 or 市.
  package var isCity: Bool { self == .designatedCity || self == .coreCity || self == .city }
}
