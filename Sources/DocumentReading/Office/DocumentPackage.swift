/// The parts of a document that is a zip file, by their names. Only what is asked for is unpacked, in
/// memory; pictures and what is embedded never are.
///
/// Names are compared without regard to case, as the formats demand, and never become paths.
final class DocumentPackage {
  let limits: ReadingLimits
  /// In the order in which they stand in the file.
  private(set) var names: [String] = []
  private let bytes: [UInt8]
  private var indices: [String: Int] = [:]
  private var loaded: [String: Result<[UInt8], ReadingError>] = [:]
  private var unpacked = 0

  /// - Throws: Where the file cannot be opened, or holds more parts than a document has.
  init(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingError) {
    self.bytes = bytes
    self.limits = limits
    guard ZipEnd.isThere(in: bytes) else { throw .damaged("ファイルの終わりが欠けています") }
    var names: [String] = []
    do throws(ReadingError) {
      try Self.walk(bytes, limits: limits) { (name, _) throws(ReadingError) in
        names.append(name)
        guard names.count <= 10 * limits.members else {
          throw .tooLarge("文書の中の部品が\(10 * limits.members)個を超えています")
        }
        return true
      }
    } catch {
      // What is cut off may still have its main part.
      guard error.status == .damaged, !names.isEmpty else { throw error }
    }
    self.names = names
    for (index, name) in names.enumerated() where indices[name.lowercased()] == nil {
      indices[name.lowercased()] = index
    }
  }

  /// A document without parts of its own.
  init(limits: ReadingLimits) {
    bytes = []
    self.limits = limits
  }

  func holds(_ name: String) -> Bool { indices[name.lowercased()] != nil }

  /// Unpacks what is wanted in one walk through the file.
  func load(_ isWanted: (String) -> Bool) throws(ReadingError) {
    let wanted = Set(names.filter(isWanted).map { $0.lowercased() }.filter { loaded[$0] == nil })
    guard !wanted.isEmpty else { return }
    var found: [String: Result<[UInt8], ReadingError>] = [:]
    do throws(ReadingError) {
      try Self.walk(bytes, limits: limits) { (name, read) throws(ReadingError) in
        let key = name.lowercased()
        guard wanted.contains(key), found[key] == nil else { return true }
        do throws(ReadingError) {
          found[key] = .success(try read())
        } catch {
          found[key] = .failure(error)
        }
        return found.count < wanted.count
      }
    } catch {
      for name in wanted where found[name] == nil { found[name] = .failure(error) }
    }
    for result in found.values {
      if case .success(let part) = result { unpacked += part.count }
    }
    guard unpacked <= limits.archiveSize else { throw .tooLarge("文書の中身が、展開すると大きくなりすぎます") }
    loaded.merge(found) { old, _ in old }
  }

  /// The bytes of a part; `nil` where there is none of this name.
  ///
  /// - Throws: Where it cannot be unpacked, or is larger than a part may be.
  func part(_ name: String) throws(ReadingError) -> [UInt8]? {
    let key = name.lowercased()
    guard indices[key] != nil else { return nil }
    if loaded[key] == nil { try load { $0.lowercased() == key } }
    return try loaded[key]?.get()
  }

  /// A part to be read as XML. It is given out once and then forgotten.
  func xml(_ name: String) throws(ReadingError) -> XMLPull? {
    guard let bytes = try part(name) else { return nil }
    loaded[name.lowercased()] = nil
    unpacked -= bytes.count
    return try XMLPull(bytes, limits: limits)
  }

  /// A part of which the beginning is read, too, where it is larger than a part may be.
  func longXML(_ name: String) throws(ReadingError) -> (pull: XMLPull, isCut: Bool)? {
    let key = name.lowercased()
    guard indices[key] != nil else { return nil }
    var found: (bytes: [UInt8], isCut: Bool)?
    try Self.entries(bytes, limits: limits) { (walk, entry, name) throws(ReadingError) in
      guard name.lowercased() == key else { return true }
      found = try walk.opening(of: entry, packedSize: bytes.count)
      return false
    }
    return try found.map { (part) throws(ReadingError) in
      (try XMLPull(part.bytes, limits: limits), part.isCut)
    }
  }

  private static func walk(
    _ bytes: [UInt8], limits: ReadingLimits,
    visit: (String, () throws(ReadingError) -> [UInt8]) throws(ReadingError) -> Bool
  ) throws(ReadingError) {
    try entries(bytes, limits: limits) { (walk, entry, name) throws(ReadingError) in
      try visit(name) { () throws(ReadingError) in
        try walk.bytes(of: entry, packedSize: bytes.count)
      }
    }
  }

  private static func entries(
    _ bytes: [UInt8], limits: ReadingLimits,
    visit: (ArchiveWalk, ArchiveWalk.Entry, String) throws(ReadingError) -> Bool
  ) throws(ReadingError) {
    let outcome = bytes.withUnsafeBytes { raw -> Result<Void, ReadingError> in
      do throws(ReadingError) {
        let walk = try ArchiveWalk(raw, limits: limits)
        while let entry = try walk.next() {
          guard entry.isFile else { continue }
          if try !visit(walk, entry, name(entry.name)) { break }
        }
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try outcome.get()
  }

  /// Some programs write backslashes, or a slash before the name.
  private static func name(_ raw: [UInt8]) -> String {
    String(String(decoding: raw, as: UTF8.self).replacing("\\", with: "/").drop { $0 == "/" })
  }
}
