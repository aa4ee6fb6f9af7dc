/// The places of a plain fold at which a rule of the full fold may begin.
struct FoldTriggers: Sendable {
  static let standard = FoldTriggers()

  private static let first: UInt32 = 0x3000

  /// For U+3000 up to U+9FFF: whether the scalar is one of them.
  private let isTrigger: ContiguousArray<Bool>

  private init() {
    var isTrigger = ContiguousArray<Bool>(repeating: false, count: 0x7000)
    let others = "ー明大昭平令〇零一二三四五六七八九十百千"
    for scalar in others.unicodeScalars { isTrigger[Int(scalar.value - Self.first)] = true }
    for scalar in Compounds.standard.heads where (0x3000...0x9FFF).contains(scalar) {
      isTrigger[Int(scalar - Self.first)] = true
    }
    self.isTrigger = isTrigger
  }

  /// The first trigger at or after `start`: a kanji, ー, or the mark before a run.
  func first(in fold: ContiguousArray<UInt8>, from start: Int) -> Int? {
    fold.withUnsafeBufferPointer { bytes in
      isTrigger.withUnsafeBufferPointer { isTrigger in
        var index = start
        while index < bytes.count {
          let byte = bytes[index]
          if byte >= 0xE3, byte <= 0xE9 {
            let scalar =
              UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
              | UInt32(bytes[index + 2] & 0x3F)
            if isTrigger[Int(scalar - Self.first)] { return index }
            index += 3
          } else if byte == FoldMark.run {
            return index
          } else {
            index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
          }
        }
        return nil
      }
    }
  }
}
