/// Compounds whose okurigana is written in several ways, and their form without it.
struct Compounds: Sendable {
  static let standard = Compounds()

  /// A stem and what may stand behind it, the longest first.
  private struct Part: Sendable {
    let stem: [UInt8]
    let okurigana: [[UInt8]]
  }

  /// By the first scalar.
  private let compounds: [UInt32: [[Part]]]

  /// The first scalars.
  var heads: [UInt32] { compounds.keys.sorted() }

  private init() {
    var compounds: [UInt32: [[Part]]] = [:]
    for notation in compoundNotations.split(whereSeparator: \.isWhitespace) {
      guard let head = notation.unicodeScalars.first else { continue }
      compounds[head.value, default: []].append(Self.parts(of: notation))
    }
    self.compounds = compounds
  }

  /// Reads `取(り)組(み)`: what stands in parentheses may be left out; a stroke divides spellings.
  private static func parts(of notation: Substring) -> [Part] {
    notation.split(separator: ")").map { part in
      let halves = part.split(separator: "(", maxSplits: 1)
      let okurigana = halves.dropFirst().flatMap { $0.split(separator: "/") }
      return Part(stem: Array(halves[0].utf8), okurigana: okurigana.map { Array($0.utf8) })
    }
  }

  /// Drops the okurigana of the longest compound at `index`.
  func edit(in scanner: FoldScanner, at index: Int) -> FoldEdit? {
    var longest: FoldEdit?
    for parts in compounds[scanner.scalar(at: index)] ?? [] {
      guard let end = Self.end(of: parts, in: scanner, at: index),
        end > longest?.range.upperBound ?? index
      else { continue }
      longest = FoldEdit(index..<end, parts.flatMap(\.stem))
    }
    return longest
  }

  private static func end(of parts: [Part], in scanner: FoldScanner, at index: Int) -> Int? {
    var end = index
    for part in parts {
      guard scanner.bytes[end...].starts(with: part.stem) else { return nil }
      end += part.stem.count
      end += part.okurigana.first { scanner.bytes[end...].starts(with: $0) }?.count ?? 0
    }
    return end
  }
}
