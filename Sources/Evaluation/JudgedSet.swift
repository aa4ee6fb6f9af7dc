import Foundation

/// A text of a judged collection: one line of `corpus.jsonl`.
package struct JudgedText: Sendable, Hashable, Decodable {
  package let id: String
  package let title: String
  package let text: String

  package init(id: String, title: String, text: String) {
    self.id = id
    self.title = title
    self.text = text
  }
}

/// A query of a judged collection: one line of `queries.jsonl`.
package struct JudgedQuery: Sendable, Hashable, Decodable {
  package let id: String
  package let text: String
  /// By which results are reported: `kw`, `nl`, `head` …
  package let type: String

  package init(id: String, text: String, type: String) {
    self.id = id
    self.text = text
    self.type = type
  }

  private enum CodingKeys: String, CodingKey {
    case id, text, type
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    text = try container.decode(String.self, forKey: .text)
    type = try container.decodeIfPresent(String.self, forKey: .type) ?? "all"
  }
}

/// Reads files of JSON Lines.
package enum JSONLines {
  package static func read<Line: Decodable>(
    _ type: Line.Type, at path: String
  ) throws(EvaluationError) -> [Line] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path)
    }
    let decoder = JSONDecoder()
    var lines: [Line] = []
    for (index, bytes) in data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where bytes.contains(where: { $0 > 0x20 }) {
      do {
        lines.append(try decoder.decode(type, from: Data(bytes)))
      } catch {
        throw .malformed(path: path, line: index + 1)
      }
    }
    return lines
  }
}
