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
    guard let first = bytes.first, let last = bytes.last, text.count >= bytes.count else {
      return false
    }
    // Last bytes differ more than first ones do.
    for end in (bytes.count - 1)..<text.count where text[end] == last {
      let start = end + 1 - bytes.count
      if text[start] == first, stands(at: start, in: text) { return true }
    }
    return false
  }

  func opens(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count >= bytes.count && stands(at: 0, in: text)
  }

  func closes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count >= bytes.count && stands(at: text.count - bytes.count, in: text)
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
