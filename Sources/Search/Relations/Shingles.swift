import JapaneseText
import KnowledgeModel

/// The runs of eight characters of a text, by their hashes: what near-equal texts have in common
/// (A. Broder, On the resemblance and containment of documents, 1997).
struct Shingles {
  /// Of the plain fold without spaces and marks, so that layout does not matter.
  let hashes: Set<UInt64>

  static let length = 8

  init(_ texts: some Sequence<String>) {
    var hashes: Set<UInt64> = []
    var window: [UInt32] = []
    for text in texts {
      for scalar in Fold.plain(text).string.unicodeScalars where scalar.value > 0x20 {
        window.append(scalar.value)
        if window.count > Self.length { window.removeFirst() }
        if window.count == Self.length { hashes.insert(Self.hash(window)) }
      }
    }
    self.hashes = hashes
  }

  /// Of the whole body of a document.
  init(of document: Document) {
    self.init(document.sections.lazy.flatMap(\.passages).map(\.text))
  }

  /// FNV-1a over the scalars, stirred so that small and large values are equally likely.
  private static func hash(_ window: [UInt32]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for value in window { hash = (hash ^ UInt64(value)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 32)
  }

  /// What both have in common, as a share of the longer text: 1 for equal texts.
  func commonShare(with other: Shingles) -> Double {
    let longer = max(hashes.count, other.hashes.count)
    guard longer > 0 else { return 0 }
    return Double(hashes.intersection(other.hashes).count) / Double(longer)
  }

  /// The smallest hashes: texts with much in common have many of them in common.
  func sketch(_ count: Int) -> [UInt64] {
    Array(hashes.sorted().prefix(count))
  }
}
