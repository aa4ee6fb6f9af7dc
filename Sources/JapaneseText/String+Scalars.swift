extension String {
  /// The text of scalars, encoded at one go: several times faster than appending to a view of them.
  ///
  /// - Complexity: O(*n*)
  package init(scalars: ArraySlice<Unicode.Scalar>) {
    self = scalars.withUnsafeBufferPointer { scalars in
      String(unsafeUninitializedCapacity: width(of: scalars)) { bytes in
        var end = 0
        for scalar in scalars {
          let value = scalar.value
          switch value {
          case 0..<0x80:
            bytes[end] = UInt8(value)
            end += 1
          case 0x80..<0x800:
            bytes[end] = UInt8(0xC0 | value >> 6)
            bytes[end + 1] = UInt8(0x80 | value & 0x3F)
            end += 2
          case 0x800..<0x10000:
            bytes[end] = UInt8(0xE0 | value >> 12)
            bytes[end + 1] = UInt8(0x80 | value >> 6 & 0x3F)
            bytes[end + 2] = UInt8(0x80 | value & 0x3F)
            end += 3
          default:
            bytes[end] = UInt8(0xF0 | value >> 18)
            bytes[end + 1] = UInt8(0x80 | value >> 12 & 0x3F)
            bytes[end + 2] = UInt8(0x80 | value >> 6 & 0x3F)
            bytes[end + 3] = UInt8(0x80 | value & 0x3F)
            end += 4
          }
        }
        return end
      }
    }
  }

  package init(scalars: [Unicode.Scalar]) { self.init(scalars: scalars[...]) }
}

/// In bytes; without branches, so that several scalars are counted at once.
private func width(of scalars: UnsafeBufferPointer<Unicode.Scalar>) -> Int {
  var width = scalars.count
  for scalar in scalars {
    let value = scalar.value
    width += (value >= 0x80 ? 1 : 0) + (value >= 0x800 ? 1 : 0) + (value >= 0x10000 ? 1 : 0)
  }
  return width
}

extension String.UnicodeScalarView {
  /// The same as of any sequence, by bytes: sets of a few letters are asked for every letter of a text.
  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    let stands: Bool? = String(self).utf8.withContiguousStorageIfAvailable { bytes in
      var place = 0
      while place < bytes.count {
        let (value, length) = ScalarDecoder.scalar(at: place, of: bytes)
        if value == scalar.value { return true }
        place += length
      }
      return false
    }
    return stands ?? contains { $0 == scalar }
  }
}
