import KnowledgeModel
import KnowledgeStore
import Yams

extension CollectionManifest {
  /// Reads a file in UTF-8, with or without a byte order mark.
  package init(utf8 bytes: [UInt8]) throws(CollectionError) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard
      let text = String(
        validating: bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0), as: UTF8.self)
    else { throw .manifest(detail: "UTF-8 の文字ではありません。UTF-8 で保存し直してください") }
    try self.init(text: text)
  }

  /// Reads a file of at most 16 MiB.
  package init(text: String) throws(CollectionError) {
    guard text.utf8.count <= 16 << 20 else { throw .manifest(detail: "16 MB を超えています") }
    let node: Node?
    do { node = try Yams.compose(yaml: text) } catch {
      throw .manifest(detail: "YAML として読めません")
    }
    guard let node else { throw .manifest(detail: "何も書かれていません") }
    let top = try ManifestPart(node, at: "ファイルの先頭")
    try top.refuseOthers(than: ManifestNames.top)
    name = try top.text("collection")
    var front = CollectionFront(title: try top.text("title"))
    front.subtitle = try top.optional("subtitle")
    front.series = try top.optional("series")
    front.editors = try top.texts("editors")
    front.staff = try top.texts("staff")
    front.audience = try top.optional("audience")
    if let date = try top.given("date") {
      guard let day = CalendarDay(date) else { throw top.wrong("date", "2026-11-20 の形ではありません") }
      front.date = day
    }
    front.edition = try top.optional("edition")
    front.introduction = try top.optional("introduction")
    front.conventions = try top.texts("conventions")
    front.terms = try top.optional("terms")
    front.sheet = try top.part("sheet").map(SheetPlan.init)
    self.front = front
    readings = try top.parts("readings").map { part throws(CollectionError) in
      CaseCollection.Reading(name: try part.text("name"), reading: try part.text("reading"))
    }
    rules = try top.parts("rules").map(CaseCollection.Rule.init)
    chapters = try top.parts("chapters").map(Chapter.init)
  }
}

extension SheetPlan {
  fileprivate init(_ part: ManifestPart) throws(CollectionError) {
    self.init(
      title: try part.text("title"), lead: try part.optional("lead"),
      steps: try part.parts("steps").map { part throws(CollectionError) in
        Step(
          name: try part.text("name"), time: try part.optional("time"),
          text: try part.optional("text"), lines: try part.count("lines"))
      })
  }
}

extension CaseCollection.Rule {
  fileprivate init(_ part: ManifestPart) throws(CollectionError) {
    self.init(
      query: try part.text("query"), unit: try part.code("unit"),
      chapter: try part.text("chapter"), declined: try part.texts("declined"))
  }
}

extension CollectionManifest.Chapter {
  fileprivate init(_ part: ManifestPart) throws(CollectionError) {
    self.init(
      title: try part.text("title"), introduction: try part.optional("introduction"),
      entries: try part.parts("entries").map(CollectionManifest.Entry.init))
    try part.refuseOthers(than: ManifestNames.chapter)
  }
}

extension CollectionManifest.Entry {
  fileprivate init(_ part: ManifestPart) throws(CollectionError) {
    try part.refuseOthers(than: ManifestNames.entry)
    let content: CollectionEntry.Content =
      if let text = try part.given("text") {
        .text(text)
      } else {
        .quotation(try Quotation(part))
      }
    self.init(
      content: content, heading: try part.optional("heading"),
      comment: try part.optional("comment"), questions: try part.texts("questions"),
      goals: try part.texts("goals"), rule: try part.given("rule"))
  }
}

extension Quotation {
  fileprivate init(_ part: ManifestPart) throws(CollectionError) {
    var parts = try part.parts("parts").map { part throws(CollectionError) in
      Part(heading: try part.optional("heading"), text: try part.text("words"))
    }
    if let words = try part.given("words") { parts.insert(Part(text: words), at: 0) }
    guard !parts.isEmpty else { throw part.wrong("words", "引用する言葉がありません") }
    let source = try part.required("source")
    let place = try part.required("place")
    let quoted = parts.count == 1 && parts[0].heading.isEmpty ? parts[0].text : ""
    self.init(
      form: try part.code("quote"),
      anchor: Anchor(
        kind: try place.code("kind"), document: DocumentID(try place.text("document")),
        key: try place.text("id"), title: try place.text("title"),
        headings: try place.texts("headings"),
        quote: try place.given("quote") ?? String(quoted.prefix(Anchor.quoteLength)),
        prefix: try place.optional("before"), suffix: try place.optional("after")),
      parts: parts, credit: try Credit(source), study: try part.part("case").map(Study.init),
      measurement: try part.part("figure").map(Measurement.init))
  }
}

extension Quotation.Credit {
  fileprivate init(_ part: ManifestPart) throws(CollectionError) {
    self.init(
      publisher: try part.optional("publisher"), title: try part.text("title"),
      year: try part.optional("year"),
      works: try part.parts("works").map { part throws(CollectionError) in
        Quotation.CitedWork(
          publisher: try part.optional("publisher"), title: try part.text("title"),
          year: try part.optional("year"))
      }, trust: try part.code("trust"))
  }
}

extension Quotation.Study {
  fileprivate init(_ part: ManifestPart) throws(CollectionError) {
    var code: MunicipalityCode?
    if let digits = try part.given("code") {
      code = MunicipalityCode(digits)
      if code == nil { throw part.wrong("code", "団体コードではありません") }
    }
    self.init(
      municipality: try part.optional("municipality"), code: code,
      name: try part.optional("name"), since: try part.optional("since"),
      challenge: try part.optional("challenge"), measure: try part.optional("measure"),
      results: try part.texts("results"), factors: try part.texts("factors"))
  }
}

extension Quotation.Measurement {
  fileprivate init(_ part: ManifestPart) throws(CollectionError) {
    guard let value = Double(try part.text("value")), value.isFinite else {
      throw part.wrong("value", "数ではありません")
    }
    self.init(
      subject: try part.optional("subject"), value: value, unit: try part.optional("unit"),
      text: try part.text("text"))
  }
}

/// What may stand in a mapping: a name that is mistyped is told, so that nothing is lost by it.
private enum ManifestNames {
  static let top = [
    "collection", "title", "subtitle", "series", "editors", "staff", "audience", "date", "edition",
    "introduction", "conventions", "terms", "sheet", "readings", "rules", "chapters",
  ]
  static let chapter = ["title", "introduction", "entries"]
  static let entry = [
    "text", "quote", "words", "parts", "source", "place", "case", "figure", "heading", "comment",
    "questions", "goals", "rule",
  ]
}
