/// Folds one text into a ``FoldWriter``, the frequent scalars by table and the others by
/// ``RareScalars``.
struct PlainFolder {
  private let source: UnsafeBufferPointer<UInt8>
  var output = FoldWriter()

  /// `source` is valid UTF-8.
  init(source: UnsafeBufferPointer<UInt8>) {
    self.source = source
  }

  mutating func fold() {
    output.reserve(source.count + source.count / 8)
    FoldTable.standard.withTargets { targets in
      var index = 0
      while index < source.count {
        let byte = source[index]
        if byte >= 0xE3, byte <= 0xE9 {
          index = foldStretch(from: index, targets)
        } else if byte < 0x80 {
          index = foldASCII(byte, at: index, targets)
        } else {
          index = foldOther(at: index, targets)
        }
      }
    }
  }

  /// Folds kana, kanji and Japanese punctuation as far as they go on.
  private mutating func foldStretch(
    from start: Int, _ targets: UnsafeBufferPointer<UInt16>
  ) -> Int {
    var end = start
    var variants = false
    while end + 2 < source.count, source[end] & 0xF0 == 0xE0 {
      let scalar = scalarOfThreeBytes(at: end)
      let index = Int(scalar) - Int(FoldTable.first)
      guard targets.indices.contains(index) else { break }
      let target = UInt32(targets[index])
      guard target >= 0x800 else { break }
      variants = variants || target != scalar
      end += 3
    }
    if end > start, isRare(at: end, targets) { end -= 3 }
    guard end > start else { return foldOther(at: start, targets) }
    let japanese = JapaneseCharacter.contains(scalarOfThreeBytes(at: start))
    output.stretch(source, source: start..<end, japanese: japanese)
    if variants { replaceVariants(from: start, to: end, targets) }
    return end
  }

  private mutating func replaceVariants(
    from start: Int, to end: Int, _ targets: UnsafeBufferPointer<UInt16>
  ) {
    let shift = output.utf8.count - end
    var index = start
    while index < end {
      let scalar = scalarOfThreeBytes(at: index)
      let target = UInt32(targets[Int(scalar - FoldTable.first)])
      if target != scalar { output.overwrite(at: index + shift, with: target) }
      index += 3
    }
  }

  private mutating func foldASCII(
    _ byte: UInt8, at index: Int, _ targets: UnsafeBufferPointer<UInt16>
  ) -> Int {
    let next = index + 1
    guard !isRare(at: next, targets) else { return foldRare(from: index, targets) }
    switch byte {
    case 0x30...0x39, 0x61...0x7A: output.runByte(byte, at: index)
    case 0x41...0x5A: output.runByte(byte | 0x20, at: index)
    case 0x09...0x0D, 0x20: output.whiteSpace(index..<next)
    case 0x00...0x1F, 0x7F: output.closeRun()
    case 0x27, 0x2C, 0x2D, 0x2E: output.innerByte(byte, source: index..<next)
    default: output.plain(Unicode.Scalar(byte), source: index..<next)
    }
    return next
  }

  /// Folds a scalar that is neither ASCII nor in a stretch: full-width forms and symbols here,
  /// the rest by ``RareScalars``.
  private mutating func foldOther(
    at index: Int, _ targets: UnsafeBufferPointer<UInt16>
  ) -> Int {
    let next = index + 3
    guard next <= source.count, !isRare(at: index, targets), !isRare(at: next, targets) else {
      return foldRare(from: index, targets)
    }
    let scalar = scalarOfThreeBytes(at: index)
    let range = index..<next
    if scalar >= 0xFF61 {
      output.plain(HalfWidthKana.fullWidth(scalar), source: range)
    } else if scalar >= 0xFF01 {
      fullWidth(UInt8(truncatingIfNeeded: scalar - 0xFF01 + 0x21), source: range)
    } else if scalar == 0x3000 {
      output.whiteSpace(range)
    } else {
      let target = UInt32(targets[Int(scalar - FoldTable.first)])
      if target >= 0x800 {
        output.stretch(source, source: range, japanese: JapaneseCharacter.contains(target))
        output.overwrite(at: output.utf8.count - 3, with: target)
      } else if let ascii = UInt8(exactly: target) {
        punctuation(ascii, source: range)
      }
    }
    return next
  }

  /// Appends the ASCII form of a full-width character.
  private mutating func fullWidth(_ byte: UInt8, source: Range<Int>) {
    switch byte {
    case 0x30...0x39, 0x61...0x7A:
      output.runScalars(CollectionOfOne(Unicode.Scalar(byte)), source: source)
    case 0x41...0x5A:
      output.runScalars(CollectionOfOne(Unicode.Scalar(byte | 0x20)), source: source)
    default: punctuation(byte, source: source)
    }
  }

  private mutating func punctuation(_ byte: UInt8, source: Range<Int>) {
    if RunCharacter.isInner(Unicode.Scalar(byte)) {
      output.innerByte(byte, source: source)
    } else {
      output.plain(Unicode.Scalar(byte), source: source)
    }
  }

  /// Folds the scalar at `start`, and the rare ones after it, which may be attached to it.
  private mutating func foldRare(
    from start: Int, _ targets: UnsafeBufferPointer<UInt16>
  ) -> Int {
    var end = start + width(at: start)
    while end < source.count, isRare(at: end, targets) || mayAttachNext(before: end) {
      end += width(at: end)
    }
    RareScalars.fold(
      UnsafeBufferPointer(rebasing: source[start..<end]), from: start, into: &output)
    return end
  }

  /// Whether the scalar that ends at `end` may form one character with a frequent one after it:
  /// some signs of Arabic and Indic scripts do, and the joiner of emoji.
  private func mayAttachNext(before end: Int) -> Bool {
    guard end >= 2, source[end - 1].isUTF8Continuation else { return false }
    var start = end - 2
    while source[start].isUTF8Continuation { start -= 1 }
    switch source[start] {
    case 0xD8...0xE0, 0xF0: return true
    case 0xE2: return source[start + 1] == 0x80 && source[start + 2] == 0x8D
    default: return false
    }
  }

  /// Whether a scalar begins at `index` that the table does not fold and that may be attached to
  /// the one before.
  @inline(__always)
  private func isRare(at index: Int, _ targets: UnsafeBufferPointer<UInt16>) -> Bool {
    guard index < source.count else { return false }
    let byte = source[index]
    if byte < 0x80 { return false }
    guard byte >= 0xE2, byte <= 0xEF, index + 2 < source.count else { return true }
    let scalar = scalarOfThreeBytes(at: index)
    if scalar >= 0xFF01 { return !(scalar <= 0xFF5E || (0xFF61...0xFF9D).contains(scalar)) }
    if scalar == 0x3000 { return false }
    let place = Int(scalar) - Int(FoldTable.first)
    return !targets.indices.contains(place) || targets[place] == 0
  }

  @inline(__always)
  private func scalarOfThreeBytes(at index: Int) -> UInt32 {
    UInt32(source[index] & 0x0F) << 12 | UInt32(source[index + 1] & 0x3F) << 6
      | UInt32(source[index + 2] & 0x3F)
  }

  private func width(at index: Int) -> Int {
    let byte = source[index]
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}
