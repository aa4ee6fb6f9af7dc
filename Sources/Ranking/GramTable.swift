/// Finds pairs of scalars of a query in a fold.
struct GramTable: Sendable {
  /// Index of a gram plus one; 0 for an empty place. A power of two long, at most half full.
  private var places: ContiguousArray<Int32>
  private var keys: ContiguousArray<UInt64>

  /// Takes grams of two scalars; others are never found.
  init(_ grams: [String]) {
    var size = 8
    while size < grams.count * 2 { size *= 2 }
    places = ContiguousArray(repeating: 0, count: size)
    keys = ContiguousArray(repeating: 0, count: size)
    for (index, gram) in grams.enumerated() {
      let scalars = gram.unicodeScalars.map(\.value)
      guard scalars.count == 2 else { continue }
      let key = UInt64(scalars[0]) << 32 | UInt64(scalars[1])
      var place = Self.place(of: key) & (size - 1)
      while places[place] != 0 { place = (place + 1) & (size - 1) }
      places[place] = Int32(index + 1)
      keys[place] = key
    }
  }

  /// The index of the gram with that key, or -1.
  @inline(__always)
  func index(of key: UInt64) -> Int {
    let mask = places.count - 1
    var place = Self.place(of: key) & mask
    while places[place] != 0 {
      if keys[place] == key { return Int(places[place]) - 1 }
      place = (place + 1) & mask
    }
    return -1
  }

  @inline(__always)
  private static func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}
