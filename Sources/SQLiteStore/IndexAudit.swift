import GRDB
import KnowledgeStore

/// Compares every place of every term in the indexes with what the stored passages ask for.
///
/// For each passage a sum of hashes of (term, position) is kept, into which the passages go with
/// one sign and the indexes with the other: what is sound comes out as zero.
///
/// - Complexity: O(length of all texts) time, 16 bytes a passage.
struct IndexAudit {
  /// Numbers of passages of which something cannot be found.
  private(set) var missing: Set<Int> = []
  /// Numbers of passages, or of none, that are found by what they do not hold.
  private(set) var ghosts: Set<Int> = []

  init(_ db: Database) throws {
    let highest = try Int64.fetchOne(db, sql: "SELECT max(id) FROM passage") ?? 0
    let count = try PassageNumber(stored: highest).value + 1
    var balances = SearchIndex.allCases.map { _ in Balance(count: count) }
    let rows = try Row.fetchCursor(db, sql: IndexedPassage.columns)
    while let row = try rows.next() {
      let passage = try IndexedPassage(row)
      for (place, index) in SearchIndex.allCases.enumerated() {
        if let tokens = index.tokens(of: passage.tokens) {
          balances[place].add(tokens: tokens, of: passage.number)
        }
      }
      // What the table says of the passage is used for matching, and must agree.
      if passage.fullDiffers != (passage.tokens.fullGrams != nil) {
        missing.insert(passage.number)
      }
    }
    for (place, index) in SearchIndex.allCases.enumerated() {
      try Self.subtract(index, from: &balances[place], db)
      missing.formUnion(balances[place].missing)
      ghosts.formUnion(balances[place].ghosts)
    }
  }

  private static func subtract(
    _ index: SearchIndex, from balance: inout Balance, _ db: Database
  ) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT term, doc, offset FROM \(index.rawValue)_places")
    var term = ""
    var hash: UInt64 = 0
    while let row = try rows.next() {
      let next = try row.text(0)
      if !next.utf8.elementsEqual(term.utf8) {
        term = next
        hash = Balance.hash(term.utf8)
      }
      balance.subtract(hash, at: try row.integer(2), of: try row.integer(1))
    }
  }
}

/// By passage number, what is wanted of an index less what stands in it.
private struct Balance {
  private var sums: ContiguousArray<UInt64>
  private var places: ContiguousArray<Int>
  private var strangers: Set<Int> = []

  init(count: Int) {
    sums = ContiguousArray(repeating: 0, count: count)
    places = ContiguousArray(repeating: 0, count: count)
  }

  /// Passages with fewer places than wanted, or as many but others.
  var missing: [Int] {
    sums.indices.filter { places[$0] > 0 || (places[$0] == 0 && sums[$0] != 0) }
  }

  var ghosts: Set<Int> { strangers.union(places.indices.filter { places[$0] < 0 }) }

  mutating func add(tokens: String, of number: Int) {
    guard sums.indices.contains(number) else { return }
    var position = 0
    for token in tokens.utf8.split(separator: UInt8(ascii: " ")) {
      sums[number] &+= Self.mixed(Self.hash(token), position)
      position += 1
    }
    places[number] += position
  }

  mutating func subtract(_ hash: UInt64, at position: Int, of number: Int) {
    guard sums.indices.contains(number) else {
      strangers.insert(number)
      return
    }
    sums[number] &-= Self.mixed(hash, position)
    places[number] -= 1
  }

  static func hash(_ term: some Sequence<UInt8>) -> UInt64 {
    term.reduce(into: Checksum()) { $0.add($1) }.value
  }

  private static func mixed(_ hash: UInt64, _ position: Int) -> UInt64 {
    let mixed = (hash ^ UInt64(truncatingIfNeeded: position)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }
}
