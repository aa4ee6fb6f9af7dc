import ContentDigest
import Foundation

extension Readers {
  /// Raised with every change of what readers make of files: a knowledge base that was made by another
  /// version is to be made again.
  package static let version = 3
}

/// Names what reads files: their version, the limits, and the converters that are there.
///
/// A file that was refused under one name is looked at again under another, and never under the same.
package struct ReaderFingerprint: Sendable, Hashable, CustomStringConvertible {
  /// The version, a hyphen, and eight digits that stand for the rest.
  package let description: String

  /// - Parameters:
  ///   - bounds: What reading may cost besides the limits: seconds, bytes.
  ///   - conversions: Those that can be made here.
  package init(limits: ReadingLimits, bounds: [Int] = [], conversions: [Conversion] = []) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var bytes = (try? encoder.encode(limits)).map { Array($0) } ?? []
    bytes += bounds.map { " \($0)" }.joined().utf8
    bytes += conversions.map { " \($0.rawValue)" }.sorted().joined().utf8
    description = "\(Readers.version)-\(ContentDigest(of: bytes).hexadecimal.prefix(8))"
  }
}
