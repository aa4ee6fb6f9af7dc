import CArchive

/// Walks through the entries of an archive in memory, by libarchive. Nothing is ever written to disk, and
/// what is not asked for is not unpacked where the format allows.
///
/// Zip, tar, 7-Zip, and what gzip, bzip2, xz or zstd packed.
final class ArchiveWalk {
  let limits: ReadingLimits
  private let archive: OpaquePointer
  private let names = NameLocale()
  private var unpacked = 0

  struct Entry {
    /// As the archive writes it.
    let name: [UInt8]
    /// In bytes, once unpacked; `nil` where the archive does not say.
    let size: Int?
    let isFile: Bool
    let isEncrypted: Bool
  }

  /// - Parameter bytes: To be kept as they are as long as the walk lasts.
  init(_ bytes: UnsafeRawBufferPointer, limits: ReadingLimits) throws(ReadingError) {
    guard let archive = archive_read_new() else { throw .damaged("圧縮ファイルとして開けません") }
    self.archive = archive
    self.limits = limits
    archive_read_support_filter_gzip(archive)
    archive_read_support_filter_bzip2(archive)
    archive_read_support_filter_xz(archive)
    archive_read_support_filter_zstd(archive)
    archive_read_support_format_zip(archive)
    archive_read_support_format_tar(archive)
    archive_read_support_format_7zip(archive)
    archive_read_support_format_empty(archive)
    archive_read_support_format_raw(archive)
    guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
      throw .damaged("圧縮ファイルとして開けません")
    }
  }

  deinit { archive_read_free(archive) }

  /// `nil` after the last one.
  func next() throws(ReadingError) -> Entry? {
    var entry: OpaquePointer?
    switch archive_read_next_header(archive, &entry) {
    case ARCHIVE_EOF: return nil
    case ARCHIVE_OK, ARCHIVE_WARN: break
    default: throw failure()
    }
    let name = archive_entry_pathname(entry).map { pointer in
      Array(UnsafeRawBufferPointer(start: pointer, count: Self.length(pointer)))
    }
    return Entry(
      name: name ?? [],
      size: archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil,
      isFile: archive_entry_filetype(entry) == Self.regularFile,
      isEncrypted: archive_entry_is_data_encrypted(entry) != 0)
  }

  /// The bytes of the entry that came last.
  ///
  /// - Parameter packedSize: In bytes, of the whole archive: no entry was packed into less than its share.
  func bytes(of entry: Entry, packedSize: Int) throws(ReadingError) -> [UInt8] {
    if let size = entry.size, size > limit(packedSize) { throw tooLarge }
    let opening = try opening(of: entry, packedSize: packedSize)
    guard !opening.isCut else { throw tooLarge }
    return opening.bytes
  }

  /// The same, but of an entry that is larger than it may be the beginning.
  func opening(
    of entry: Entry, packedSize: Int
  ) throws(ReadingError) -> (bytes: [UInt8], isCut: Bool) {
    guard !entry.isEncrypted else { throw .encrypted("圧縮ファイルの中身") }
    let limit = limit(packedSize)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(entry.size ?? 0, limit))
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var isCut = false
    while !isCut {
      let count = archive_read_data(archive, &chunk, chunk.count)
      if count == 0 { break }
      guard count > 0 else { throw failure() }
      isCut = count > limit - bytes.count
      bytes.append(contentsOf: chunk[..<min(count, max(0, limit - bytes.count))])
    }
    unpacked += bytes.count
    return (bytes, isCut)
  }

  /// Bytes that an entry may have.
  private func limit(_ packedSize: Int) -> Int {
    min(
      limits.memberSize, max(1 << 20, packedSize * limits.memberRatio),
      limits.archiveSize - unpacked)
  }

  private var tooLarge: ReadingError {
    .tooLarge("中のファイルが、展開すると大きくなりすぎます")
  }

  private func failure() -> ReadingError {
    let code = archive_errno(archive)
    let text = archive_error_string(archive).map { String(cString: $0) } ?? ""
    if text.lowercased().contains("encrypt") || text.lowercased().contains("passphrase") {
      return .encrypted("圧縮ファイル")
    }
    return .damaged("圧縮ファイルが壊れています（符号 \(code)）")
  }

  private static func length(_ pointer: UnsafePointer<CChar>) -> Int {
    var length = 0
    while length < 4096, pointer[length] != 0 { length += 1 }
    return length
  }

  /// `AE_IFREG`, a macro that Swift does not import.
  private static let regularFile: mode_t = 0o100000
}
