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
  /// In the entry that is being made.
  private var marked: Set<Listed> = []
  private var marks = 0
  /// That any document of the collection explains; they mean the same in the others.
  private var abbreviations: [Name] = []

  private struct Listed: Hashable {
    let list: String
    let name: String

    init(_ name: Name) {
      list = name.list
      self.name = name.name
    }
  }

  static let lists = ["団体", "用語", "人名"]

  init(
    readings: [CaseCollection.Reading], references: BookMaker.References,
    snapshot: any KnowledgeSnapshot, documents: Set<DocumentID>
  ) throws(StoreError) {
    self.readings = Dictionary(
      readings.map { ($0.name.unspaced, $0.reading) }, uniquingKeysWith: { first, _ in first })
    self.references = references
    self.snapshot = snapshot
    for stored in try snapshot.findings(FindingChoice(kinds: [.term], documents: documents)) {
      guard case .term(let term) = stored.finding, term.isAbbreviation else { continue }
      let name = Name(list: Self.lists[1], name: term.short, forms: [term.short])
      if !abbreviations.contains(name) { abbreviations.append(name) }
    }
  }

  /// The names of what an entry quotes; it is the one that is marked from here on.
  mutating func names(for entry: CollectionEntry) throws(StoreError) -> [Name] {
    marked = []
    guard let quotation = entry.quotation else { return [] }
    let names = try names(in: quotation.anchor.document)
    let others = abbreviations + (quotation.study.map { self.names(of: $0) } ?? [])
    return names
      + others.filter { other in
        !names.contains { $0.list == other.list && $0.name == other.name }
      }
  }

  /// Places at the beginning of a case for municipalities of it that its words do not name.
  mutating func openings(of study: Quotation.Study) -> [Book.Run] {
    names(of: study).filter { !marked.contains(Listed($0)) }.map { mark("", as: $0) }
  }

  /// Each of 「花筏町・緑ヶ淵町」, and that of 「三ツ瀬町ほか」.
  private mutating func names(of study: Quotation.Study) -> [Name] {
    let whole = study.municipality
    guard !whole.isEmpty else { return [] }
    var parts = whole.split { "・、".contains($0) }.map { part in
      let more = ["ほか", "など", "等"].first { part.hasSuffix($0) }
      return String(part.dropLast(more?.count ?? 0))
    }
    if !parts.allSatisfy({ $0.last.map { "都道府県市区町村".contains($0) } ?? false }) {
      parts = [whole]
    }
    if let code = study.code, let first = parts.first, municipalities[first] == nil {
      municipalities[first] = code
    }
    return parts.map { Name(list: Self.lists[0], name: $0, forms: [$0]) }
  }

  private mutating func names(in document: DocumentID) throws(StoreError) -> [Name] {
    if let names = known[document] { return names }
    let choice = FindingChoice(kinds: [.place, .person, .term], documents: [document])
    var names: [Name] = []
    for stored in try snapshot.findings(choice) {
      switch stored.finding {
      case .place(let place):
        let name = place.place.nameNow
        if let code = place.place.code { municipalities[name] = code }
        names.append(Name(list: Self.lists[0], name: name, forms: place.mentions.map(\.text)))
      case .term(let term) where !term.isOfDocument:
        names.append(
          Name(list: Self.lists[1], name: term.short, forms: [term.short] + term.long))
      case .person(let person):
        // A surname of two characters may be part of any other word.
        let forms = [person.name] + person.appearances.map(\.text).filter { (3..<20) ~= $0.count }
        names.append(
          Name(
            list: Self.lists[2], name: person.name.unspaced,
            forms: forms))
      default: break
      }
    }
    known[document] = names
    return names
  }

  /// The text with a mark at the first place of each name in it.
  mutating func marking(_ text: String, _ names: [Name]) -> [Book.Run] {
    var found: [(range: Range<String.Index>, name: Name)] = []
    for name in names {
      let forms = name.forms.filter { !$0.isEmpty }.sorted { ($1.count, $0) < ($0.count, $1) }
      for form in forms {
        let isPerson = name.list == Self.lists[2]
        let place = isPerson ? text.firstRange(ofUnspaced: form) : text.firstRange(of: form)
        if let range = place {
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
      runs.append(mark(String(text[range]), as: name))
      start = range.upperBound
    }
    if start < text.endIndex { runs.append(.text(String(text[start...]))) }
    return runs
  }

  private mutating func mark(_ text: String, as name: Name) -> Book.Run {
    marks += 1
    let id = "i\(marks)"
    targets[Listed(name), default: []].append(id)
    marked.insert(Listed(name))
    return .mark(id: id, text: text)
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
    if let reading = readings[name.unspaced] { return reading }
    if let municipality = municipalities[name].flatMap(references.municipality) {
      if municipality.name == name { return municipality.reading }
    }
    return references.reading(name)
  }
}

extension Term {
  /// 「KPI」, in letters of whatever width.
  fileprivate var isAbbreviation: Bool {
    short.count > 1 && Fold.plain(short).utf8.allSatisfy { $0 < 0x80 }
  }

  /// 「本計画」: what it means elsewhere is something else.
  fileprivate var isOfDocument: Bool { short.first.map { "本同当".contains($0) } ?? true }
}

extension String {
  /// 「藤咲由紀」 of 「藤咲 由紀」; a name in Latin letters as it is.
  fileprivate var unspaced: String {
    let bare = filter { !$0.isWhitespace }
    return bare.utf8.allSatisfy { $0 < 0x80 } ? self : bare
  }

  /// Where the words stand, whatever white space is among them here or there.
  fileprivate func firstRange(ofUnspaced words: String) -> Range<Index>? {
    if let range = firstRange(of: words) { return range }
    let sought = Array(words.filter { !$0.isWhitespace })
    guard words.utf8.contains(where: { $0 > 0x7F }), sought.count > 1 else { return nil }
    let places = indices.filter { !self[$0].isWhitespace }
    guard places.count >= sought.count else { return nil }
    for start in 0...(places.count - sought.count)
    where sought.indices.allSatisfy({ self[places[start + $0]] == sought[$0] }) {
      return places[start]..<index(after: places[start + sought.count - 1])
    }
    return nil
  }
}
