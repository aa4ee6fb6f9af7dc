/// The streams of a file of old Office and its kin (MS-CFB): a file system in a file.
///
/// Chains that loop, lead out of the file or are longer than it end where that shows.
struct CompoundFile {
  struct Entry: Sendable, Hashable {
    let name: String
    let isStream: Bool
    fileprivate let start: Int
    /// In bytes.
    let size: Int
  }

  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let mostEntries = 10_000

  /// In the order of the directory, the root first.
  let entries: [Entry]
  private let bytes: [UInt8]
  private let sectors: SectorChain
  private let smallSectors: [UInt8]
  private let smallTable: [UInt32]
  private let smallSize: Int
  /// Streams below this size stand in small sectors.
  private let cutoff: Int

  /// `nil` for bytes that are no such file, or whose directory cannot be found.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.signature), bytes.count >= 512 else { return nil }
    let shift = Int(bytes.number16(at: 30))
    let smallShift = Int(bytes.number16(at: 32))
    guard (7...16).contains(shift), (4...12).contains(smallShift) else { return nil }
    self.bytes = bytes
    let sectors = SectorChain(bytes, sectorSize: 1 << shift)
    self.sectors = sectors
    smallSize = 1 << smallShift
    cutoff = Int(bytes.number32(at: 56))
    let directory = sectors.content(
      from: Int(bytes.number32(at: 48)), size: Self.mostEntries * 128)
    entries = stride(from: 0, to: directory.count - 127, by: 128).compactMap {
      Self.entry(directory[$0..<($0 + 128)])
    }
    guard let root = entries.first else { return nil }
    smallTable = sectors.content(from: Int(bytes.number32(at: 60)), size: bytes.count).numbers32
    smallSectors = sectors.content(from: root.start, size: root.size)
  }

  /// Whether sectors that hold something lie behind the end of the bytes.
  var isCut: Bool { sectors.isCut }

  func holds(_ name: String) -> Bool { entry(name) != nil }

  func entry(_ name: String) -> Entry? {
    entries.dropFirst().first { $0.name == name }
  }

  /// The first bytes of a stream, as many as there are of those asked for.
  func content(of entry: Entry, limit: Int = .max) -> [UInt8] {
    let size = min(entry.size, limit)
    guard entry.size < cutoff else { return sectors.content(from: entry.start, size: size) }
    var content: [UInt8] = []
    var sector = entry.start
    var steps = 0
    while content.count < size, steps <= smallTable.count {
      let start = sector * smallSize
      guard sector >= 0, start < smallSectors.count else { break }
      content += smallSectors[start..<min(start + smallSize, smallSectors.count)]
      guard sector < smallTable.count else { break }
      sector = Int(smallTable[sector])
      steps += 1
    }
    return Array(content.prefix(size))
  }

  /// Where a stream stands in the file, part after part, all of one size.
  func places(of entry: Entry) -> [Range<Int>] {
    guard entry.size < cutoff, let root = entries.first else {
      return sectors.places(from: entry.start, size: entry.size)
    }
    let outer = sectors.places(from: root.start, size: root.size)
    guard let sectorSize = outer.first?.count else { return [] }
    var places: [Range<Int>] = []
    var sector = entry.start
    while places.count * smallSize < entry.size, places.count <= smallTable.count {
      let start = sector * smallSize
      guard sector >= 0, outer.indices.contains(start / sectorSize) else { break }
      let place = outer[start / sectorSize].lowerBound + start % sectorSize
      places.append(place..<(place + smallSize))
      guard sector < smallTable.count else { break }
      sector = Int(smallTable[sector])
    }
    return places
  }

  private static func entry(_ bytes: ArraySlice<UInt8>) -> Entry? {
    let bytes = Array(bytes)
    let length = Int(bytes.number16(at: 64))
    guard (1...5).contains(bytes[66]), length <= 64 else { return nil }
    let units = stride(from: 0, to: max(0, length - 2), by: 2).map { bytes.number16(at: $0) }
    return Entry(
      name: String(decoding: units, as: UTF16.self), isStream: bytes[66] == 2,
      start: Int(bytes.number32(at: 116)), size: Int(bytes.number32(at: 120)))
  }
}

/// The sectors of a compound file and which follows which.
struct SectorChain {
  private let bytes: [UInt8]
  private let sectorSize: Int
  private let table: [UInt32]
  /// Whether a part of the table lies behind the end.
  private let isTableCut: Bool

  init(_ bytes: [UInt8], sectorSize: Int) {
    self.bytes = bytes
    self.sectorSize = sectorSize
    let mostSectors = bytes.count / sectorSize + 1
    // Where the table of sectors stands: 109 numbers in the head, more in sectors that follow each other.
    var places = (0..<109).map { Int(bytes.number32(at: 76 + 4 * $0)) }
    var more = Int(bytes.number32(at: 68))
    var steps = 0
    while let sector = Self.sector(more, of: bytes, size: sectorSize), steps < mostSectors / 100 + 1
    {
      let numbers = Array(sector).numbers32.map(Int.init)
      places += numbers.dropLast()
      more = numbers.last ?? -1
      steps += 1
    }
    var table: [UInt32] = []
    isTableCut = places.contains {
      (0..<0xFFFF_FFFA).contains($0) && ($0 + 1) * sectorSize >= bytes.count
    }
    for place in places {
      guard table.count < mostSectors else { break }
      guard let sector = Self.sector(place, of: bytes, size: sectorSize) else { continue }
      table += Array(sector).numbers32
    }
    self.table = table
  }

  /// Whether a sector that is in use begins at or behind the end.
  var isCut: Bool {
    guard let last = table.lastIndex(where: { $0 != Self.free }) else { return !bytes.isEmpty }
    return (last + 1) * sectorSize >= bytes.count || isTableCut
  }

  private static let free: UInt32 = 0xFFFF_FFFF

  /// - Complexity: O(size)
  func content(from start: Int, size: Int) -> [UInt8] {
    var content: [UInt8] = []
    var place = start
    let wanted = min(size, bytes.count)
    while content.count < wanted,
      let sector = Self.sector(place, of: bytes, size: sectorSize)
    {
      content += sector
      guard place < table.count else { break }
      place = Int(table[place])
    }
    return Array(content.prefix(wanted))
  }

  /// The sectors that ``content(from:size:)`` puts together, all of one size.
  func places(from start: Int, size: Int) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var place = start
    while places.count * sectorSize < min(size, bytes.count), place >= 0, place < 0xFFFF_FFFA,
      (place + 1) * sectorSize < bytes.count
    {
      places.append((place + 1) * sectorSize..<(place + 2) * sectorSize)
      guard place < table.count else { break }
      place = Int(table[place])
    }
    return places
  }

  private static func sector(_ place: Int, of bytes: [UInt8], size: Int) -> ArraySlice<UInt8>? {
    let start = (place + 1) * size
    guard place >= 0, place < 0xFFFF_FFFA, start < bytes.count else { return nil }
    return bytes[start..<min(start + size, bytes.count)]
  }
}

extension [UInt8] {
  /// Little-endian; 0 beyond the end.
  func number16(at index: Int) -> UInt16 {
    guard index >= 0, index + 2 <= count else { return 0 }
    return UInt16(self[index]) | UInt16(self[index + 1]) << 8
  }

  /// Little-endian; 0 beyond the end.
  func number32(at index: Int) -> UInt32 {
    UInt32(number16(at: index)) | UInt32(number16(at: index + 2)) << 16
  }

  fileprivate var numbers32: [UInt32] {
    stride(from: 0, to: count - 3, by: 4).map { number32(at: $0) }
  }
}
