import JapaneseText

/// What can be written for a property, and its normal form: no text for nothing, several for a list.
package enum CorrectableForm: Sendable, Hashable {
  /// A line of text, or nothing.
  case text
  /// A line of text.
  case name
  /// Any number of lines.
  case list
  /// A number, or nothing.
  case number
  /// A quantity as people write it, 「57.3％」, or nothing.
  case quantity
  /// A western or Japanese year, or nothing.
  case year
  /// A date, a month or a year, or nothing.
  case date
  /// 全国地方公共団体コード, or nothing.
  case municipalityCode
  /// The key of a work that documents cite, or nothing.
  case source
  /// Any number of those.
  case sources
  /// - Parameter empty: What nothing stands for; `nil` where something must be chosen.
  case choice([Choice], empty: [String]?)

  package struct Choice: Sendable, Hashable {
    package let value: String
    /// As staff say it.
    package let label: String

    package init(_ value: String, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  /// The normal form of what somebody wrote; `nil` for what the property cannot be.
  package func normal(_ written: [String]) -> [String]? {
    let texts = written.map(Self.trimmed).filter { !$0.isEmpty }
    guard texts.allSatisfy(Self.isOneLine) else { return nil }
    if [.list, .sources].contains(self) { return texts }
    guard let text = texts.first else { return empty }
    guard texts.count == 1 else { return nil }
    return one(text).map { [$0] }
  }

  /// `nil` where there must be something.
  private var empty: [String]? {
    switch self {
    case .name: nil
    case .choice(_, let empty): empty
    default: []
    }
  }

  private func one(_ text: String) -> String? {
    switch self {
    case .text, .name, .list, .source, .sources: text
    case .number: Self.number(text).map(Self.text)
    case .quantity: Quantity(written: text) == nil ? nil : text
    case .year: DateNotation.fiscalYear(text).flatMap { Self.isPossible($0, text) ? "\($0)" : nil }
    case .date:
      DateNotation.date(text).flatMap { Self.isPossible($0.year, text) ? $0.iso8601 : nil }
    case .municipalityCode: MunicipalityCode(Self.plain(text))?.digits
    case .choice(let choices, _):
      choices.first { $0.isMeant(by: text) }?.value
    }
  }

  /// What can be written, in one sentence for staff.
  package var advice: String {
    switch self {
    case .text: "1 行で書いてください（空にすると、なしになります）。"
    case .name: "空でない言葉を 1 行で書いてください。"
    case .list: "1 行ずつ書いてください（項目=値 を繰り返すと、いくつでも書けます）。"
    case .number: "12.5 や 1,200 のような数で書いてください（減少は ▲3.2 か -3.2。空にすると、なしになります）。"
    case .quantity: "57.3％ のように、数と単位で書いてください（空にすると、なしになります）。"
    case .year:
      "2022 や 令和4年度 のように、1868 から 2100 までの、元号にある年を書いてください（平成は 31 年まで。空にすると、なしになります）。"
    case .date: "2023-03-10 や 令和5年3月10日 のように、実在する日付で書いてください（空にすると、なしになります）。"
    case .municipalityCode: "全国地方公共団体コードを、検査数字を含む 6 桁で書いてください。"
    case .sources: "chie sources が示す資料の ID を書いてください（項目=値 を繰り返すと、いくつでも書けます）。"
    case .source: "chie sources が示す資料の ID を書いてください（空にすると、なしになります）。"
    case .choice(let choices, let empty):
      choices.map(\.label).joined(separator: "・") + "のどれかを書いてください"
        + (empty == [] ? "（空にすると、なしになります）。" : "。")
    }
  }

  /// As staff read a value in its normal form.
  package func shown(_ values: [String]) -> String {
    guard !values.isEmpty else { return "なし" }
    let labels = values.map { value in
      switch self {
      case .choice(let choices, _): choices.first { $0.value == value }?.label ?? value
      case .source, .sources: SourceKey(value).label
      default: value
      }
    }
    return labels.joined(separator: "、")
  }

  /// Whether documents of today can speak of the year, and its era had it.
  private static func isPossible(_ year: Int, _ text: String) -> Bool {
    (1868...2100).contains(year) && DateNotation.keepsToEra(text)
  }

  // MARK: - Numbers

  static func number(_ text: String) -> Double? {
    var digits = plain(text).filter { $0 != "," }
    let isNegative = ["▲", "△", "-", "−"].contains { digits.hasPrefix($0) }
    if isNegative { digits.removeFirst() }
    guard let number = Double(digits), number.isFinite, !digits.hasPrefix("-"),
      digits.first?.isNumber == true
    else { return nil }
    return isNegative ? -number : number
  }

  /// The plain fold without its marks.
  static func plain(_ text: String) -> String {
    let scalars = Fold.plain(text).string.unicodeScalars.filter { $0.value >= 0x20 }
    return String(String.UnicodeScalarView(scalars))
  }

  static func text(of number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  private static func isOneLine(_ text: String) -> Bool {
    !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
      && !text.contains(where: \.isNewline)
  }
}

extension CorrectableForm.Choice {
  /// By its value or label, the label also without its remark in parentheses, in any width and case.
  fileprivate func isMeant(by text: String) -> Bool {
    let written = Fold.plain(text)
    return [value, label, String(label.prefix { $0 != "（" })].contains {
      !$0.isEmpty && Fold.plain($0) == written
    }
  }
}

extension Quantity {
  /// Of a number and what follows it; `nil` where it does not begin with a number.
  init?(written text: String) {
    let plain = CorrectableForm.plain(text)
    let digits = plain.prefix { $0.isNumber || ",.-▲△−".contains($0) }
    guard let value = CorrectableForm.number(String(digits)) else { return nil }
    self.init(text: text, value: value, unit: String(plain.dropFirst(digits.count)))
  }
}
