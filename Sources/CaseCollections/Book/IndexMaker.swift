import BookFormats
import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// Marks the municipalities, terms and persons that quotations name, and lists them by reading.
struct IndexMaker {
  /// A name as the index lists it, and how texts write it.
  struct Name: Hashable {
    let list: String
    let name: String
    let forms: [String]
  }

  private let readings: [String: String]
  private let references: BookMaker.References
  private let snapshot: any KnowledgeSnapshot
  private var known: [DocumentID: [Name]] = [:]
  private var municipalities: [String: MunicipalityCode] = [:]
  private var targets: [Listed: [String]] = [:]
  private var marks = 0

  private struct Listed: Hashable {
    let list: String
    let name: String
  }

  static let lists = ["団体", "用語", "人名"]

  init(
    readings: [CaseCollection.Reading], references: BookMaker.References,
    snapshot: any KnowledgeSnapshot
  ) {
    self.readings = Dictionary(
      readings.map { ($0.name, $0.reading) }, uniquingKeysWith: { first, _ in first })
    self.references = references
    self.snapshot = snapshot
  }

  /// The names of the document that an entry quotes.
  mutating func names(for entry: CollectionEntry) throws(StoreError) -> [Name] {
    guard let document = entry.quotation?.anchor.document else { return [] }
    if let names = known[document] { return names }
    let choice = FindingChoice(kinds: [.place, .person, .term], documents: [document])
    var names: [Name] = []
    for stored in try snapshot.findings(choice) {
      switch stored.finding {
      case .place(let place):
        let name = place.place.nameNow
        if let code = place.place.code { municipalities[name] = code }
        names.append(Name(list: "団体", name: name, forms: place.mentions.map(\.text)))
      case .person(let person):
        names.append(Name(list: "人名", name: person.name, forms: [person.name]))
      case .term(let term):
        names.append(Name(list: "用語", name: term.short, forms: [term.short] + term.long))
      default: break
      }
    }
    // The longest form first, so that 横浜市西区 is not taken for 横浜市.
    known[document] = names
    return names
  }

  /// The text with a mark at the first place of each name in it.
  mutating func marking(_ text: String, _ names: [Name]) -> [Book.Run] {
    var found: [(range: Range<String.Index>, name: Name)] = []
    for name in names {
      let forms = name.forms.filter { !$0.isEmpty }.sorted { ($1.count, $0) < ($0.count, $1) }
      for form in forms {
        if let range = text.firstRange(of: form) {
          found.append((range, name))
          break
        }
      }
    }
    found.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var runs: [Book.Run] = []
    var start = text.startIndex
    for (range, name) in found where range.lowerBound >= start {
      if range.lowerBound > start { runs.append(.text(String(text[start..<range.lowerBound]))) }
      marks += 1
      let id = "i\(marks)"
      targets[Listed(list: name.list, name: name.name), default: []].append(id)
      runs.append(.mark(id: id, text: String(text[range])))
      start = range.upperBound
    }
    if start < text.endIndex { runs.append(.text(String(text[start...]))) }
    return runs
  }

  /// What was marked, in the order of the fifty sounds.
  func lists() -> [Book.IndexList] {
    Self.lists.compactMap { list in
      let entries = targets.filter { $0.key.list == list }.map { listed, targets in
        Book.IndexList.IndexEntry(
          name: listed.name, reading: reading(of: listed.name), targets: targets)
      }.sorted { KanaOrder.precedes(($0.reading, $0.name), ($1.reading, $1.name)) }
      guard !entries.isEmpty else { return nil }
      let groups = Hiragana.rows.compactMap { row -> Book.IndexList.Group? in
        let own = entries.filter { Hiragana.row(of: $0.reading) == row }
        return own.isEmpty ? nil : Book.IndexList.Group(head: row, entries: own)
      }
      return Book.IndexList(title: list, groups: groups)
    }
  }

  private func reading(of name: String) -> String {
    if let reading = readings[name] { return reading }
    if let municipality = municipalities[name].flatMap(references.municipality) {
      if municipality.name == name { return municipality.reading }
    }
    return references.reading(name)
  }
}

/// The order of a Japanese index: by the bare kana of the reading, then by the reading, then by name.
enum KanaOrder {
  static func precedes(
    _ left: (reading: String, name: String), _ right: (reading: String, name: String)
  ) -> Bool {
    let keys = (Hiragana.bare(left.reading), Hiragana.bare(right.reading))
    return (keys.0, left.reading, left.name) < (keys.1, right.reading, right.name)
  }
}
