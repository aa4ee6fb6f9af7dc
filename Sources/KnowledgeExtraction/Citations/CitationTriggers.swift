/// Whether a text may hold a citation at all, by its bytes.
enum CitationTriggers {
  /// A quotation mark, 出典, 出所, 資料, 参考, 引用, 典拠, a survey word, a note, an address.
  static func mayCite(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index + 2 < bytes.count {
        switch bytes[index] {
        case 0xE3:
          // 「 『
          if bytes[index + 1] == 0x80, bytes[index + 2] == 0x8C || bytes[index + 2] == 0x8E {
            return true
          }
          index += 3
        case 0xE5:
          // 出典 出所 参考 参照 典拠 同
          let pair = (bytes[index + 1], bytes[index + 2])
          if pair == (0x87, 0xBA) || pair == (0x8F, 0x82) || pair == (0x85, 0xB8)
            || pair == (0x90, 0x8C) || pair == (0xBC, 0x95) || pair == (0xA0, 0xB1)
          {
            return true
          }
          index += 3
        case 0xE6, 0xE7, 0xE8, 0xE9, 0xE4:
          // 査 析 料 書 計 究 注 測 根
          let lead = bytes[index]
          let pair = (bytes[index + 1], bytes[index + 2])
          if lead == 0xE6,
            pair == (0x9F, 0xBB) || pair == (0x9E, 0x90) || pair == (0x96, 0x99)
              || pair == (0x9B, 0xB8) || pair == (0xB3, 0xA8) || pair == (0xB8, 0xAC)
              || pair == (0xA0, 0xB9) || pair == (0x83, 0x85)
          {
            return true
          }
          if lead == 0xE8, pair == (0xA8, 0x88) || pair == (0xA8, 0xBB) { return true }
          if lead == 0xE7, pair == (0xA9, 0xB6) { return true }
          index += 3
        case 0x31,
          0x32 where isYear(bytes, at: index):
          return true
        case 0x68 where bytes[index + 1] == 0x74 && bytes[index + 2] == 0x74: return true
        case 0x53 where bytes[index + 1] == 0x6F && bytes[index + 2] == 0x75: return true
        case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] == 0x9C: return true
        default: index += 1
        }
      }
      return false
    }
  }

  /// A year as pointers by author and year have it: (2021), 2021), 2021, p.4.
  private static func isYear(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 4 < bytes.count, bytes[index + 1] == 0x39 || bytes[index + 1] == 0x30,
      (0x30...0x39).contains(bytes[index + 2]), (0x30...0x39).contains(bytes[index + 3])
    else { return false }
    let next = bytes[index + 4]
    return next == 0x29 || next == 0x2C
      || next == 0xEF && index + 6 < bytes.count && bytes[index + 5] == 0xBC
        && bytes[index + 6] == 0x89
  }
}
