import KnowledgeModel

/// What a document says, in short lines that are easy to compare.
struct Told {
  var citations: [String] = []
  var challenges: [String] = []
  var measures: [String] = []
  var indicators: [String] = []
  var cases: [String] = []
}

extension ArgumentReading {
  func told(_ text: String, name: String = "a.txt") throws -> Told {
    var told = Told()
    for finding in try findings(text, name: name) {
      switch finding {
      case .citation(let value):
        let year = value.work.fiscalYear.map { String($0) }
        told.citations.append(
          [value.form.rawValue, value.work.publisher ?? "-", value.work.title, year ?? "-"]
            .joined(separator: "|"))
      case .challenge(let value): told.challenges.append(value.title)
      case .measure(let value): told.measures.append(value.title)
      case .indicator(let value):
        told.indicators.append(
          [value.level.rawValue, value.name, value.target ?? "-", value.baseline ?? "-"]
            .joined(separator: "|"))
      case .caseStudy(let value):
        told.cases.append("\(value.municipality.name)|\(value.name ?? "-")")
      default: break
      }
    }
    return told
  }
}
