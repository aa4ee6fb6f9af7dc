import ContentDigest
import KnowledgeModel

/// Opens archives: lists their members, archives within them included, and gives one of them.
struct ArchiveReader {
  let limits: ReadingLimits

  func members(of bytes: [UInt8], name: String) throws(ReadingError) -> [ArchiveMember] {
    var list: [ArchiveMember] = []
    try collect(from: bytes, name: name, at: MemberPath([]), into: &list)
    return list
  }

  /// - Throws: Where there is no such member, or it cannot be read.
  func bytes(
    of path: MemberPath, in bytes: [UInt8], archive name: String
  ) throws(ReadingError) -> [UInt8] {
    var bytes = bytes
    var archive = name
    guard !path.names.isEmpty, path.names.count <= limits.archiveDepth else { throw .tooDeep }
    for name in path.names {
      guard let member = try member(name, of: bytes, archive: archive) else {
        throw .damaged("圧縮ファイルの中に「\(name)」がありません")
      }
      bytes = member
      archive = name
    }
    return bytes
  }

  private func collect(
    from bytes: [UInt8], name: String, at path: MemberPath, into list: inout [ArchiveMember]
  ) throws(ReadingError) {
    guard path.names.count < limits.archiveDepth else { throw .tooDeep }
    try eachMember(of: bytes, archive: name) { (member, entry, read) throws(ReadingError) in
      guard list.count < limits.members else {
        throw .tooLarge("圧縮ファイルの中のファイルが\(limits.members)個を超えています")
      }
      let inner = path.appending(member)
      let content: [UInt8]
      do throws(ReadingError) {
        content = try read()
      } catch {
        list.append(ArchiveMember(path: inner, size: entry.size ?? 0, sha256: nil, refusal: error))
        return true
      }
      if FormatDetector.mayBeArchive(content),
        (try? FormatDetector.detect(content, name: inner.fileName))?.isArchive == true
      {
        let before = list.count
        do throws(ReadingError) {
          try collect(from: content, name: member, at: inner, into: &list)
        } catch {
          list.removeSubrange(before...)
          list.append(
            ArchiveMember(path: inner, size: content.count, sha256: nil, refusal: error))
        }
      } else {
        list.append(
          ArchiveMember(
            path: inner, size: content.count, sha256: ContentDigest(of: content).hexadecimal))
      }
      return true
    }
  }

  private func member(
    _ wanted: String, of bytes: [UInt8], archive: String
  ) throws(ReadingError) -> [UInt8]? {
    var found: [UInt8]?
    try eachMember(of: bytes, archive: archive) { (name, _, read) throws(ReadingError) in
      guard name == wanted else { return true }
      found = try read()
      return false
    }
    return found
  }

  /// Calls `visit` for each file until it answers `false`. Folders, links and devices are passed over.
  private func eachMember(
    of bytes: [UInt8], archive: String,
    visit: (
      String, ArchiveWalk.Entry, () throws(ReadingError) -> [UInt8]
    ) throws(ReadingError) -> Bool
  ) throws(ReadingError) {
    var names = MemberNames(archive: archive)
    let outcome = bytes.withUnsafeBytes { raw -> Result<Void, ReadingError> in
      do throws(ReadingError) {
        let walk = try ArchiveWalk(raw, limits: limits)
        while let entry = try walk.next() {
          guard entry.isFile, let name = names.name(for: entry.name) else { continue }
          let goesOn = try visit(name, entry) { () throws(ReadingError) in
            try walk.bytes(of: entry, packedSize: raw.count)
          }
          if !goesOn { break }
        }
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try outcome.get()
  }
}

/// Names of members as staff read them: decoded, free of what could be taken for a way out of the
/// archive, and each used once.
struct MemberNames {
  private let archive: String
  private var used: [String: Int] = [:]

  init(archive: String) {
    self.archive = archive
  }

  /// `nil` for what system programs leave behind and nobody wrote.
  mutating func name(for raw: [UInt8]) -> String? {
    let text = FileName.text(of: raw) ?? String(decoding: raw, as: UTF8.self)
    var parts = text.split { $0 == "/" || $0 == "\\" }.map(String.init)
      .filter { $0 != "." && $0 != ".." }
    guard !parts.contains(where: FileName.isOfPrograms) else { return nil }
    // libarchive's name of what a single packed file holds.
    if parts.isEmpty || parts == ["data"] { parts = [Self.withoutLastExtension(archive)] }
    let name = parts.joined(separator: "/")
    used[name, default: 0] += 1
    let times = used[name] ?? 1
    return times == 1 ? name : "\(name) (\(times))"
  }

  private static func withoutLastExtension(_ name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
    return String(last[..<dot])
  }
}
