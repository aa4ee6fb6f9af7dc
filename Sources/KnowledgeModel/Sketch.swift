import JapaneseText

/// What tells how much of the text of two documents is the same, without looking at the texts: the
/// smallest hashes of their runs of eight characters (A. Broder, On the resemblance and containment
/// of documents, 1997).
///
/// Runs are of the plain fold without spaces and marks, so that layout does not matter.
package struct Sketch: Sendable, Hashable {
  /// How many distinct runs the text has.
  package let runs: Int
  /// The smallest hashes of these runs, distinct and in ascending order: ``size`` of them, or all.
  package let hashes: [UInt32]

  /// How many hashes are kept: 1 KB a document, and an error of two in a hundred.
  package static let size = 256

  /// - Parameter texts: The passages of a document, in reading order.
  package init(of texts: some Collection<String>) {
    var all: [UInt32] = []
    // Grown step by step it would be held twice.
    all.reserveCapacity(texts.reduce(0) { $0 + $1.unicodeScalars.count })
    var window = Window()
    for text in texts {
      for scalar in Fold.plain(text).string.unicodeScalars where scalar.value > 0x20 {
        if let hash = window.hash(adding: scalar.value) { all.append(hash) }
      }
    }
    all.sort()
    var smallest: [UInt32] = []
    var runs = 0
    for (index, hash) in all.enumerated() where index == 0 || all[index - 1] != hash {
      if runs < Self.size { smallest.append(hash) }
      runs += 1
    }
    self.runs = runs
    hashes = smallest
  }

  /// As it was kept.
  package init(runs: Int, hashes: [UInt32]) {
    self.runs = runs
    self.hashes = hashes
  }

  /// Of the whole body of a document.
  package init(of document: Document) {
    self.init(of: document.sections.lazy.flatMap(\.passages).map(\.text))
  }

  /// The hashes by which near-equal texts are looked up: the chance that two of them with eight of ten
  /// runs in common share none of these is one in a hundred thousand.
  package var keys: ArraySlice<UInt32> { hashes.prefix(8) }

  /// What both have in common, as a share of the longer text: 1 for equal texts.
  ///
  /// Exact where neither text has more than ``size`` runs. Else the part of the smallest hashes of
  /// both together that stand in both says it, with a standard error of 0.02 at a share of 0.8.
  package func commonShare(with other: Sketch) -> Double {
    let (shorter, longer) = (min(runs, other.runs), max(runs, other.runs))
    guard shorter > 0 else { return 0 }
    let (seen, shared) = smallest(with: other)
    guard longer > Self.size else { return Double(shared) / Double(longer) }
    let common = Double(shared) / Double(seen + shared) * Double(runs + other.runs)
    return min(common, Double(shorter)) / Double(longer)
  }

  /// How many of the smallest hashes of both together are known, and how many of these are in both.
  private func smallest(with other: Sketch) -> (seen: Int, shared: Int) {
    var (own, others, shared) = (0, 0, 0)
    while own + others - shared < Self.size, own < hashes.count, others < other.hashes.count {
      let (left, right) = (hashes[own], other.hashes[others])
      if left <= right { own += 1 }
      if right <= left { others += 1 }
      if left == right { shared += 1 }
    }
    let rest = (hashes.count - own) + (other.hashes.count - others)
    return (min(Self.size, own + others - shared + rest), shared)
  }
}

/// The last characters of a text, on the way through it.
private struct Window {
  private var scalars: [UInt32] = []
  private var next = 0

  /// In characters.
  private static let length = 8

  /// The hash of the run that ends with the character; `nil` before the first run is whole.
  ///
  /// FNV-1a over the scalars, stirred so that small and large values are equally likely.
  mutating func hash(adding scalar: UInt32) -> UInt32? {
    if scalars.count < Self.length {
      scalars.append(scalar)
    } else {
      scalars[next] = scalar
      next = (next + 1) % Self.length
    }
    guard scalars.count == Self.length else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in 0..<Self.length {
      hash = (hash ^ UInt64(scalars[(next + offset) % Self.length])) &* 0x0000_0100_0000_01B3
    }
    hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: (hash ^ (hash >> 32)) >> 32)
  }
}
