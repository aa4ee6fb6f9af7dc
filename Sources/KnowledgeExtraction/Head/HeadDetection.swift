import JapaneseText
import KnowledgeModel

/// Head data of one document: what is declared, else what its text says at both ends.
struct HeadDetection {
  /// A head, where its values come from, and how many of the first lines are its title.
  struct Outcome {
    let head: DocumentHead
    let origins: [DeclaredHead.Key: HeadOrigin]
    /// Whether the title is the first heading of level 1.
    let isTitleHeading: Bool
  }

  /// A value and where it comes from.
  struct Found<Value> {
    let value: Value
    let origin: HeadOrigin
  }

  let rules: HeadRules
  let reading: Reading
  let name: String
  let text: HeadText
  let fields: [LabelledField]
  /// What the file or a manifest says; of a page not its markup, which a text says better.
  let declared: DeclaredHead
  /// What the markup of a page says.
  let markup: DeclaredHead

  /// - Parameter name: The name of the file without folders, which stands in for a missing title.
  init(rules: HeadRules, reading: Reading, manifest: DeclaredHead, name: String) {
    self.rules = rules
    self.reading = reading
    self.name = name
    text = HeadText(reading)
    fields = LabelReader(labels: rules.labels).fields(in: text.lines)
    let isPage = [.html, .xhtml].contains(reading.format)
    markup = isPage ? reading.declared : DeclaredHead()
    declared = isPage ? manifest : reading.declared.completed(by: manifest)
  }

  func outcome() -> Outcome {
    var origins: [DeclaredHead.Key: HeadOrigin] = [:]
    func keep<Value>(_ key: DeclaredHead.Key, _ found: Found<Value>?) -> Value? {
      if let found { origins[key] = found.origin }
      return found?.value
    }
    let title = declaredText(.title) ?? self.title
    _ = keep(.title, title)
    let kind = keep(
      .kind, declaredValue(.kind, DocumentKind.init(word:)) ?? self.kind(title: title.value))
    let number = numberedField
    let parties = Parties(self, title: title.value, kind: kind)
    let contacts = self.contacts
    let municipality =
      declaredText(.municipality) ?? parties.municipality(declared: declared[.publisher])
    let publisher =
      declaredText(.publisher) ?? parties.publisher
      ?? municipality.flatMap { $0.value == parties.addressee?.value ? nil : $0 }
    let head = DocumentHead(
      kind: kind, title: title.value,
      field: keep(
        .field,
        declaredText(.field).flatMap { $0.origin == number?.origin ? nil : $0 }
          ?? field(numbered: number)),
      fieldNumber: keep(.fieldNumber, declaredText(.fieldNumber) ?? fieldNumber(numbered: number)),
      publisher: keep(.publisher, publisher),
      municipality: keep(.municipality, municipality),
      author: keep(
        .author,
        declaredText(.author).map(withoutRemark)
          ?? parties.author.flatMap { $0.value == publisher?.value ? nil : $0 }),
      contacts: keep(.contacts, declaredList(.contacts) ?? contacts) ?? [],
      date: keep(.date, declaredValue(.date, day) ?? date(of: kind)),
      fiscalYear: keep(
        .fiscalYear,
        declaredValue(.fiscalYear, DateNotation.fiscalYear) ?? fiscalYear(title: title)),
      trust: keep(.trust, declaredValue(.trust, Trust.init(word:)) ?? trust) ?? .unknown,
      tags: keep(.tags, declaredList(.tags)) ?? [])
    return Outcome(head: head, origins: origins, isTitleHeading: isHeading(title.value))
  }

  // MARK: Declared

  /// Of an element of XML without what its attributes say of the person.
  private func withoutRemark(_ found: Found<String>) -> Found<String> {
    guard reading.format == .xml else { return found }
    return Found(value: Parties.bare(found.value), origin: found.origin)
  }

  func declaredText(_ key: DeclaredHead.Key) -> Found<String>? { declaredValue(key) { $0 } }

  /// An element of XML that holds a day may hold its hours as well.
  private func day(_ text: String) -> PartialDate? {
    DateNotation.date(text) ?? (reading.format == .xml ? DateNotation.firstDate(in: text) : nil)
  }

  private func declaredList(_ key: DeclaredHead.Key) -> Found<[String]>? {
    declared.values[key].map { Found(value: $0, origin: origin(of: key, in: declared)) }
  }

  private func declaredValue<Value>(
    _ key: DeclaredHead.Key, _ read: (String) -> Value?
  ) -> Found<Value>? {
    declared[key].flatMap(read).map { Found(value: $0, origin: origin(of: key, in: declared)) }
  }

  func markupText(_ key: DeclaredHead.Key) -> Found<String>? {
    markup[key].map { Found(value: $0, origin: origin(of: key, in: markup)) }
  }

  private func origin(of key: DeclaredHead.Key, in head: DeclaredHead) -> HeadOrigin {
    let kind: HeadOrigin.Kind = reading.format == .markdown ? .frontMatter : .markup
    return head.origins[key]
      ?? HeadOrigin(kind, text: head.values[key]?.joined(separator: "、"))
  }

  // MARK: From the text

  /// The value of a field, with the words of its line.
  func found<Value>(_ field: LabelledField, _ value: Value) -> Found<Value> {
    Found(value: value, origin: text.lines[field.line].origin())
  }

  func first(_ label: HeadLabel) -> LabelledField? { fields.first { $0.label == label } }

  /// Whether a block between the two ends begins with the label of a field, before another value.
  ///
  /// - Complexity: O(blocks), a comparison of a few bytes each.
  func isRepeated(_ field: LabelledField) -> Bool {
    let name = field.name
    guard !name.isEmpty, reading.blocks.count > text.blocks.count else { return false }
    for block in reading.blocks {
      switch block.content {
      case .heading: continue
      case .paragraph(let text), .listItem(_, let text):
        guard text.utf8.prefix(64 + name.utf8.count).contains(where: { $0 == name.utf8.first }),
          text.prefix(40).contains(name)
        else { continue }
        let pairs = LabelReader(labels: rules.labels).pairs(in: String(text.prefix(80)))
        if pairs.contains(where: { $0.name == name && $0.value != field.value }) { return true }
      case .table(let rows):
        if rows.contains(where: {
          $0.count == 2 && $0[0].asLabel == name && $0[1].trimmingWhitespace != field.value
        }) {
          return true
        }
      }
    }
    return false
  }

  var nameOrigin: HeadOrigin { HeadOrigin(.fileName, text: name) }

  private var trust: Found<Trust>? {
    if let field = first(.trust), let trust = rules.notices.value(field.value) {
      return found(field, trust)
    }
    var best: Found<Trust>?
    for block in text.blocks {
      guard let notice = rules.notices.notice(in: block) else { continue }
      let found = Found(
        value: notice.trust,
        origin: HeadOrigin(.text, text: notice.words, place: block.place))
      if notice.trust == .verified { return found }
      // A document that a tool wrote is no primary source, whatever it says of its sources.
      if best == nil || notice.trust == .aiGenerated && best?.value == .primary { best = found }
    }
    return best
  }
}
