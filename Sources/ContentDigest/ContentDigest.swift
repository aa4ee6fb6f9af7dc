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
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    hexadecimal = Self.hexadecimal(digest)
  }

  package init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      for (index, byte) in bytes.enumerated() {
        text[2 * index] = digits[Int(byte >> 4)]
        text[2 * index + 1] = digits[Int(byte & 15)]
      }
      return bytes.count * 2
    }
  }
}
