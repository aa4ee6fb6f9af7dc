import ArgumentParser
import KnowledgeModel
import KnowledgeStore
import Search

/// What the commands that list findings have in common.
struct FindingOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("絞り込む言葉（省くとすべて。- は標準入力から読みます）", valueName: "言葉"))
  var query: [String] = []

  @Option(help: ArgumentHelp("この文書（ID かパス）のものだけを一覧にします", valueName: "文書"))
  var document: String?

  @Option(help: ArgumentHelp("表示する件数（省くとすべて）", valueName: "件数"))
  var limit: Int?

  @Option(help: ArgumentHelp("先頭から読み飛ばす件数", valueName: "件数"))
  var offset = 0

  @OptionGroup var list: ListOptions
  @OptionGroup var base: KnowledgeBaseOptions

  /// Prints the list, and ends with ``ExitStatus/nothingFound`` where it is empty.
  ///
  /// - Parameter silent: Headings that name no topic of people.
  func run(
    _ listing: FindingListing, filter: FindingFilter = FindingFilter(),
    silent: SilentHeadings = SilentHeadings()
  ) throws {
    try show(named: listing.rawValue) { reader, text, document in
      try FindingSearcher(reader: reader, silent: silent).list(
        FindingRequest(
          listing: listing, text: text, filter: filter, document: document, limit: limit ?? .max,
          offset: offset))
    }
  }

  /// The same for a list that is made from documents and from all that they say.
  func run(
    named name: String, emptyText: String = ShownFindings.usualEmptyText,
    _ answer: (any KnowledgeReader, ItemRequest) throws -> FindingList
  ) throws {
    try show(named: name, emptyText: emptyText) { reader, text, document in
      try answer(
        reader,
        ItemRequest(text: text, document: document, limit: limit ?? .max, offset: offset))
    }
  }

  private func show(
    named name: String, emptyText: String = ShownFindings.usualEmptyText,
    _ answer: (any KnowledgeReader, String, String?) throws -> FindingList
  ) throws {
    try Misuse.refuseNegative(limit ?? 0, offset)
    try Misuse.refuseEmpty(["--document": document])
    let form = try list.form()
    let workplace = Workplace()
    let text = query == ["-"] ? Input.lines().joined(separator: " ") : query.joined(separator: " ")
    let reader = try workplace.reader(base)
    let found = try answer(reader, text, try documentKey(in: reader, at: workplace.locations))
    for problem in found.query.problems where problem.code != .emptyQuery {
      Channel.talk.line(problem.message.visible)
    }
    try form.show(ShownFindings(found: found, name: name, nothingText: emptyText), on: workplace)
    if found.total == 0 { throw ExitCode(ExitStatus.nothingFound) }
  }

  /// Of the document that was named; `nil` for all.
  private func documentKey(
    in reader: any KnowledgeReader, at locations: Locations
  ) throws -> String? {
    guard let document else { return nil }
    let named = try reader.withSnapshot(scope: .everything) {
      try Target.document(named: document, in: $0, at: locations)
    }
    guard let named else {
      Channel.talk.line("「\(document.visibleLine)」にあたる文書はありません。chie search で ID を確かめてください。")
      throw ExitCode(ExitStatus.nothingFound)
    }
    return named.id.value
  }
}

/// A list of things that documents say, in every form.
struct ShownFindings: ShownList {
  let found: FindingList
  /// The key under which they stand in JSON.
  let name: String
  /// Said where there is nothing at all.
  let nothingText: String

  static let usualEmptyText = "見つかりませんでした。言葉や条件を減らして、もう一度お試しください。"

  var emptyText: String {
    found.total == 0
      ? nothingText
      : "指定した範囲に表示するものはありません。--limit と --offset の値を確かめてください。"
  }

  var table: ItemTable { ItemTable(found.items) }

  func json() throws -> String {
    try JSONText.line(FindingListResponse(found, named: name))
  }

  func lines(for terminal: Terminal) -> [String] {
    guard !found.items.isEmpty else { return [] }
    return ["\(found.total) 件あります。"] + found.items.flatMap { $0.lines(for: terminal) }
  }
}

extension ListItem {
  /// An empty line, what it is, more of it, and where it stands.
  func lines(for terminal: Terminal) -> [String] {
    let wrapping = Wrapping(columns: terminal.textColumns, indent: "    ")
    return ["", terminal.styled(headline.visibleLine, .title)]
      + details.flatMap { wrapping.lines(of: $0.visibleLine) }
      + ["    " + terminal.styled(origin.visibleLine, .faint)]
  }

  /// Where it stands, and how far the document can be relied upon.
  fileprivate var origin: String {
    let parts = fields.reduce(into: [String: FieldValue]()) { $0[$1.name] = $1.value }
    var text = ""
    if case .record(let document)? = parts["document"] {
      let cell = { name in document.first { $0.name == name }?.value.cell }
      text = (cell("path") ?? "") + (cell("root").map { "（起点 \($0)）" } ?? "")
    }
    if case .record(let fields)? = parts["position"] ?? parts["place"],
      let place = Place(fields).text(in: text)
    {
      text += "（\(place)）"
    }
    let trust = parts["trust"].flatMap { Trust(rawValue: $0.code) } ?? .unknown
    if trust != .unknown { text += "　\(trust.label)" }
    return text + "　ID \(parts["id"]?.cell ?? "")"
  }
}

extension Place {
  /// Of the fields of an item.
  fileprivate init(_ fields: [Field]) {
    let cell = { name in fields.first { $0.name == name }?.value.cell }
    self.init(
      line: cell("line").flatMap { Int($0) }, page: cell("page").flatMap { Int($0) },
      sheet: cell("sheet"), cell: cell("cell"), slide: cell("slide").flatMap { Int($0) },
      member: cell("member"))
  }
}
