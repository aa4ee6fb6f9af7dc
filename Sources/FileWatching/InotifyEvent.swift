import Glibc

/// One event as the system writes it: four numbers of four bytes, then a name padded with zeros.
struct InotifyEvent {
  let watch: Int32
  let mask: UInt32
  /// Within the folder, in the bytes of the disk; empty where the folder itself is meant.
  let name: [UInt8]

  private static let headLength = 16

  func has(_ bit: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: bit) != 0 }

  /// All that stand in what one read gave.
  static func events(in bytes: ArraySlice<UInt8>) -> [InotifyEvent] {
    var events: [InotifyEvent] = []
    var start = bytes.startIndex
    while start + headLength <= bytes.endIndex {
      let nameStart = start + headLength
      let nameEnd = nameStart + Int(number(bytes, at: start + 12))
      guard nameEnd <= bytes.endIndex else { break }
      events.append(
        InotifyEvent(
          watch: Int32(bitPattern: number(bytes, at: start)), mask: number(bytes, at: start + 4),
          name: Array(bytes[nameStart..<nameEnd].prefix { $0 != 0 })))
      start = nameEnd
    }
    return events
  }

  /// In the order of bytes of this processor.
  private static func number(_ bytes: ArraySlice<UInt8>, at index: Int) -> UInt32 {
    bytes[index..<index + 4].withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
  }
}
