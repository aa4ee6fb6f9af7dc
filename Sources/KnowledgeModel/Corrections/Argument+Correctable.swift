extension Challenge: Correctable {
  package static var correctableFields: [CorrectableField<Challenge>] {
    [
      .text("whose", "だれの", at: \.whose), .name("title", "課題", "題名", at: \.title),
      .text("consequence", "放置した場合", at: \.consequence),
      .list("evidence", "根拠", at: \.evidence),
    ]
  }
}

extension Measure: Correctable {
  package static var correctableFields: [CorrectableField<Measure>] {
    [
      .name("title", "施策", "題名", at: \.title),
      // What is new stands where the measure stands.
      CorrectableField(
        "initiatives", ["取組"], .list, get: { $0.initiatives.map(\.title) },
        set: { measure, titles in
          let read = measure.initiatives
          let witness = measure.witness
          measure.initiatives = titles.map { title in
            read.first { $0.title == title } ?? Measure.Initiative(title: title, witness: witness)
          }
        }),
    ]
  }
}

extension Indicator: Correctable {
  package static var correctableFields: [CorrectableField<Indicator>] {
    [
      CorrectableField(
        "level", ["段階"],
        .choice(
          Level.allCases.map { .init($0.rawValue, $0.label) },
          empty: [Level.other.rawValue]),
        get: { [$0.level.rawValue] },
        set: { $0.level = $1.first.flatMap(Level.init(rawValue:)) ?? .other }),
      CorrectableField(
        "kind", ["種類"],
        .choice(
          Kind.allCases.map { .init($0.rawValue, $0.label) }, empty: []),
        get: { $0.kind.map { [$0.rawValue] } ?? [] },
        set: { $0.kind = $1.first.flatMap(Kind.init(rawValue:)) }),
      .name("name", "指標", "名前", at: \.name), .text("target", "目標", at: \.target),
      .text("baseline", "現状", at: \.baseline), .text("method", "取得方法", at: \.method),
      .text("measure", "施策", at: \.measure),
    ]
  }
}

extension CaseStudy: Correctable {
  package static var correctableFields: [CorrectableField<CaseStudy>] {
    [
      .name("municipality", "団体", "自治体", at: \.municipality.name),
      .code("code", at: \.municipality.code), .text("name", "事業", "名前", at: \.name),
      .date("since", "開始", at: \.since), .name("done", "取組", at: \.done),
      .list("results", "成果", at: \.results), .list("factors", "成功要因", at: \.factors),
      CorrectableField(
        "sources", ["出典"], .sources, get: { $0.sources.map(\.value) },
        set: { $0.sources = $1.map { SourceKey($0) } }),
      .text("measure", "施策", at: \.measure), .text("contact", "連絡先", at: \.contact),
    ]
  }
}

extension CorrectableField {
  static func code(
    _ name: String, at path: WritableKeyPath<Thing, MunicipalityCode?>
  ) -> Self {
    Self(
      name, ["団体コード"], .municipalityCode,
      get: { $0[keyPath: path].map { [$0.digits] } ?? [] },
      set: { $0[keyPath: path] = $1.first.flatMap { MunicipalityCode($0) } })
  }
}
