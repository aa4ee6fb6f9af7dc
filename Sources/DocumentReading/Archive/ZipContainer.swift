import KnowledgeModel

/// Tells what a zip file is, by the names of its members: a document of many parts, or an archive.
enum ZipContainer {
  static func format(of bytes: [UInt8]) throws(ReadingError) -> FileFormat {
    var names: Set<String> = []
    var mediaType = ""
    let outcome = bytes.withUnsafeBytes { raw -> Result<Void, ReadingError> in
      do throws(ReadingError) {
        let walk = try ArchiveWalk(raw, limits: ReadingLimits(memberSize: 1 << 20))
        while names.count < 1_000, let entry = try walk.next() {
          let name = String(decoding: entry.name, as: UTF8.self).replacing("\\", with: "/")
          names.insert(name)
          if name == "mimetype", (entry.size ?? 0) < 200 {
            mediaType = String(
              decoding: try walk.bytes(of: entry, packedSize: raw.count), as: UTF8.self)
          }
        }
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    if let format = format(mediaType: mediaType) ?? format(parts: names) { return format }
    if names.isEmpty { try outcome.get() }
    if names.contains("[Content_Types].xml") { try refuse(parts: names, of: bytes) }
    return .zip
  }

  /// - Throws: For packages of Office that hold no document that is read here, or no longer hold it.
  private static func refuse(parts: Set<String>, of bytes: [UInt8]) throws(ReadingError) {
    if parts.contains(where: { $0.hasPrefix("visio/") }) {
      throw .unsupported("Visioの図面", advice: "VisioでPDFに保存してから取り込んでください。")
    }
    if parts.contains(where: { $0.lowercased().hasSuffix(".fdseq") }) {
      throw .unsupported("XPS文書", advice: "PDFに保存し直してから取り込んでください。")
    }
    guard ZipEnd.isThere(in: bytes) else { throw .damaged("Office文書が途中で切れています") }
  }

  static func format(mediaType: String) -> FileFormat? {
    let type = mediaType.filter { !$0.isWhitespace }
    if type.hasPrefix("application/epub") { return .epub }
    guard type.hasPrefix("application/vnd.oasis.opendocument.") else { return nil }
    let kinds: [(String, FileFormat)] = [
      ("text", .odt), ("spreadsheet", .ods), ("presentation", .odp),
      ("graphics", .odp),
    ]
    return kinds.first { type.contains(".opendocument.\($0.0)") }?.1
  }

  private static func format(parts: Set<String>) -> FileFormat? {
    if parts.contains("META-INF/container.xml") { return .epub }
    guard parts.contains("[Content_Types].xml") || parts.contains("_rels/.rels") else { return nil }
    let folders: [(String, FileFormat)] = [("word/", .docx), ("xl/", .xlsx), ("ppt/", .pptx)]
    return folders.first { folder in parts.contains { $0.hasPrefix(folder.0) } }?.1
  }
}
