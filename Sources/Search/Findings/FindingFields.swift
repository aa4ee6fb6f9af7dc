import KnowledgeModel
import KnowledgeStore

/// The fields of a finding, kind by kind.
struct FindingFields {
  let fields: [Field]
  let headline: String
  var details: [String] = []

  init(_ stored: StoredFinding, works: WorkIndex) {
    func work(_ key: SourceKey) -> Work? { works.work(key, in: stored.document) }
    switch stored.finding {
    case .citation(let value): self.init(value, works)
    case .figure(let value): self.init(value, work, corrected: stored.corrected)
    case .challenge(let value): self.init(value)
    case .measure(let value): self.init(value)
    case .indicator(let value): self.init(value)
    case .caseStudy(let value): self.init(value, work)
    case .place(let value): self.init(value)
    case .person(let value): self.init(value)
    case .term(let value): self.init(value)
    case .event(let value): self.init(value)
    case .link(let value): self.init(value)
    }
  }

  private init(_ citation: Citation, _ works: WorkIndex) {
    fields = [
      Field("form", "形", FieldValue(citation.form, \.label)),
      Field("publisher", "発行", FieldValue(citation.work.publisher)),
      Field("title", "題名", .text(citation.work.title)),
      Field("fiscal_year", "年度", FieldValue(citation.work.fiscalYear)),
      Field("source", nil, .text(works.key(for: citation.work.key).value)),
      Field("text", "引用", .text(citation.witness.text)),
    ]
    headline = citation.work.label
    details = [citation.witness.text]
  }

  private init(_ figure: Figure, _ work: (SourceKey) -> Work?, corrected: [String]) {
    let quantity = figure.quantity
    let source = figure.source.flatMap(work)
    fields = [
      Field("text", "数値", .text(quantity.text)), Field("value", "値", FieldValue(quantity.value)),
      Field("low", "下限", FieldValue(quantity.low)), Field("high", "上限", FieldValue(quantity.high)),
      Field("approximate", "およそ", .flag(quantity.isApproximate)),
      Field("unit", "単位", .text(quantity.unit)), Field("subject", "対象", .text(figure.subject)),
      Field("direction", "増減", FieldValue(figure.direction, \.label)),
      Field(
        "baseline", "もとの値",
        figure.baseline.map {
          .record([
            Field("text", "表記", .text($0.text)), Field("value", "値", FieldValue($0.value)),
          ])
        } ?? .none),
      Field("year", "年", FieldValue(figure.year)),
      Field("sentence", "文", .text(figure.sentence)),
      Field("source", "出典", source.map { .record($0.fields) } ?? .none),
    ]
    let from = figure.baseline.map { "（もとは \($0.text)）" } ?? ""
    // The text is what was read.
    let isOther = !Set(corrected).isDisjoint(with: ["value", "low", "high", "unit"])
    headline = isOther ? "\(quantity.stated)（訂正前 \(quantity.text)）\(from)" : quantity.text + from
    details = [figure.sentence, "出典：" + (source?.label ?? "書かれていません")]
  }

  private init(_ challenge: Challenge) {
    fields = [
      Field("whose", "だれの", FieldValue(challenge.whose)),
      Field("title", "課題", .text(challenge.title)),
      Field("consequence", "放置した場合", FieldValue(challenge.consequence)),
      Field("evidence", "根拠", .list(challenge.evidence)),
    ]
    headline = challenge.title + (challenge.whose.map { "（\($0)）" } ?? "")
    details = challenge.evidence + (challenge.consequence.map { ["放置した場合：\($0)"] } ?? [])
  }

  private init(_ measure: Measure) {
    let initiatives = measure.initiatives.map(\.title)
    fields = [
      Field("title", "施策", .text(measure.title)), Field("initiatives", "取組", .list(initiatives)),
    ]
    headline = measure.title
    details = initiatives.map { "・\($0)" }
  }

  private init(_ indicator: Indicator) {
    fields = [
      Field("level", "段階", FieldValue(indicator.level, \.label)),
      Field("kind", "種類", FieldValue(indicator.kind, \.label)),
      Field("name", "指標", .text(indicator.name)),
      Field("target", "目標", FieldValue(indicator.target)),
      Field("baseline", "現状", FieldValue(indicator.baseline)),
      Field("method", "取得方法", FieldValue(indicator.method)),
      Field("measure", "施策", FieldValue(indicator.measure)),
    ]
    headline = "\(indicator.level.label)　\(indicator.name)　\(indicator.target ?? "")"
    details = [
      indicator.baseline.map { "現状：\($0)" }, indicator.method.map { "取得方法：\($0)" },
      indicator.measure.map { "施策：\($0)" },
    ].compactMap(\.self)
  }

