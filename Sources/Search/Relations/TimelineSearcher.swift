import JapaneseText
import KnowledgeModel
package import KnowledgeStore

/// Answers what happened when: dates of documents, begins of cases, events, fiscal years of works.
package struct TimelineSearcher: Sendable {
  private let reader: any KnowledgeReader

  package init(reader: any KnowledgeReader) {
    self.reader = reader
  }

  /// Earliest first; what begins on one day, the more exact first, then by document key and reading
  /// order. A document belongs to the answer if one of its passages satisfies the query, what it
  /// says if its words do, with headings and title. A work that is cited several times stands once,
  /// where it is cited first.
  package func list(_ request: ItemRequest) throws(SearchError) -> FindingList {
    try reader.answer(request) { snapshot, parsed in
      let entries = try Self.entries(request, parsed, in: snapshot)
      return entries.enumerated().sorted { left, right in
        let (one, other) = (left.element.time, right.element.time)
        return (one.firstDay, one.lastDay, left.offset)
          < (other.firstDay, other.lastDay, right.offset)
      }.map(\.element.item)
    }
  }

  private static func entries(
    _ request: ItemRequest, _ parsed: ParsedQuery, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> [TimelineEntry] {
    let dated = try request.documents(for: parsed, in: snapshot).compactMap(entry)
    var choice = FindingChoice(kinds: [])
    if let name = request.document {
      guard let document = try snapshot.document(named: name) else { return [] }
      choice.documents = [document.id]
    }
    let all = Dictionary(
      try snapshot.documents().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var entries = dated
    let works = try WorkIndex(in: snapshot)
    var seen: Set<SourceKey> = []
    for kind in [Finding.Kind.caseStudy, .event, .citation] {
      choice.kinds = [kind]
      var matcher: FindingMatcher?
      if let query = parsed.query {
        matcher = try FindingMatcher(query: query, kind: kind, snapshot: snapshot)
      }
      for stored in try snapshot.findings(choice) {
        guard let found = FoundFinding(stored, in: all),
          matcher == nil || matcher?.match(stored, in: found.document) != nil
        else { continue }
        if case .citation(let citation) = stored.finding {
          guard seen.insert(works.key(for: citation.work.key)).inserted else { continue }
        }
        if let entry = entry(found, works) { entries.append(entry) }
      }
    }
    return entries
  }

  private static func entry(_ document: StoredDocument) -> TimelineEntry? {
    let head = document.head
    let time =
      head.date.map(TimelineEntry.Time.date) ?? head.fiscalYear.map(TimelineEntry.Time.fiscalYear)
    guard let time else { return nil }
    return TimelineEntry(
      kind: .document, time: time, id: document.id.value, title: head.title,
      detail: head.kind?.label,
      context: [
        Field("trust", "信頼", FieldValue(head.trust, \.label)),
        Field("document", "文書", .record(FindingItems.document(document))),
        Field("passage", nil, .none), Field("place", "場所", .record([])),
      ])
  }

  /// `nil` where it does not say when.
  private static func entry(_ found: FoundFinding, _ works: WorkIndex) -> TimelineEntry? {
    let id = found.stored.id.value
    let context = FindingItems.context(of: found)
    switch found.stored.finding {
    case .caseStudy(let study):
      guard let date = study.since.flatMap(PartialDate.init(iso8601:)) else { return nil }
      return TimelineEntry(
        kind: .case, time: .date(date), id: id,
        title: study.municipality.name + (study.name.map { "「\($0)」" } ?? ""),
        detail: study.done, context: context)
    case .event(let event):
      guard let date = event.date.flatMap(PartialDate.init(iso8601:)) else { return nil }
      return TimelineEntry(
        kind: .event, time: .date(date), id: id, title: event.title,
        detail: [event.time, event.place].compactMap(\.self).joined(separator: "　").nonEmpty,
        context: context)
    case .citation(let citation):
      let key = works.key(for: citation.work.key)
      guard let work = works[key], let year = work.fiscalYear else { return nil }
      return TimelineEntry(
        kind: .source, time: .fiscalYear(year), id: key.value,
        title: (work.publisher ?? "") + "「\(work.title)」", detail: nil,
        context: context)
    default: return nil
    }
  }
}

extension String {
  /// `nil` where there is nothing.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension PartialDate {
  /// Reads `YYYY`, `YYYY-MM` and `YYYY-MM-DD`; `nil` for any other text, and for no day of the
  /// calendar.
  fileprivate init?(iso8601 text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0], !parts.contains(nil) else {
      return nil
    }
    self.init(
      year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }
}
