/// A ZIP file of which every byte follows from its files and one date, as EPUB and Office want it:
/// files in the order given, stored, without extra fields, so that it is the same on every machine.
///
/// After APPNOTE.TXT 6.3.10 (4.3.7, 4.3.12, 4.3.16). Names are relative paths in ASCII: readers disagree on any other.
package struct BookArchive: Sendable {
  /// Local headers and contents, then, in ``bytes``, the directory.
  private var contents: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0
  private let stamp: DOSDate

  /// The date (`YYYY-MM-DD`) is that of every file, at midnight.
  package init(date: String) {
    stamp = DOSDate(date)
  }

  /// At most 65,535 files of together less than 4 GB.
  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    let name = Array(name.utf8)
    precondition(name.allSatisfy { $0 < 0x80 })
    precondition(count < .max && contents.count + bytes.count + name.count + 30 < UInt32.max)
    let offset = UInt32(contents.count)
    var fields = Fields()
    fields.put16(20)
    // Flags, method (stored) and time.
    for _ in 0..<3 { fields.put16(0) }
    fields.put16(stamp.day)
    fields.put32(CRC32.checksum(of: bytes))
    fields.put32(UInt32(bytes.count))
    fields.put32(UInt32(bytes.count))
    fields.put16(UInt16(name.count))
    fields.put16(0)

    contents += [0x50, 0x4B, 0x03, 0x04] + fields.bytes + name
    contents += bytes
    // Comment, disk, kinds of attributes: none.
    var rest = Fields()
    for _ in 0..<3 { rest.put16(0) }
    rest.put32(0)
    rest.put32(offset)
    directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + fields.bytes + rest.bytes + name
    count += 1
  }

  package mutating func add(_ name: String, _ text: String) {
    add(name, Array(text.utf8))
  }

  package var bytes: [UInt8] {
    var end = Fields()
    end.put16(0)
    end.put16(0)
    end.put16(count)
    end.put16(count)
    end.put32(UInt32(directory.count))
    end.put32(UInt32(contents.count))
    end.put16(0)
    return contents + directory + [0x50, 0x4B, 0x05, 0x06] + end.bytes
  }
}

/// Numbers, the low byte first.
private struct Fields {
  private(set) var bytes: [UInt8] = []

  mutating func put16(_ number: UInt16) {
    bytes.append(UInt8(truncatingIfNeeded: number))
    bytes.append(UInt8(truncatingIfNeeded: number >> 8))
  }

  mutating func put32(_ number: UInt32) {
    put16(UInt16(truncatingIfNeeded: number))
    put16(UInt16(truncatingIfNeeded: number >> 16))
  }
}

/// The date of a file as MS-DOS counts it, from 1980 to 2107.
private struct DOSDate {
  let day: UInt16

  /// What is no such date is the first of all.
  init(_ text: String) {
    let parts = text.split(separator: "-").map { UInt16($0) ?? 0 }
    guard parts.count == 3, (1980...2107).contains(parts[0]), (1...12).contains(parts[1]),
      (1...31).contains(parts[2])
    else {
      day = 1 << 5 | 1
      return
    }
    day = (parts[0] - 1980) << 9 | parts[1] << 5 | parts[2]
  }
}

/// The checksum of ZIP (ISO 3309, reflected polynomial EDB88320).
private enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { rest, _ in
      rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
    }
  }

  static func checksum(of bytes: [UInt8]) -> UInt32 {
    var rest = UInt32.max
    for byte in bytes {
      rest = table[Int((rest ^ UInt32(byte)) & 0xFF)] ^ rest >> 8
    }
    return ~rest
  }
}
