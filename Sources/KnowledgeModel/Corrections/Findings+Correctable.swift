extension Citation: Correctable {
  /// What is put right is put right in the key of the work, too.
  package static var correctableFields: [CorrectableField<Citation>] {
    [
      CorrectableField(
        "publisher", ["発行", "発行者"], .text, get: { $0.work.publisher.map { [$0] } ?? [] },
        set: {
          $0.work.publisher = $1.first; $0.work.rekey(publisher: $1.first)
        }),
      CorrectableField(
        "title", ["題名"], .name, get: { [$0.work.title] },
        set: {
          guard let title = $1.first else { return }
          $0.work.title = title
          $0.work.rekey(title: title)
        }),
      CorrectableField(
        "fiscal_year", ["年度"], .year, get: { $0.work.fiscalYear.map { ["\($0)"] } ?? [] },
        set: {
          $0.work.fiscalYear = $1.first.flatMap { Int($0) }
          $0.work.rekey(edition: $1.first ?? "")
        }),
    ]
  }
}

extension Work {
  fileprivate mutating func rekey(publisher: String?) {
    let parts = key.parts
    key = SourceKey(
      normalPublisher: publisher.map(SourceRule.publisher) ?? "", normalTitle: parts.title,
      edition: parts.edition)
  }

  fileprivate mutating func rekey(title: String) {
    let parts = key.parts
    key = SourceKey(
      normalPublisher: parts.publisher, normalTitle: SourceRule.title(title),
      edition: parts.edition)
  }

  fileprivate mutating func rekey(edition: String) {
    let parts = key.parts
    key = SourceKey(
      normalPublisher: parts.publisher, normalTitle: parts.title, edition: edition)
  }
}

extension Figure: Correctable {
  package static var correctableFields: [CorrectableField<Figure>] {
    [
      .number("value", "値", at: \.quantity.value),
      .number("low", "下限", at: \.quantity.low),
      .number("high", "上限", at: \.quantity.high),
      CorrectableField(
        "unit", ["単位"], .text, get: { $0.quantity.unit.isEmpty ? [] : [$0.quantity.unit] },
        set: { $0.quantity.unit = $1.first ?? "" }),
      CorrectableField(
        "subject", ["対象"], .text, get: { $0.subject.isEmpty ? [] : [$0.subject] },
        set: { $0.subject = $1.first ?? "" }),
      CorrectableField(
        "direction", ["増減"],
        .choice(
          Direction.allCases.map { .init($0.rawValue, $0.label) },
          empty: [Direction.level.rawValue]),
        get: { [$0.direction.rawValue] },
        set: { $0.direction = $1.first.flatMap(Direction.init(rawValue:)) ?? .level }),
      CorrectableField(
        "baseline", ["もとの値"], .quantity, get: { $0.baseline.map { [$0.text] } ?? [] },
        set: { $0.baseline = $1.first.flatMap(Quantity.init(written:)) }),
      .year("year", "年", at: \.year),
      CorrectableField(
        "source", ["出典"], .source, get: { $0.source.map { [$0.value] } ?? [] },
        set: { $0.source = $1.first.map { SourceKey($0) } }),
    ]
  }

  package var contradiction: String? {
    let text = CorrectableForm.text(of:)
    if let low = quantity.low, let high = quantity.high, low > high {
      return "下限（\(text(low))）が上限（\(text(high))）より大きくなります。下限と上限をいっしょに書いてください。"
    }
    if let value = quantity.value, value < quantity.low ?? value || value > quantity.high ?? value {
      return "値（\(text(value))）が下限と上限の間にありません。範囲でなければ、下限= と 上限= で、なしにしてください。"
    }
    let numbers = [quantity.value, quantity.low, quantity.high].compactMap(\.self)
    if direction == .level, quantity.isCount, numbers.contains(where: { $0 < 0 }) {
      return "\(quantity.unit)で数えるものは、負の数になりません。減った量なら、増減=減 もいっしょに書いてください。"
    }
    return nil
  }
}

extension Quantity {
  /// Whether there cannot be less than none of it: shares, changes, money, degrees and points can.
  fileprivate var isCount: Bool {
    let unit = CorrectableForm.plain(unit)
    return !unit.isEmpty && !unit.hasSuffix("円")
      && !["%", "パーセント", "ポイント", "割", "度", "点", "℃"].contains { unit.contains($0) }
  }
}

extension NamedPlace: Correctable {
  package static var correctableFields: [CorrectableField<NamedPlace>] {
    [.name("name", "団体", "自治体", at: \.place.name), .code("code", at: \.place.code)]
  }
}

extension Person: Correctable {
  package static var correctableFields: [CorrectableField<Person>] {
    [
      .name("name", "氏名", at: \.name), .text("affiliation", "所属", at: \.affiliation),
      .text("role", "役職", at: \.role),
      CorrectableField(
        "topics", ["専門分野", "専門"], .list, get: { $0.topics ?? [] },
        set: { $0.topics = $1.isEmpty ? nil : $1 }),
    ]
  }
}

extension Term: Correctable {
  package static var correctableFields: [CorrectableField<Term>] {
    [.name("short", "略語", at: \.short), .list("long", "意味", at: \.long)]
  }
}

extension Event: Correctable {
  package static var correctableFields: [CorrectableField<Event>] {
    [
      .date("date", "日付", at: \.date), .text("time", "時間", at: \.time),
      .text("place", "会場", "場所", at: \.place), .name("title", "内容", "題名", at: \.title),
      .list("lecturers", "講師", at: \.lecturers), .text("fee", "参加費", at: \.fee),
    ]
  }
}

extension DocumentLink: Correctable {
  package static var correctableFields: [CorrectableField<DocumentLink>] {
    [.name("path", "リンク先", "パス", at: \.path)]
  }
}