  private init(_ study: CaseStudy, _ work: (SourceKey) -> Work?) {
    let sources = study.sources.map { work($0)?.label ?? $0.value }
    fields = [
      Field(
        "municipality", "団体",
        .record([
          Field("code", "コード", FieldValue(study.municipality.code?.digits)),
          Field("name", "名前", .text(study.municipality.name)),
        ])),
      Field("name", "事業", FieldValue(study.name)), Field("since", "開始", FieldValue(study.since)),
      Field("done", "取組", .text(study.done)), Field("results", "成果", .list(study.results)),
      Field("factors", "成功要因", .list(study.factors)), Field("sources", "出典", .list(sources)),
      Field("measure", "施策", FieldValue(study.measure)),
      Field("contact", "連絡先", FieldValue(study.contact)),
    ]
    headline = study.municipality.name + (study.name.map { "「\($0)」" } ?? "")
    details =
      [study.done] + study.results.map { "成果：\($0)" } + study.factors.map { "成功要因：\($0)" }
  }

  private init(_ place: NamedPlace) {
    fields = [
      Field("code", "団体コード", FieldValue(place.place.code?.digits)),
      Field("name", "団体", .text(place.place.name)),
      Field("kind", "種類", FieldValue(place.kind, \.label)),
      Field("mentions", "回数", .integer(place.mentions.count)),
    ]
    headline = place.place.name
    details = [
      [place.kind?.label, "\(place.mentions.count) か所"].compactMap(\.self).joined(separator: "・")
    ]
  }

  private init(_ person: Person) {
    fields = [
      Field("name", "氏名", .text(person.name)),
      Field("affiliation", "所属", FieldValue(person.affiliation)),
      Field("role", "役職", FieldValue(person.role)),
      Field("topics", "専門分野", .list(person.topics ?? [])),
    ]
    headline = person.label
    details = person.topics.map { ["専門分野：\($0.joined(separator: "、"))"] } ?? []
  }

  private init(_ term: Term) {
    fields = [
      Field("short", "略語", .text(term.short)), Field("long", "意味", .list(term.long)),
    ]
    headline = "\(term.short)　\(term.long.joined(separator: "／"))"
  }

  private init(_ link: DocumentLink) {
    fields = [
      Field("text", "リンク", .text(link.text)), Field("path", "リンク先", .text(link.path)),
    ]
    headline = link.text.isEmpty ? link.path : "\(link.text)　\(link.path)"
  }

  private init(_ event: Event) {
    fields = [
      Field("date", "日付", FieldValue(event.date)), Field("time", "時間", FieldValue(event.time)),
      Field("place", "会場", FieldValue(event.place)), Field("title", "内容", .text(event.title)),
      Field("lecturers", "講師", .list(event.lecturers)), Field("fee", "参加費", FieldValue(event.fee)),
      Field("doubt", "疑問", FieldValue(event.doubt)),
    ]
    headline = [event.date, event.time, event.title].compactMap(\.self).joined(separator: "　")
    details = [
      event.place.map { "会場：\($0)" },
      event.lecturers.isEmpty ? nil : "講師：\(event.lecturers.joined(separator: "、"))",
      event.fee.map { "参加費：\($0)" }, event.doubt,
    ].compactMap(\.self)
  }
}

extension Quantity {
  /// In its number and unit, which people may have put right: 「21時間」, 「3～5割」.
  fileprivate var stated: String {
    // Multipliers are counted in.
    let counted = unit.drop { "十百千万億兆".contains($0) }
    func number(_ number: Double) -> String { FieldValue.number(number).cell }
    let bounds: String? =
      switch (value, low, high) {
      case (let value?, _, _): number(value)
      case (nil, let low?, let high?): "\(number(low))～\(number(high))"
      case (nil, let low?, nil): number(low)
      case (nil, nil, let high?): number(high)
      case (nil, nil, nil): nil
      }
    guard let bounds else { return "値なし" }
    let end = value != nil || low != nil && high != nil ? "" : low != nil ? "以上" : "以下"
    return (isApproximate ? "約" : "") + bounds + counted + end
  }
}

extension Work {
  var fields: [Field] {
    [
      Field("publisher", nil, FieldValue(publisher)), Field("title", nil, .text(title)),
      Field("fiscal_year", nil, FieldValue(fiscalYear)),
    ]
  }

  /// 「総務省「…調査」2022年度」.
  var label: String {
    (publisher ?? "") + "「\(title)」" + (fiscalYear.map { "\($0)年度" } ?? "")
  }
}

extension Person {
  var label: String {
    let holder = [affiliation, role].compactMap(\.self).joined(separator: " ")
    return holder.isEmpty ? name : "\(name)（\(holder)）"
  }
}
