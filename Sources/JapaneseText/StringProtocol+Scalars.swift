extension String {
  /// The scalars of the text, decoded from its bytes in one pass.
  ///
  /// - Complexity: O(bytes)
  package var scalars: [Unicode.Scalar] {
    utf8.withContiguousStorageIfAvailable(ScalarDecoder.scalars) ?? Array(unicodeScalars)
  }
}

extension Substring {
  /// The scalars of the text, decoded from its bytes in one pass.
  ///
  /// - Complexity: O(bytes)
  package var scalars: [Unicode.Scalar] {
    utf8.withContiguousStorageIfAvailable(ScalarDecoder.scalars) ?? Array(unicodeScalars)
  }
}

private enum ScalarDecoder {
  /// - Parameter bytes: Of a string, so well formed.
  static func scalars(_ bytes: UnsafeBufferPointer<UInt8>) -> [Unicode.Scalar] {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return [Unicode.Scalar](unsafeUninitializedCapacity: count) { scalars, end in
      var place = 0
      while place < bytes.count {
        let lead = UInt32(bytes[place])
        var value = lead
        var length = 1
        if lead >= 0xF0 {
          (value, length) = (lead & 0x07, 4)
        } else if lead >= 0xE0 {
          (value, length) = (lead & 0x0F, 3)
        } else if lead >= 0xC0 {
          (value, length) = (lead & 0x1F, 2)
        }
        for next in 1..<length { value = value << 6 | UInt32(bytes[place + next] & 0x3F) }
        scalars.initializeElement(at: end, to: Unicode.Scalar(value) ?? "\u{FFFD}")
        end += 1
        place += length
      }
    }
  }
}
