/// Unpacks the text with styles of a message (MS-OXRTFCP).
enum CompressedRTF {
  /// `nil` for what is packed otherwise. What is cut off is read up to there.
  /// - Complexity: O(limit)
  static func text(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    guard bytes.count > 16 else { return nil }
    let size = min(Int(bytes.number32(at: 4)), limit)
    switch bytes.number32(at: 8) {
    case 0x414C_454D: return Array(bytes[16...].prefix(size))
    case 0x7546_5A4C: return unpacked(bytes[16...], size: size)
    default: return nil
    }
  }

  private static func unpacked(_ bytes: ArraySlice<UInt8>, size: Int) -> [UInt8] {
    var window = [UInt8](repeating: 0x20, count: 4096)
    window.replaceSubrange(0..<start.count, with: start)
    var place = start.count
    var output: [UInt8] = []
    var position = bytes.startIndex
    func write(_ byte: UInt8) {
      output.append(byte)
      window[place] = byte
      place = (place + 1) % 4096
    }
    while position < bytes.endIndex, output.count < size {
      let flags = bytes[position]
      position += 1
      for bit in 0..<8 where output.count < size {
        guard flags >> UInt8(bit) & 1 == 1 else {
          guard position < bytes.endIndex else { return output }
          write(bytes[position])
          position += 1
          continue
        }
        guard position + 1 < bytes.endIndex else { return output }
        let word = Int(bytes[position]) << 8 | Int(bytes[position + 1])
        position += 2
        let from = word >> 4
        guard from != place else { return output }
        for step in 0..<((word & 0xF) + 2) { write(window[(from + step) % 4096]) }
      }
    }
    return output
  }

  private static let start = Array(
    (#"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "#
      + #"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"#
      + "\r\n" + #"\par \pard\plain\f0\fs20\b\i\u\tab\tx"#).utf8)
}
