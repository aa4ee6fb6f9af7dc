extension String {
  /// Whether the bytes of `part` stand in this text; on short lines many times faster than a search
  /// by characters. - Complexity: O(bytes of the text × bytes of the part).
  func holds(_ part: String) -> Bool {
    let found: Bool?? = utf8.withContiguousStorageIfAvailable { text -> Bool? in
      part.utf8.withContiguousStorageIfAvailable { Self.bytes(text, hold: $0) }
    }
    return (found ?? nil) ?? contains(part)
  }

  private static func bytes(
    _ text: UnsafeBufferPointer<UInt8>, hold part: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = part.first, text.count >= part.count else { return part.isEmpty }
    for start in 0...(text.count - part.count) where text[start] == first {
      var length = 1
      while length < part.count, text[start + length] == part[length] { length += 1 }
      if length == part.count { return true }
    }
    return false
  }
}
