import KnowledgeModel

/// What a PDF holds besides the text of its pages: notes that people put on them, and attached files.
struct PDFAdditions {
  struct Note: Sendable, Hashable {
    /// 1-based.
    let page: Int
    let author: String
    let text: String
  }

  private static let mostPages = 20_000
  private static let mostNotes = 5_000
  private static let mostFiles = 100

  private(set) var notes: [Note] = []
  /// Attached files.
  private(set) var files: [AttachedFile] = []
  /// Names of files that cannot be taken out, as far as they have one.
  private(set) var unread: [String] = []
  private var names = AttachmentNames()
  private var seen: Set<PDFValue> = []
  /// Bytes that attached files may still have.
  private var room: Int
  private var page = 0
  private var visited: Set<Int> = []

  init(_ bytes: [UInt8], limits: ReadingLimits) {
    room = limits.memberSize / 2
    guard !bytes.isEmpty else { return }
    var objects = PDFObjects(bytes, limits: limits)
    guard let catalogue = objects.catalogue else { return }
    walkPages(catalogue["Pages"], &objects, depth: 0)
    let list = objects.resolved(objects.resolved(catalogue["Names"])?["EmbeddedFiles"])
    walkNames(list, &objects, depth: 0)
  }

  private mutating func walkPages(_ value: PDFValue?, _ objects: inout PDFObjects, depth: Int) {
    guard depth < 32, page < Self.mostPages, isNew(value), let node = objects.resolved(value) else {
      return
    }
    if case .array(let kids) = objects.resolved(node["Kids"]) {
      for kid in kids { walkPages(kid, &objects, depth: depth + 1) }
      return
    }
    page += 1
    guard case .array(let annotations) = objects.resolved(node["Annots"]) else { return }
    for annotation in annotations where notes.count < Self.mostNotes {
      if isNew(annotation), let note = objects.resolved(annotation) { add(note, &objects) }
    }
  }

  private mutating func add(_ note: PDFValue, _ objects: inout PDFObjects) {
    let kind = note["Subtype"]?.name ?? ""
    if kind == "FileAttachment" { addFile(note["FS"], &objects) }
    let isHidden = (note["F"]?.number ?? 0) & 2 != 0
    guard Self.kinds.contains(kind), !isHidden else { return }
    let text = Self.text(objects.resolved(note["Contents"]))
    guard !text.isEmpty else { return }
    notes.append(Note(page: page, author: Self.text(objects.resolved(note["T"])), text: text))
  }

  private mutating func walkNames(_ node: PDFValue?, _ objects: inout PDFObjects, depth: Int) {
    guard depth < 16, let node else { return }
    if case .array(let kids) = objects.resolved(node["Kids"]) {
      for kid in kids where isNew(kid) {
        walkNames(objects.resolved(kid), &objects, depth: depth + 1)
      }
    }
    guard case .array(let pairs) = objects.resolved(node["Names"]) else { return }
    for value in pairs where files.count + unread.count < Self.mostNotes {
      addFile(value, &objects)
    }
  }

  private mutating func addFile(_ value: PDFValue?, _ objects: inout PDFObjects) {
    guard let file = objects.resolved(value), let parts = objects.resolved(file["EF"]) else {
      return
    }
    let stream = parts["UF"] ?? parts["F"]
    // A note on a page may speak of a file that the list names, too.
    guard seen.insert(stream ?? file).inserted else { return }
    let name = Self.text(objects.resolved(file["UF"] ?? file["F"]))
    guard files.count < Self.mostFiles, let bytes = objects.stream(stream), !bytes.isEmpty,
      bytes.count <= room
    else {
      if name.isEmpty || !unread.contains(name) { unread.append(name) }
      return
    }
    room -= bytes.count
    files.append(AttachedFile(name: names.name(for: name, mediaType: ""), bytes: bytes))
  }

  /// Nodes that lead back to themselves are passed once.
  private mutating func isNew(_ value: PDFValue?) -> Bool {
    guard case .reference(let number) = value else { return value != nil }
    return visited.insert(number).inserted
  }

  /// What stands on pages as notes; links, fields and windows of notes do not.
  private static let kinds: Set = [
    "Text", "FreeText", "Highlight", "Underline", "StrikeOut", "Squiggly", "Caret", "Stamp", "Ink",
    "Square", "Circle", "Line", "Polygon", "PolyLine", "FileAttachment",
  ]

  /// On one line; in UTF-16 or UTF-8 with a mark, otherwise as old programs wrote it.
  private static func text(_ value: PDFValue?) -> String {
    guard case .string(let bytes) = value, bytes.count <= 1 << 20 else { return "" }
    let decoded = (try? TextDecoder.decode(bytes).text) ?? ""
    return PageLetters.plain(decoded.split(whereSeparator: \.isNewline).joined(separator: " "))
      .trimmed
  }
}

extension PDFAdditions {
  /// The blocks of the pages with the notes behind those of their page. A note that the page shows as
  /// text is not told twice.
  func added(to blocks: [Block]) -> [Block] {
    guard !notes.isEmpty else { return blocks }
    var output: [Block] = []
    var rest = notes[...]
    func take(before page: Int) {
      while let note = rest.first, note.page < page {
        rest = rest.dropFirst()
        let isShown = blocks.contains { $0.place.page == note.page && $0.text.contains(note.text) }
        guard !isShown else { continue }
        output.append(
          Block(
            .paragraph(text: Remark.comment(note.text, by: note.author)),
            place: Place(page: note.page)))
      }
    }
    for block in blocks {
      take(before: block.place.page ?? 0)
      output.append(block)
    }
    take(before: .max)
    return output
  }

  var problems: [ReadingProblem] {
    guard !unread.isEmpty else { return [] }
    let named = unread.filter { !$0.isEmpty }.prefix(5).map { "「\($0)」" }.joined(separator: "、")
    let names = named.isEmpty ? "" : "（\(named)\(unread.count > 5 ? "など" : "")）"
    return [
      ReadingProblem(
        code: "attachment-unread",
        message: "PDFに添付されたファイル\(unread.count)個\(names)は読んでいません。PDFから取り出して保存し、そのファイルを取り込んでください。")
    ]
  }
}
