/// Counts what a passage holds of the words of a query.
struct WordCounter {
  private let table: TokenTable
  private let size: Int
  /// Index of the pair (first, second) at `first * size + second`, or -1.
  private let pairPlaces: ContiguousArray<Int32>

  /// Weighted occurrences, in the order of the query's words.
  private(set) var words: ContiguousArray<Double>
  /// Weighted occurrences side by side, in the order of the query's pairs.
  private(set) var pairs: ContiguousArray<Double>
  /// Weighted number of words, of the query or not.
  private(set) var length = 0.0

  /// The least distance at which words `a` and `b`, a < b, were seen, at `a * reach + b`.
  private var distances: ContiguousArray<Int32>
  /// Only this many words of the query are watched for their distances.
  private let reach: Int
  private var lastPositions: ContiguousArray<Int32>
  /// Watched words that this field has shown.
  private var seen: ContiguousArray<Int32> = []

  private static let watchedWords = 32

  init(query: RankingQuery) {
    table = TokenTable(query.words.map(\.text))
    size = query.words.count
    var places = ContiguousArray<Int32>(repeating: -1, count: size * size)
    for (index, pair) in query.pairs.enumerated() {
      places[pair.first * size + pair.second] = Int32(index)
    }
    pairPlaces = places
    words = ContiguousArray(repeating: 0, count: size)
    pairs = ContiguousArray(repeating: 0, count: query.pairs.count)
    reach = min(size, Self.watchedWords)
    distances = ContiguousArray(repeating: .max, count: reach * reach)
    lastPositions = ContiguousArray(repeating: -1, count: reach)
  }

  mutating func reset() {
    length = 0
    for index in words.indices { words[index] = 0 }
    for index in pairs.indices { pairs[index] = 0 }
    for index in distances.indices { distances[index] = .max }
  }

  /// Adds a field: words separated by single spaces. No pair reaches into it from another field.
  mutating func count(_ field: String, weight: Double) {
    var field = field
    field.withUTF8 { count($0, weight: weight) }
  }

  private mutating func count(_ field: UnsafeBufferPointer<UInt8>, weight: Double) {
    for index in lastPositions.indices { lastPositions[index] = -1 }
    seen.removeAll(keepingCapacity: true)
    var previous = -1
    var position: Int32 = 0
    var start = 0
    var hash = TokenTable.seed
    for offset in 0...field.count {
      if offset < field.count, field[offset] != 0x20 {
        hash = TokenTable.step(hash, field[offset])
        continue
      }
      if offset > start {
        let word = table.index(of: start..<offset, in: field, hash: hash)
        if word >= 0 { found(word, after: previous, at: position, weight: weight) }
        previous = word
        position += 1
      }
      start = offset + 1
      hash = TokenTable.seed
    }
    length += weight * Double(position)
  }

  @inline(__always)
  private mutating func found(_ word: Int, after previous: Int, at position: Int32, weight: Double)
  {
    words[word] += weight
    if previous >= 0 {
      let pair = pairPlaces[previous * size + word]
      if pair >= 0 { pairs[Int(pair)] += weight }
    }
    guard word < reach else { return }
    for other in seen where Int(other) != word {
      let place = min(Int(other), word) * reach + max(Int(other), word)
      distances[place] = min(distances[place], position - lastPositions[Int(other)])
    }
    if lastPositions[word] < 0 { seen.append(Int32(word)) }
    lastPositions[word] = position
  }

  /// Calls `body` for each pair of different words that one field holds, with the least distance
  /// in words, at least 1.
  func forEachDistance(_ body: (_ first: Int, _ second: Int, _ distance: Int) -> Void) {
    for first in 0..<reach {
      for second in first + 1..<max(first + 1, reach) {
        let distance = distances[first * reach + second]
        if distance != .max { body(first, second, Int(distance)) }
      }
    }
  }
}
