import JapaneseText

extension DeclaredHead.Key {
  /// As staff say it.
  package var label: String {
    switch self {
    case .kind: "種別"
    case .title: "題名"
    case .field: "分野"
    case .fieldNumber: "分野番号"
    case .publisher: "発行者"
    case .municipality: "自治体"
    case .author: "著者"
    case .contacts: "連絡先"
    case .date: "日付"
    case .fiscalYear: "年度"
    case .trust: "信頼"
    case .tags: "タグ"
    }
  }

  /// Why a value means nothing for this key, in one sentence of fact and one of advice; `nil` for one
  /// that does.
  package func objection(to value: String) -> String? {
    switch self {
    case .kind:
      DocumentKind(word: value) == nil
        ? refusal(of: value, advice: Self.choice(of: DocumentKind.allCases.map(\.label))) : nil
    case .trust:
      Trust(word: value) == nil
        ? refusal(of: value, advice: Self.choice(of: Trust.allCases.map(\.label))) : nil
    case .date:
      DateNotation.date(value) == nil
        ? refusal(of: value, advice: "2023-03-10 や 令和5年3月10日 のように、実在する日付を書いてください。") : nil
    case .fiscalYear:
      DateNotation.fiscalYear(value) == nil
        ? refusal(of: value, advice: "2022 や 令和4年度 のように書いてください。") : nil
    case .title, .field, .fieldNumber, .publisher, .municipality, .author, .contacts, .tags: nil
    }
  }

  private func refusal(of value: String, advice: String) -> String {
    let shown = value.count > 40 ? value.prefix(40) + "…" : value
    return "\(label)（\(rawValue)）の値「\(shown)」は使えないため、書かれていないものとしました。\(advice)"
  }

  private static func choice(of labels: [String]) -> String {
    labels.joined(separator: "・") + "のどれかを書いてください。"
  }
}
