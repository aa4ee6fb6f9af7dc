import Glibc

/// What the bytes of a PDF show before anything reads it.
struct PDFMarks {
  let bytes: [UInt8]

  /// Whether it may have an outline: one is named, or hidden in a compressed part.
  var mayHaveOutline: Bool { holds("/Outlines") || holds("/ObjStm") }

  /// Whether notes or files may be attached to it that can be read without a key.
  var mayHaveAdditions: Bool {
    !isEncrypted
      && (holds("/Annots") || holds("/EmbeddedFiles") || holds("/Filespec") || holds("/ObjStm"))
  }

  /// Whether a password or rights lock it; some such files open without any.
  var isEncrypted: Bool { holds("/Encrypt") }

  /// - Complexity: O(bytes)
  private func holds(_ word: StaticString) -> Bool {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return false }
      let length = word.utf8CodeUnitCount
      var index = 0
      while index + length <= buffer.count,
        let found = memchr(start + index, Int32(word.utf8Start.pointee), buffer.count - index)
      {
        index = start.distance(to: UnsafeRawPointer(found))
        if index + length <= buffer.count, memcmp(found, word.utf8Start, length) == 0 {
          return true
        }
        index += 1
      }
      return false
    }
  }
}
