import KnowledgeModel
import KnowledgeStore

/// What a list of findings shows of each.
struct FindingItems: Sendable {
  /// What figures and cases refer to.
  private let works: WorkIndex

  init(works: WorkIndex = WorkIndex()) {
    self.works = works
  }

  func item(_ found: FoundFinding) -> ListItem {
    let own = FindingFields(found.stored, works: works)
    let names = Set(own.fields.map(\.name))
    // An event's own place is where it is held.
    let context = Self.context(of: found).map { field in
      names.contains(field.name) ? Field("position", field.label, field.value) : field
    }
    return ListItem(
      fields: [
        Field("id", "ID", .text(found.stored.id.value)),
        Field("finding", nil, .text(found.stored.finding.kind.rawValue)),
      ] + own.fields + context + Self.corrected([found]),
      headline: own.headline + Self.mark([found]),
      details: own.details + Self.correction(found.stored))
  }

  /// The names of what people put right, where they did.
  static func corrected(_ mentions: [FoundFinding]) -> [Field] {
    var seen: Set<String> = []
    let names = mentions.flatMap(\.stored.corrected).filter { seen.insert($0).inserted }
    return names.isEmpty ? [] : [Field("corrected", nil, .list(names))]
  }

  static func mark(_ mentions: [FoundFinding]) -> String {
    mentions.contains { !$0.stored.corrected.isEmpty } ? "（訂正あり）" : ""
  }

  /// What was put right, in words.
  private static func correction(_ stored: StoredFinding) -> [String] {
    guard !stored.corrected.isEmpty else { return [] }
    let properties = stored.finding.thing.properties.filter {
      stored.corrected.contains($0.name)
    }
    let texts = properties.map { property in
      let values = stored.finding.thing.values(of: property.name) ?? []
      return "\(property.label) \(property.form.shown(values))"
    }
    return ["訂正：\(texts.joined(separator: "、"))"]
  }

  /// What every item has besides its own fields.
  ///
  /// - Parameter witness: What it shows; where the document says it first, if there is none.
  static func context(of found: FoundFinding, at witness: Witness? = nil) -> [Field] {
    let witness = witness ?? found.stored.finding.witness
    return [
      Field("trust", "信頼", FieldValue(found.document.head.trust, \.label)),
      Field("document", "文書", .record(document(found.document))),
      Field("passage", nil, .text((witness?.passage ?? found.passage).value)),
      Field("place", "場所", .record(place(witness?.place ?? Place()))),
    ]
  }

  /// As a hit shows its document.
  static func document(_ document: StoredDocument) -> [Field] {
    [
      Field("id", "ID", .text(document.id.value)),
      Field("title", "題名", .text(document.head.title)),
      Field("kind", "種別", FieldValue(document.head.kind, \.label)),
      Field("path", "パス", .text(document.paths.first ?? "")),
    ] + (document.root.map { [Field("root", "起点", .text($0))] } ?? []) + [
      Field("trust", nil, FieldValue(document.head.trust, \.label))
    ]
  }

  /// Present keys only.
  static func place(_ place: Place) -> [Field] {
    let fields = [
      Field("line", nil, FieldValue(place.line)), Field("page", nil, FieldValue(place.page)),
      Field("sheet", nil, FieldValue(place.sheet)), Field("cell", nil, FieldValue(place.cell)),
      Field("slide", nil, FieldValue(place.slide)), Field("member", nil, FieldValue(place.member)),
    ]
    return fields.filter { $0.value != .none }
  }
}
