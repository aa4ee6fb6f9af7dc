/// Puts folded characters together: marks runs, joins inner characters, drops or keeps spaces.
///
/// It is given the text from left to right, each piece with the bytes of the original that it
/// stands for.
struct FoldWriter {
  private(set) var utf8 = ContiguousArray<UInt8>()
  private var map = FoldMap()
  /// Where the original of the last piece written ends.
  private var writtenEnd = 0
  /// The class of the last character of the run that is open.
  private var run: RunClass?
  /// `.` `,` `'` or `-` after a run: whether it belongs to it is known with the next piece.
  private var inner: Inner?
  /// White space seen since the last piece, if any was written before.
  private var space: Range<Int>?
  /// While one character expands to several, all of them have the place noted for the first.
  private var isExpanding = false

  enum RunClass { case letter, digit }

  private struct Inner {
    let byte: UInt8
    let source: Range<Int>

    func joins(_ left: RunClass, _ right: RunClass) -> Bool {
      switch byte {
      case UInt8(ascii: "."): true
      case UInt8(ascii: ","): left == .digit && right == .digit
      case UInt8(ascii: "'"): left == .letter && right == .letter
      default: left == .letter || right == .letter
      }
    }
  }

  mutating func reserve(_ count: Int) { utf8.reserveCapacity(count) }

  /// The fold is the written bytes; what is still open stays so.
  mutating func finished() -> FoldedText {
    if let pending = inner {
      inner = nil
      closeRun()
      plain(Unicode.Scalar(pending.byte), source: pending.source)
    }
    return FoldedText(utf8: utf8, map: map)
  }

  // MARK: Runs

  /// Appends an ASCII letter or digit of a run, one byte in the original and in the fold.
  @inline(__always)
  mutating func runByte(_ byte: UInt8, at source: Int) {
    let kind: RunClass = byte < 0x3A ? .digit : .letter
    openRun(kind, at: source)
    map.identity(fold: utf8.count, source: source..<source + 1)
    utf8.append(byte)
    run = kind
    writtenEnd = source + 1
  }

  /// Appends one character of a run, of another length in the original.
  mutating func runScalars(_ scalars: some Sequence<Unicode.Scalar>, source: Range<Int>) {
    for scalar in scalars {
      guard let kind = RunCharacter.kind(of: scalar) else {
        append(scalar)
        continue
      }
      openRun(kind, at: source.lowerBound)
      noteUnit(source)
      append(scalar)
      run = kind
    }
    writtenEnd = source.upperBound
  }

  private mutating func openRun(_ kind: RunClass, at source: Int) {
    if let open = run {
      guard let pending = inner else { return }
      inner = nil
      if pending.joins(open, kind) {
        noteASCII(pending.source)
        utf8.append(pending.byte)
        return
      }
      closeRun()
      plain(Unicode.Scalar(pending.byte), source: pending.source)
    }
    settleSpace(japanese: false)
    noteUnit(source..<source)
    utf8.append(FoldMark.run)
  }

  /// Appends one of `.` `,` `'` `-`, which may turn out to stand inside a run.
  mutating func innerByte(_ byte: UInt8, source: Range<Int>) {
    if run != nil, inner == nil {
      inner = Inner(byte: byte, source: source)
    } else {
      plain(Unicode.Scalar(byte), source: source)
    }
  }

  /// Ends the run, if one is open.
  mutating func closeRun() {
    if run != nil {
      run = nil
      noteUnit(writtenEnd..<writtenEnd)
      utf8.append(FoldMark.run)
    }
    if let pending = inner {
      inner = nil
      plain(Unicode.Scalar(pending.byte), source: pending.source)
    }
  }

  // MARK: Everything else

  /// Notes white space: one U+0020 between two pieces, nothing beside a Japanese character.
  mutating func whiteSpace(_ source: Range<Int>) {
    closeRun()
    guard !utf8.isEmpty else { return }
    space = (space?.lowerBound ?? source.lowerBound)..<source.upperBound
  }

  /// Appends bytes that fold to themselves, or scalar by scalar to scalars of the same width,
  /// and hold neither Latin letters nor digits nor white space.
  mutating func stretch(_ bytes: UnsafeBufferPointer<UInt8>, source: Range<Int>, japanese: Bool) {
    closeRun()
    settleSpace(japanese: japanese)
    map.identity(fold: utf8.count, source: source)
    utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[source]))
    writtenEnd = source.upperBound
  }

  /// Puts another scalar of three bytes over the last bytes written.
  @inline(__always)
  mutating func overwrite(at offset: Int, with scalar: UInt32) {
    utf8[offset] = 0xE0 | UInt8(truncatingIfNeeded: scalar >> 12)
    utf8[offset + 1] = 0x80 | UInt8(truncatingIfNeeded: (scalar >> 6) & 0x3F)
    utf8[offset + 2] = 0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F)
  }

  /// Appends one scalar that is in no run.
  mutating func plain(_ scalar: Unicode.Scalar, source: Range<Int>) {
    closeRun()
    settleSpace(japanese: JapaneseCharacter.contains(scalar.value))
    if scalar.value < 0x80 { noteASCII(source) } else { noteUnit(source) }
    append(scalar)
    writtenEnd = source.upperBound
  }

  /// Appends what one character of the original expands to, with runs of its own.
  mutating func expansion(_ scalars: some Collection<Unicode.Scalar>, source: Range<Int>) {
    closeRun()
    settleSpace(japanese: scalars.first.map { JapaneseCharacter.contains($0.value) } ?? true)
    noteUnit(source)
    isExpanding = true
    for scalar in scalars {
      if scalar.properties.isWhitespace {
        whiteSpace(source)
      } else if RunCharacter.kind(of: scalar) != nil {
        runScalars([scalar], source: source)
      } else if run != nil, inner == nil, RareScalars.attaches(scalar) {
        append(scalar)
      } else if RunCharacter.isInner(scalar) {
        innerByte(UInt8(truncatingIfNeeded: scalar.value), source: source)
      } else {
        plain(scalar, source: source)
      }
    }
    closeRun()
    isExpanding = false
  }

  private mutating func settleSpace(japanese: Bool) {
    guard let range = space else { return }
    space = nil
    guard !japanese, !JapaneseCharacter.contains(lastScalar()) else { return }
    noteUnit(range)
    utf8.append(0x20)
  }

  private func lastScalar() -> UInt32 {
    var start = utf8.count - 1
    guard start >= 0, utf8[start] >= 0x80 else { return 0 }
    var scalar: UInt32 = 0
    var shift: UInt32 = 0
    while start > 0, utf8[start].isUTF8Continuation {
      scalar |= UInt32(utf8[start] & 0x3F) << shift
      shift += 6
      start -= 1
    }
    return scalar | UInt32(utf8[start] & (0x3F >> (shift / 6))) << shift
  }

  private mutating func noteUnit(_ source: Range<Int>) {
    if !isExpanding { map.unit(fold: utf8.count, source: source) }
  }

  /// Notes the place of the ASCII character to be appended.
  private mutating func noteASCII(_ source: Range<Int>) {
    if source.count == 1, !isExpanding {
      map.identity(fold: utf8.count, source: source)
    } else {
      noteUnit(source)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { utf8.append(byte) }
  }
}
