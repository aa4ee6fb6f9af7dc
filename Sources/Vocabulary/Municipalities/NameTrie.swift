/// A set of names, each with a number, that finds the longest one at a place of a text.
///
/// Flat arrays: the edges of a node stand together, by scalar.
struct NameTrie: Sendable {
  private var firstEdge: ContiguousArray<Int32> = []
  private var scalars: ContiguousArray<UInt32> = []
  private var targets: ContiguousArray<Int32> = []
  /// The number of the name that ends at a node, or −1.
  private var numbers: ContiguousArray<Int32> = []
  /// Which first two scalars a name can have, by their hash: most places of a text are passed over
  /// by a look at this alone.
  private var starts = ContiguousArray<UInt64>(repeating: 0, count: 1024)

  /// - Parameter names: Each of two scalars or more, from U+0800 to U+FFFF; others are passed over,
  ///   and so is the later one of equal names.
  /// - Complexity: O(*n* log *n*) of all scalars
  init(_ names: [(name: String, number: Int)]) {
    let spelled = names.map { (letters: $0.name.unicodeScalars.map(\.value), number: $0.number) }
      .filter { $0.letters.count >= 2 && $0.letters.allSatisfy { 0x800...0xFFFF ~= $0 } }
      .sorted { $0.letters.lexicographicallyPrecedes($1.letters) }
    for (letters, _) in spelled {
      let start = Self.hash(letters[0], letters[1])
      starts[start >> 6] |= 1 << UInt64(start & 63)
    }
    // Breadth first, so that the edges of each node stand together. In sorted order all names below
    // a node do as well, and one that ends at the node comes first.
    var pending = ContiguousArray([(below: 0..<spelled.count, depth: 0)])
    var node = 0
    while node < pending.count {
      let (below, depth) = pending[node]
      firstEdge.append(Int32(scalars.count))
      var at = below.lowerBound
      let ends = at < below.upperBound && spelled[at].letters.count == depth
      numbers.append(ends ? Int32(spelled[at].number) : -1)
      while at < below.upperBound, spelled[at].letters.count == depth { at += 1 }
      while at < below.upperBound {
        let letter = spelled[at].letters[depth]
        var end = at + 1
        while end < below.upperBound, spelled[end].letters[depth] == letter { end += 1 }
        scalars.append(letter)
        targets.append(Int32(pending.count))
        pending.append((at..<end, depth + 1))
        at = end
      }
      node += 1
    }
    firstEdge.append(Int32(scalars.count))
  }

  /// Calls `body` at each place where a name stands, with the number of the longest one; `body` tells
  /// where to go on.
  ///
  /// - Complexity: O(bytes) where names are short.
  @inline(__always)
  func forEachName(in utf8: [UInt8], _ body: (_ range: Range<Int>, _ number: Int) -> Int) {
    utf8.withUnsafeBufferPointer { bytes in
      var index = 0
      let last = bytes.count - 6
      while index <= last {
        guard Self.isThreeByteLead(bytes[index]) else {
          index += 1
          continue
        }
        guard Self.isThreeByteLead(bytes[index + 3]) else {
          index += 3
          continue
        }
        let start = Self.hash(Self.scalar(bytes, index), Self.scalar(bytes, index + 3))
        if starts[start >> 6] & (1 << UInt64(start & 63)) != 0,
          let (end, number) = longest(in: bytes, at: index)
        {
          index = max(body(index..<end, number), index + 3)
        } else {
          index += 3
        }
      }
    }
  }

  private func longest(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (end: Int, number: Int)? {
    var found: (Int, Int)?
    var node = 0
    var index = start
    while index + 3 <= bytes.count, Self.isThreeByteLead(bytes[index]),
      let next = child(of: node, Self.scalar(bytes, index))
    {
      node = next
      index += 3
      if numbers[node] >= 0 { found = (index, Int(numbers[node])) }
    }
    return found
  }

  private func child(of node: Int, _ scalar: UInt32) -> Int? {
    var low = Int(firstEdge[node])
    var high = Int(firstEdge[node + 1])
    while low < high {
      let middle = (low + high) / 2
      if scalars[middle] == scalar { return Int(targets[middle]) }
      if scalars[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  @inline(__always)
  private static func isThreeByteLead(_ byte: UInt8) -> Bool { byte & 0xF0 == 0xE0 }

  @inline(__always)
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
    UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
      | UInt32(bytes[index + 2] & 0x3F)
  }

  @inline(__always)
  private static func hash(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) >> 16)
  }
}
