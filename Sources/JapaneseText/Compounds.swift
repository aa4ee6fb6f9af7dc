/// Compounds whose okurigana is written in several ways, and their form without it.
struct Compounds: Sendable {
  static let standard = Compounds()

  /// UTF-8 of all notations: `取(り)組(み)` says that what stands in parentheses may be left out; a
  /// stroke divides its spellings, the longest first.
  private let notations: [UInt8]

  /// Where the notations that begin with a scalar stand. They are matched as they are: to make
  /// other values of them first would take a short search a thirtieth of its time.
  private let places: [UInt32: [Range<Int>]]

  /// The first scalars.
  var heads: [UInt32] { places.keys.sorted() }

  private init() {
    let notations = Array(compoundNotations.utf8)
    var places: [UInt32: [Range<Int>]] = [:]
    for notation in notations.split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
      // Every compound begins with a kanji: three bytes.
      let head = notation.prefix(3).reduce(0) { $0 << 6 | UInt32($1 & ($1 < 0xC0 ? 0x3F : 0x0F)) }
      places[head, default: []].append(notation.indices)
    }
    self.notations = notations
    self.places = places
  }

  /// Drops the okurigana of the longest compound at `index`.
  func edit(in scanner: FoldScanner, at index: Int) -> FoldEdit? {
    var longest: (notation: Range<Int>, end: Int)?
    for notation in places[scanner.scalar(at: index)] ?? [] {
      guard let end = end(of: notation, in: scanner, at: index), end > longest?.end ?? index
      else { continue }
      longest = (notation, end)
    }
    return longest.map { FoldEdit(index..<$0.end, stem(of: $0.notation)) }
  }

  private func end(of notation: Range<Int>, in scanner: FoldScanner, at index: Int) -> Int? {
    var end = index
    var position = notation.lowerBound
    while position < notation.upperBound {
      if notations[position] == Self.open {
        var isFound = false
        repeat {
          let start = position + 1
          position = start
          while notations[position] != Self.close, notations[position] != Self.stroke {
            position += 1
          }
          if !isFound, scanner.bytes[end...].starts(with: notations[start..<position]) {
            end += position - start
            isFound = true
          }
        } while notations[position] == Self.stroke
      } else {
        guard end < scanner.bytes.count, scanner.bytes[end] == notations[position] else {
          return nil
        }
        end += 1
      }
      position += 1
    }
    return end
  }

  /// What stands outside parentheses.
  private func stem(of notation: Range<Int>) -> [UInt8] {
    var depth = 0
    return notations[notation].filter { byte in
      if byte == Self.open { depth += 1 }
      if byte == Self.close { depth -= 1 }
      return depth == 0 && byte != Self.close
    }
  }

  private static let open = UInt8(ascii: "(")
  private static let close = UInt8(ascii: ")")
  private static let stroke = UInt8(ascii: "/")
}
