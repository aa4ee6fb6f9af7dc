/// Decodes ISO-2022-JP as Japanese programs write it: with the rows of NEC and IBM (①, ㈱, 髙) and with
/// half-width katakana, which the standard has not.
enum ISO2022Decoder {
  /// `nil` where a sequence is of none of these sets.
  static func decode(_ bytes: [UInt8]) -> String? {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var set = Set.ascii
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x1B {
        let rest = bytes[(position + 1)...]
        guard let escape = escapes.first(where: { rest.starts(with: $0.bytes.utf8) }) else {
          return nil
        }
        set = escape.set
        position += 1 + escape.bytes.utf8.count
        continue
      }
      // A line begins in ASCII again, whatever the one before it ended in.
      if byte == 0x0A || byte == 0x0D { set = .ascii }
      switch set {
      case _ where byte <= 0x20, .ascii:
        guard byte < 0x80 else { return nil }
        output.append(byte)
        position += 1
      case .katakana:
        output += [0x8E, byte | 0x80]
        position += 1
      case .kanji, .supplement:
        guard position + 1 < bytes.count, (0x21...0x7E).contains(bytes[position + 1]) else {
          return nil
        }
        if set == .supplement { output.append(0x8F) }
        output += [byte | 0x80, bytes[position + 1] | 0x80]
        position += 2
      }
    }
    return IconvDecoder.decode(output, from: "EUC-JP-MS")
  }

  private enum Set { case ascii, katakana, kanji, supplement }

  private static let escapes: [(bytes: String, set: Set)] = [
    ("(B", .ascii), ("(J", .ascii), ("(I", .katakana), ("$@", .kanji), ("$B", .kanji),
    ("$(B", .kanji), ("$(D", .supplement),
  ]
}
