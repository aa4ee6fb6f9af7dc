extension Finding {
  /// What it is of its kind.
  package var thing: any Correctable {
    switch self {
    case .citation(let value): value
    case .figure(let value): value
    case .challenge(let value): value
    case .measure(let value): value
    case .indicator(let value): value
    case .caseStudy(let value): value
    case .place(let value): value
    case .person(let value): value
    case .term(let value): value
    case .event(let value): value
    case .link(let value): value
    }
  }

  /// With the values put in, by the names of their properties.
  package func setting(_ values: [String: [String]]) -> Finding {
    switch self {
    case .citation(let value): .citation(value.setting(values))
    case .figure(let value): .figure(value.setting(values))
    case .challenge(let value): .challenge(value.setting(values))
    case .measure(let value): .measure(value.setting(values))
    case .indicator(let value): .indicator(value.setting(values))
    case .caseStudy(let value): .caseStudy(value.setting(values))
    case .place(let value): .place(value.setting(values))
    case .person(let value): .person(value.setting(values))
    case .term(let value): .term(value.setting(values))
    case .event(let value): .event(value.setting(values))
    case .link(let value): .link(value.setting(values))
    }
  }

  /// What it is called, in a line.
  package var name: String {
    switch self {
    case .citation(let value): value.work.title
    case .figure(let value):
      value.subject.isEmpty ? value.quantity.text : "\(value.quantity.text)（\(value.subject)）"
    case .challenge(let value): value.title
    case .measure(let value): value.title
    case .indicator(let value): value.name
    case .caseStudy(let value):
      value.municipality.name + (value.name.map { "「\($0)」" } ?? "")
    case .place(let value): value.place.name
    case .person(let value): value.name
    case .term(let value): value.short
    case .event(let value): value.title
    case .link(let value): value.path
    }
  }
}

extension Finding.Kind {
  /// As staff say it.
  package var label: String {
    switch self {
    case .citation: "出典"
    case .figure: "数値"
    case .challenge: "課題"
    case .measure: "施策"
    case .indicator: "指標"
    case .caseStudy: "事例"
    case .place: "団体"
    case .person: "人"
    case .term: "略語"
    case .event: "行事"
    case .link: "リンク"
    }
  }
}
