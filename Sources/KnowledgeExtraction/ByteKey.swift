/// A text as a key, byte for byte. Swift hashes strings by canonical equivalence, which takes several
/// times as long wherever they are not ASCII.
struct ByteKey: Hashable, Sendable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (one: Self, other: Self) -> Bool {
    ByteWord.bytes(of: one.text) { one in
      ByteWord.bytes(of: other.text) { one.elementsEqual($0) }
    }
  }

  func hash(into hasher: inout Hasher) {
    ByteWord.bytes(of: text) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
