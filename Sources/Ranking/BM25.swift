import Foundation

/// The weight of one term in one field.
///
/// S. Robertson, H. Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond (2009), with
/// the inverse frequency of Lucene, which is never negative.
package struct BM25: Sendable, Hashable {
  private let saturation: Double
  private let base: Double
  private let slope: Double

  /// `meanLength` is that of the fields of the collection, in the unit in which lengths are given.
  package init(saturation: Double, lengthNormalization: Double, meanLength: Double) {
    self.saturation = saturation
    base = saturation * (1 - lengthNormalization)
    slope = meanLength > 0 ? saturation * lengthNormalization / meanLength : 0
  }

  /// What `frequency` occurrences of a term in a field of `length` weigh.
  package func weight(frequency: Double, length: Double, inverseFrequency: Double) -> Double {
    guard frequency > 0 else { return 0 }
    let tempered = frequency * (saturation + 1) / (frequency + base + slope * length)
    return inverseFrequency * tempered
  }

  /// How telling a term is that `count` of `total` fields hold. Never negative.
  package static func inverseFrequency(count: Int, of total: Int) -> Double {
    let held = Double(min(max(count, 0), total))
    return log(1 + (Double(max(total, 0)) - held + 0.5) / (held + 0.5))
  }
}
