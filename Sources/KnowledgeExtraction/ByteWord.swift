import Glibc

/// A word that is looked for in texts by its bytes: many times faster than by characters, which
/// Swift compares by canonical equivalence.
struct ByteWord: Sendable {
  let bytes: [UInt8]

  init(_ word: String) {
    bytes = Array(word.utf8)
  }

  /// - Complexity: O(bytes of the text × bytes of the word); the word is short.
  func stands(in text: [UInt8]) -> Bool { text.withUnsafeBufferPointer { stands(in: $0) } }

  func stands(in text: some StringProtocol) -> Bool { Self.bytes(of: text) { stands(in: $0) } }

  func opens(_ text: [UInt8]) -> Bool { text.withUnsafeBufferPointer { opens($0) } }

  func opens(_ text: some StringProtocol) -> Bool { Self.bytes(of: text) { opens($0) } }

  func closes(_ text: [UInt8]) -> Bool { text.withUnsafeBufferPointer { closes($0) } }

  func closes(_ text: some StringProtocol) -> Bool { Self.bytes(of: text) { closes($0) } }

  private func stands(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    start(in: text) != nil
  }

  /// The offset of the first place at which the word stands.
  func start(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let last = bytes.last, let base = text.baseAddress else { return nil }
    // Last bytes differ more than first ones do.
    var end = bytes.count - 1
    while end < text.count, let found = memchr(base + end, Int32(last), text.count - end) {
      end = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
      if stands(at: end - bytes.count, in: text) { return end - bytes.count }
    }
    return nil
  }

  func opens(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count >= bytes.count && stands(at: 0, in: text)
  }

  func closes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count >= bytes.count && stands(at: text.count - bytes.count, in: text)
  }

  func `is`(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count == bytes.count && stands(at: 0, in: text)
  }

  private func stands(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in bytes.indices where text[start + index] != bytes[index] { return false }
    return true
  }

  static func bytes<Answer>(
    of text: some StringProtocol, _ look: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer {
    text.utf8.withContiguousStorageIfAvailable(look)
      ?? Array(text.utf8).withUnsafeBufferPointer(look)
  }
}

extension UnsafeBufferPointer<UInt8> {
  func holds(_ byte: UInt8) -> Bool {
    guard let baseAddress else { return false }
    return memchr(baseAddress, Int32(byte), count) != nil
  }
}

extension StringProtocol {
  /// Whether the word stands anywhere in the text, byte for byte.
  func holds(_ word: String) -> Bool { ByteWord(word).stands(in: self) }

  /// Where the word stands first, byte for byte.
  func place(of word: String) -> Range<Index>? {
    let word = ByteWord(word)
    guard let start = ByteWord.bytes(of: self, word.start) else { return nil }
    let lower = utf8.index(startIndex, offsetBy: start)
    return lower..<utf8.index(lower, offsetBy: word.bytes.count)
  }
}
