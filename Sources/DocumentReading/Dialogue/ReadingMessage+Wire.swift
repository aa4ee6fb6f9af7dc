import Foundation

/// As parts of bytes, so that a message can go through a pipe: the body as JSON, then the bytes.
extension ReadingMessage where Body: Codable {
  /// - Throws: Where the body holds what JSON cannot say.
  package func parts() throws -> [[UInt8]] {
    [Array(try JSONEncoder().encode(body))] + bytes
  }

  /// - Throws: Where the first part is no such body.
  package init(parts: [[UInt8]]) throws {
    body = try JSONDecoder().decode(Body.self, from: Data(parts.first ?? []))
    bytes = Array(parts.dropFirst())
  }
}
