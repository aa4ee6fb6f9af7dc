import KnowledgeModel

/// The pairs of near-equal documents among all of a base.
///
/// Compared are those that share one of ``Sketch/keys``. Where very many share one (a form that was
/// filled in a thousand times), each is compared with ``shown`` of them that are unlike each other.
struct LikelyPairs {
  struct Pair {
    /// Positions in the list of sketches, the smaller one first.
    let one: Int
    let other: Int
    let share: Double
  }

  /// In ascending order.
  let pairs: [Pair]

  private static let shown = 50

  init(_ sketches: [Sketch]) {
    var holders: [UInt32: [Int]] = [:]
    for (position, sketch) in sketches.enumerated() {
      for key in sketch.keys { holders[key, default: []].append(position) }
    }
    var shares: [Place: Double] = [:]
    for key in holders.keys.sorted() {
      guard let positions = holders[key], positions.count > 1 else { continue }
      let isForm = positions.count > Self.shown
      var compared: [Int] = []
      for position in positions {
        var isLike = false
        for other in compared {
          let place = Place(one: other, other: position)
          let share = shares[place] ?? sketches[other].commonShare(with: sketches[position])
          shares[place] = share
          isLike = share >= DuplicateSearcher.threshold
          if isLike, isForm { break }
        }
        if !isForm || !isLike && compared.count < Self.shown { compared.append(position) }
      }
    }
    pairs = shares.filter { $0.value >= DuplicateSearcher.threshold }
      .map { Pair(one: $0.key.one, other: $0.key.other, share: $0.value) }
      .sorted { ($0.one, $0.other) < ($1.one, $1.other) }
  }

  private struct Place: Hashable {
    let one: Int
    let other: Int
  }
}
