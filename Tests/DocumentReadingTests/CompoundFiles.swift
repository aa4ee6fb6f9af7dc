/// Builds files of old Office: streams in a compound file, and the records in them.
enum CompoundFiles {
  /// - Parameter streams: By their names, in their order.
  static func file(_ streams: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    let directorySectors = (streams.count + 1 + 3) / 4
    var table: [UInt32] = chain(from: 0, count: directorySectors)
    var starts: [Int] = []
    var body: [UInt8] = []
    for stream in streams {
      let count = max(1, (stream.bytes.count + 511) / 512)
      starts.append(table.count)
      table += chain(from: table.count, count: count)
      body += stream.bytes + [UInt8](repeating: 0, count: count * 512 - stream.bytes.count)
    }
    let tableSectors = (table.count + 1 + 127) / 128
    let tableStart = table.count
    table += [UInt32](repeating: 0xFFFF_FFFD, count: tableSectors)
    table += [UInt32](repeating: 0xFFFF_FFFF, count: tableSectors * 128 - table.count)

    var head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    head += [UInt8](repeating: 0, count: 16) + words16([0x3E, 3, 0xFFFE, 9, 6])
    head += [UInt8](repeating: 0, count: 10)
    head += words32([
      UInt32(tableSectors), 0, 0, 0, 0xFFFF_FFFE, 0, 0xFFFF_FFFE, 0,
    ])
    for index in 0..<109 {
      head += words32([index < tableSectors ? UInt32(tableStart + index) : 0xFFFF_FFFF])
    }
    var directory = entry("Root Entry", kind: 5, start: 0xFFFF_FFFE, size: 0)
    for (stream, start) in zip(streams, starts) {
      directory += entry(
        stream.name, kind: 2, start: UInt32(start), size: UInt32(stream.bytes.count))
    }
    directory += [UInt8](repeating: 0, count: directorySectors * 512 - directory.count)
    return head + directory + body + words32(table)
  }

  /// A record of a presentation.
  static func record(_ kind: UInt16, instance: UInt16 = 0, _ content: [UInt8]) -> [UInt8] {
    words16([instance << 4, kind]) + words32([UInt32(content.count)]) + content
  }

  static func container(_ kind: UInt16, instance: UInt16 = 0, _ parts: [[UInt8]]) -> [UInt8] {
    let content = parts.flatMap(\.self)
    return words16([instance << 4 | 0xF, kind]) + words32([UInt32(content.count)]) + content
  }

  static func utf16(_ text: String) -> [UInt8] { words16(Array(text.utf16)) }

  static func words16(_ numbers: [UInt16]) -> [UInt8] {
    numbers.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  static func words32(_ numbers: [UInt32]) -> [UInt8] {
    words16(
      numbers.flatMap { [UInt16(truncatingIfNeeded: $0), UInt16(truncatingIfNeeded: $0 >> 16)] })
  }

  private static func chain(from start: Int, count: Int) -> [UInt32] {
    (1...count).map { $0 == count ? 0xFFFF_FFFE : UInt32(start + $0) }
  }

  private static func entry(
    _ name: String, kind: UInt8, start: UInt32, size: UInt32
  ) -> [UInt8] {
    let units = utf16(name)
    var bytes = units + [UInt8](repeating: 0, count: 64 - units.count)
    bytes += words16([UInt16(units.count + 2)]) + [kind, 1]
    bytes += words32([0xFFFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFFF])
    bytes += [UInt8](repeating: 0, count: 36) + words32([start, size, 0])
    return bytes
  }
}
