import Foundation
import KnowledgeModel
import KnowledgeStore

/// The words that say most about a text, and where else they stand.
///
/// Up to 24 words of the text, by how often it has them and how few passages do:
/// (1 + ln tf) · ln(N / df). A word that stands nowhere else, or in more than a tenth of a base of
/// 100 passages or more, is passed over.
struct RelatedWords {
  /// Best first.
  let words: [String]
  private let weights: [String: Double]
  private let places: [String: PassageSet]

  static let limit = 24

  init(
    of passages: [PassageNumber], in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) {
    let total = Double(max(1, try snapshot.statistics().passages))
    var counts: [String: Int] = [:]
    for input in try snapshot.rankingInputs(for: passages) {
      for word in input.textWords.split(separator: " ") where Self.tells(word) {
        counts[String(word), default: 0] += 1
      }
    }
    let own = PassageSet(passages)
    var weighed: [(word: String, weight: Double, idf: Double)] = []
    for (word, count) in counts {
      let df = Double(try snapshot.frequency(ofWord: word))
      guard df >= 1, total < 100 || df * 10 <= total else { continue }
      let idf = log(max(total / df, 1.01))
      weighed.append((word, (1 + log(Double(count))) * idf, idf))
    }
    weighed.sort { ($1.weight, $0.word) < ($0.weight, $1.word) }
    var words: [String] = []
    var weights: [String: Double] = [:]
    var places: [String: PassageSet] = [:]
    for (word, _, idf) in weighed where words.count < Self.limit {
      var holders = try snapshot.passages(withWord: word)
      holders.subtract(own)
      guard !holders.isEmpty else { continue }
      words.append(word)
      weights[word] = idf
      places[word] = holders
    }
    self.words = words
    self.weights = weights
    self.places = places
  }

  /// Verbs and adjectives (比べる), numbers and single characters say little by themselves.
  private static func tells(_ word: Substring) -> Bool {
    guard word.count > 1, let last = word.unicodeScalars.last else { return false }
    return !(0x3041...0x3096).contains(last.value)
      && !word.allSatisfy { $0.isNumber || $0.isPunctuation || $0.isSymbol }
  }

  /// The words in common with each passage that has any, best first.
  func sharedByPassage() -> [PassageNumber: [String]] {
    var shared: [PassageNumber: [String]] = [:]
    for word in words {
      for number in places[word] ?? PassageSet() { shared[number, default: []].append(word) }
    }
    return shared
  }

  /// The words in common with each document that has any, best first.
  func sharedByDocument(
    in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> [DocumentID: [String]] {
    var shared: [DocumentID: [String]] = [:]
    for word in words {
      for id in try snapshot.documents(of: places[word] ?? PassageSet()) {
        shared[id, default: []].append(word)
      }
    }
    return shared
  }

  /// From 0 to 1: the share of all weights that these words have.
  func share(of shared: [String]) -> Double {
    let total = words.reduce(0) { $0 + (weights[$1] ?? 0) }
    guard total > 0 else { return 0 }
    return shared.reduce(0) { $0 + (weights[$1] ?? 0) } / total
  }
}
