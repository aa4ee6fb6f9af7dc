import JapaneseText

extension DocumentHead: Correctable {
  package static var correctableFields: [CorrectableField<DocumentHead>] {
    [
      .name("title", "題名", at: \.title),
      CorrectableField(
        "kind", ["種別", "種類"],
        .choice(DocumentKind.allCases.map { .init($0.rawValue, $0.label) }, empty: []),
        get: { $0.kind.map { [$0.rawValue] } ?? [] },
        set: { $0.kind = $1.first.flatMap(DocumentKind.init(rawValue:)) }),
      .text("field", "分野", "政策分野", at: \.field),
      .text("field_number", "分野番号", at: \.fieldNumber),
      .text("publisher", "発行", "発行者", at: \.publisher),
      .text("municipality", "団体", "自治体", at: \.municipality),
      .text("author", "著者", "書き手", at: \.author),
      .list("contacts", "連絡先", "問い合わせ先", at: \.contacts),
      CorrectableField(
        "date", ["日付"], .date, get: { $0.date.map { [$0.iso8601] } ?? [] },
        set: { $0.date = $1.first.flatMap(DateNotation.date) }),
      .year("fiscal_year", "年度", at: \.fiscalYear),
      CorrectableField(
        "trust", ["信頼", "信頼度"],
        .choice(
          Trust.allCases.map { .init($0.rawValue, $0.label) }, empty: [Trust.unknown.rawValue]),
        get: { [$0.trust.rawValue] },
        set: { $0.trust = $1.first.flatMap(Trust.init(rawValue:)) ?? .unknown }),
    ]
  }
}
