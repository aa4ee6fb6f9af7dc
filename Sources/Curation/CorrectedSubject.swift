import JapaneseText
import KnowledgeModel
import KnowledgeStore
import Search

/// What is put right: a head or a finding as it was read, with what was put right in it before.
struct CorrectedSubject {
  let anchor: Anchor
  let thing: any Correctable
  let name: String
  /// In the order in which they were made.
  let there: [(item: CuratedItem, correction: Correction)]

  init(_ id: String, in snapshot: any KnowledgeSnapshot) throws {
    let asRead = snapshot.asRead
    guard let anchor = try AnchorMaker.anchor(of: id, in: asRead) else {
      throw CurationError.unknownPlace(id)
    }
    self.anchor = anchor
    guard let subject = try Self.thing(at: anchor, in: asRead) else {
      throw CurationError.notCorrectable(id)
    }
    (thing, name) = subject
    var places = CorrectedPlaces(snapshot: snapshot)
    var there: [(item: CuratedItem, correction: Correction)] = []
    for item in try snapshot.curated(.correction) {
      guard case .correction(let correction) = item.record,
        correction.anchor.document == anchor.document,
        try places.attachment(of: correction)?.key == anchor.key
      else { continue }
      there.append((item, correction))
    }
    self.there = there
  }

  /// What can be put right there, as it was read; `nil` of a section or a passage.
  static func thing(
    at anchor: Anchor, in asRead: any KnowledgeSnapshot
  ) throws(StoreError) -> (thing: any Correctable, name: String)? {
    switch anchor.kind {
    case .document: try asRead.document(anchor.document).map { ($0.head, $0.head.title) }
    case .finding:
      try asRead.finding(FindingID(anchor.key)).map { ($0.finding.thing, $0.finding.name) }
    case .section, .passage: nil
    }
  }

  /// That which is changed: the last one made.
  var correction: Correction { there.last?.correction ?? Correction(anchor: anchor, name: name) }

  var kindLabel: String { anchor.findingKind?.label ?? Anchor.Kind.document.label }
  var label: String { "\(kindLabel)「\(name)」" }

  func read(_ property: CorrectableProperty) -> [String] { thing.values(of: property.name) ?? [] }

  /// In the order of the properties.
  func values(
    for assignments: [Assignment], in snapshot: any KnowledgeSnapshot
  ) throws -> [(CorrectableProperty, [String])] {
    var wanted: [String: [String]] = [:]
    for assignment in assignments {
      guard let property = thing.properties.first(where: { $0.isCalled(assignment.property) })
      else {
        throw CurationError.unknownProperty(
          assignment.property, known: thing.properties.map(\.label))
      }
      guard let values = property.form.normal(assignment.texts) else {
        throw CurationError.propertyValue(
          property.label, assignment.texts.joined(separator: "、"), advice: property.form.advice)
      }
      wanted[property.name] = values
    }
    if let source = wanted["source"]?.first {
      guard let work = try CitedWorks(in: snapshot).key(named: source) else {
        throw CurationError.unknownSource(source)
      }
      wanted["source"] = [work.value]
    }
    if wanted["code"] == nil, let name = municipality(wanted)?.first {
      wanted["code"] = try Self.code(of: name, in: snapshot).map { [$0.digits] } ?? []
    }
    return thing.properties.compactMap { property in
      wanted[property.name].map { (property, $0) }
    }
  }

  /// The name that a municipality is to have: its code goes with it.
  private func municipality(_ wanted: [String: [String]]) -> [String]? {
    switch anchor.findingKind {
    case .caseStudy: wanted["municipality"]
    case .place: wanted["name"]
    default: nil
    }
  }

  /// Where all documents that name it mean the same one.
  private static func code(
    of name: String, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> MunicipalityCode? {
    let form = Fold.plain(name)
    var codes: Set<MunicipalityCode> = []
    for stored in try snapshot.findings(FindingChoice(kinds: [.place])) {
      if case .place(let named) = stored.finding, Fold.plain(named.place.name) == form,
        let code = named.place.code
      {
        codes.insert(code)
      }
    }
    return codes.count == 1 ? codes.first : nil
  }

  func edits(
    to correction: Correction, _ action: CurationAction, _ desk: CurationDesk
  ) throws -> [CurationChange] {
    guard correction != self.correction else { return [] }
    var sorted = correction
    let order = thing.properties.map(\.name)
    sorted.changes.sort {
      (order.firstIndex(of: $0.property) ?? 0) < (order.firstIndex(of: $1.property) ?? 0)
    }
    let edit: CurationEdit =
      if let last = there.last?.item {
        sorted.changes.isEmpty && !sorted.isRejected
          ? .removing(last) : .replacing(last, by: desk.item(last.name, .correction(sorted)))
      } else {
        .making(desk.item(try desk.name(.correction), .correction(sorted)))
      }
    return [CurationChange(action, [edit])]
  }
}

extension CorrectableProperty {
  /// By its name in JSON or a word of staff, in any width and case.
  func isCalled(_ word: String) -> Bool {
    let written = Fold.plain(word.trimmed)
    return ([name] + words).contains { Fold.plain($0) == written }
  }
}
