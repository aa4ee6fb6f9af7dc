import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// How the documents that answer a query are spread over a property.
package struct Facet: Sendable, Hashable {
  package enum Name: String, Sendable, Hashable, CaseIterable {
    case kind
    case fiscalYear = "fiscal_year"
    case municipality, trust, source, tag, person, measure, term
    case caseStudy = "case"

    /// As staff say it.
    package var label: String {
      switch self {
      case .kind: "種別"
      case .fiscalYear: "年度"
      case .municipality: "団体"
      case .trust: "信頼"
      case .source: "出典"
      case .tag: "タグ"
      case .person: "人"
      case .measure: "施策"
      case .term: "用語"
      case .caseStudy: "事例の団体"
      }
    }
  }

  package struct Value: Sendable, Hashable {
    /// What a query or a program names it by.
    package let value: String
    /// As staff say it.
    package let label: String
    /// Of documents.
    package let count: Int
  }

  package let name: Name
  /// The most frequent first, equal ones by value; no more than ``limit``.
  package let values: [Value]

  package static let limit = 50
}

extension Facet {
  /// Of the documents that hold an exact hit. A document without the property counts nowhere.
  static func facets(
    of holders: Set<DocumentID>, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> [Facet] {
    var counts: [Name: [String: Int]] = [:]
    var labels: [Name: [String: String]] = [:]
    func count(_ name: Name, _ value: String, _ label: String) {
      counts[name, default: [:]][value, default: 0] += 1
      labels[name, default: [:]][value] = label
    }
    let documents = try snapshot.documents().filter { holders.contains($0.id) }
    for document in documents {
      let head = document.head
      if let kind = head.kind { count(.kind, kind.rawValue, kind.label) }
      if let year = head.fiscalYear ?? head.date?.fiscalYear {
        count(.fiscalYear, "\(year)", "\(year)年度")
      }
      if let name = head.municipality { count(.municipality, name, name) }
      count(.trust, head.trust.rawValue, head.trust.label)
    }
    for (tag, tagged) in try OfficeTags(of: documents, in: snapshot).documents {
      let number = tagged.intersection(holders).count
      guard number > 0 else { continue }
      counts[.tag, default: [:]][tag] = number
      labels[.tag, default: [:]][tag] = tag
    }
    let found = try snapshot.findings(
      FindingChoice(
        kinds: [.citation, .person, .measure, .term, .caseStudy], documents: holders))
    let works = try WorkIndex(in: snapshot)
    var seen: Set<[String]> = []
    var spellings: [[String]: String] = [:]
    for stored in found {
      if case .citation(let citation) = stored.finding {
        let key = works.key(for: citation.work.key)
        guard seen.insert([stored.document.value, key.value]).inserted else { continue }
        count(.source, key.value, works.label(of: key) ?? citation.work.title)
      } else if let (name, text) = named(by: stored.finding) {
        let form = Fold.full(text).string
        guard seen.insert([stored.document.value, name.rawValue, form]).inserted else { continue }
        let spelling = spellings[[name.rawValue, form]] ?? text
        spellings[[name.rawValue, form]] = spelling
        count(name, spelling, spelling)
      }
    }
    return Name.allCases.map { name in
      let values = (counts[name] ?? [:]).map { value, count in
        Value(value: value, label: labels[name]?[value] ?? value, count: count)
      }.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
      return Facet(name: name, values: Array(values.prefix(limit)))
    }
  }

  /// What it counts as; its first spelling stands for all that fold alike.
  private static func named(by finding: Finding) -> (Name, String)? {
    switch finding {
    case .person(let person): (.person, person.name)
    case .measure(let measure): (.measure, measure.title)
    case .term(let term): (.term, term.short)
    case .caseStudy(let study): (.caseStudy, study.municipality.name)
    default: nil
    }
  }
}

/// The facets of a search on the wire: an object with a list for each property.
struct FacetsResponse: Sendable, Encodable {
  let facets: [Facet]

  private struct Value: Encodable {
    let value: String
    let label: String
    let count: Int
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Field.Key.self)
    for facet in facets {
      try container.encode(
        facet.values.map { Value(value: $0.value, label: $0.label, count: $0.count) },
        forKey: Field.Key(facet.name.rawValue))
    }
  }
}
