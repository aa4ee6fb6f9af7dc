import CLibMD

/// SHA-256, by libmd: what tells contents apart, and what keys are made of.
package struct ContentDigest: Sendable, Hashable {
  /// 64 lower-case hexadecimal digits.
  package let hexadecimal: String

  /// - Complexity: O(bytes).
  package init(of bytes: some Sequence<UInt8>) {
    var context = SHA2_CTX()
    SHA256Init(&context)
    let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      SHA256Update(&context, buffer.baseAddress, buffer.count)
    }
    if done == nil {
      let copy = Array(bytes)
      SHA256Update(&context, copy, copy.count)
    }
    hexadecimal = withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: Int(SHA256_DIGEST_LENGTH)
    ) { digest in
      SHA256Final(digest.baseAddress, &context)
      return Self.hexadecimal(digest)
    }
  }

  package init(of text: String) {
    self.init(of: text.utf8)
  }

  private static func hexadecimal(_ bytes: UnsafeMutableBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      for (index, byte) in bytes.enumerated() {
        text[2 * index] = digit(byte >> 4)
        text[2 * index + 1] = digit(byte & 15)
      }
      return bytes.count * 2
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
