import KnowledgeModel

/// A file within an Office document, which the document shows a picture of.
struct EmbeddedObject {
  /// The name of its part.
  let part: String
  /// What it was made with: `Excel.Sheet.12`.
  let program: String
}

/// Reads the Office documents among embedded objects, and tells of the others.
struct EmbeddedObjects {
  let limits: ReadingLimits

  /// Objects that are read of a document.
  private static let most = 50
  private static let formats: Set<FileFormat> = [
    .docx, .xlsx, .pptx, .odt, .ods, .odp, .xls, .rtf,
  ]

  /// Their text one after another; objects within them count as a level of an archive.
  func blocks(
    of objects: [EmbeddedObject], in document: inout OfficeDocument
  ) -> [Block] {
    var blocks: [Block] = []
    var unread: [EmbeddedObject] = []
    var seen: Set<String> = []
    for object in objects where seen.insert(object.part).inserted {
      guard seen.count <= Self.most, let found = read(object, in: document) else {
        unread.append(object)
        continue
      }
      blocks += found
    }
    if let first = unread.first {
      let kind = first.program.isEmpty ? "" : "（\(first.program)）"
      let name = first.part.split(separator: "/").last.map(String.init) ?? first.part
      let others = unread.count > 1 ? "など\(unread.count)個" : ""
      document.add(
        ReadingProblem(
          code: "embedded-object",
          message: "文書に埋め込まれた「\(name)」\(kind)\(others)は読みませんでした。中身が必要なら、別のファイルに保存してください。",
          place: Place(member: first.part)))
    }
    return blocks
  }

  private func read(_ object: EmbeddedObject, in document: OfficeDocument) -> [Block]? {
    guard limits.archiveDepth > 0, let bytes = try? document.package.part(object.part),
      let format = try? FormatDetector.detect(bytes, name: object.part),
      Self.formats.contains(format), let reader = Readers.reader(for: format)
    else { return nil }
    var inner = limits
    inner.archiveDepth -= 1
    let context = ReadingContext(format: format, limits: inner)
    return (try? reader.read(bytes, context: context))?.blocks
  }
}
