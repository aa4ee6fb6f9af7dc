/// Words of which one is looked for in a text, in one pass over its bytes whatever their number.
struct ByteWords: Sendable {
  private let words: [ByteWord]
  /// The last two bytes of each word; of a word of one byte, that behind any other.
  private let ends: LetterSet

  init(_ words: some Sequence<String>) {
    self.words = words.map(ByteWord.init).filter { !$0.bytes.isEmpty }
    ends = LetterSet(
      values: self.words.flatMap { word -> [UInt32] in
        let last = UInt32(word.bytes[word.bytes.count - 1])
        guard word.bytes.count > 1 else { return (0...0xFF).map { $0 << 8 | last } }
        return [UInt32(word.bytes[word.bytes.count - 2]) << 8 | last]
      })
  }

  /// Whether one of the words stands anywhere in the text.
  ///
  /// - Complexity: O(bytes) where few places end as a word does.
  func stand(in text: some StringProtocol) -> Bool { ByteWord.bytes(of: text, stand) }

  func stand(in text: [UInt8]) -> Bool { text.withUnsafeBufferPointer(stand) }

  func open(_ text: some StringProtocol) -> Bool {
    ByteWord.bytes(of: text) { bytes in words.contains { $0.opens(bytes) } }
  }

  func close(_ text: some StringProtocol) -> Bool { ByteWord.bytes(of: text, close) }

  func close(_ text: [UInt8]) -> Bool { text.withUnsafeBufferPointer(close) }

  private func stand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = 0
    while end < bytes.count {
      // Words end where letters do.
      let lead = bytes[end]
      end += lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard end <= bytes.count else { return false }
      let before = end > 1 ? UInt32(bytes[end - 2]) : 0
      if ends.mayHold(before << 8 | UInt32(bytes[end - 1])), stand(endingAt: end, in: bytes) {
        return true
      }
    }
    return false
  }

  private func close(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = bytes.last else { return false }
    let before = bytes.count > 1 ? UInt32(bytes[bytes.count - 2]) : 0
    return ends.mayHold(before << 8 | UInt32(last)) && stand(endingAt: bytes.count, in: bytes)
  }

  private func stand(endingAt end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    words.contains { $0.closes(UnsafeBufferPointer(rebasing: bytes[..<end])) }
  }
}
