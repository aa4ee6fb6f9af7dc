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

enum ScalarDecoder {
  /// - Parameter bytes: Of a string, so well formed.
  static func scalars(_ bytes: UnsafeBufferPointer<UInt8>) -> [Unicode.Scalar] {
    var count = 0
    for byte in bytes { count += byte & 0xC0 == 0x80 ? 0 : 1 }
    return [Unicode.Scalar](unsafeUninitializedCapacity: count) { scalars, end in
      var place = 0
      while place < bytes.count {
        let (value, length) = scalar(at: place, of: bytes)
        scalars.initializeElement(at: end, to: Unicode.Scalar(value) ?? "\u{FFFD}")
        end += 1
        place += length
      }
    }
  }

  @inline(__always)
  static func scalar(
    at place: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (value: UInt32, length: Int) {
    let lead = UInt32(bytes[place])
    if lead < 0x80 { return (lead, 1) }
    let second = UInt32(bytes[place + 1] & 0x3F)
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
    let third = second << 6 | UInt32(bytes[place + 2] & 0x3F)
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | third, 3) }
    return ((lead & 0x07) << 18 | third << 6 | UInt32(bytes[place + 3] & 0x3F), 4)
  }
}
