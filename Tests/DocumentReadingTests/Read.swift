import DocumentReading
import KnowledgeModel

/// The one place where tests call the layer.
enum Read {
  static func reading(_ text: String, name: String = "文書.txt") throws -> Reading {
    try Readers().read(Array(text.utf8), name: name)
  }

  static func reading(_ bytes: [UInt8], name: String = "文書.txt") throws -> Reading {
    try Readers().read(bytes, name: name)
  }

  /// One line a block: 「1 題」 for headings, 「- 項目」 with two spaces a depth, 「~ …」 boilerplate,
  /// 「a | b」 for rows, running text as it stands.
  static func lines(_ text: String, name: String = "文書.txt") throws -> [String] {
    try lines(of: reading(text, name: name))
  }

  static func lines(of reading: Reading) -> [String] {
    reading.blocks.flatMap { block -> [String] in
      if block.isBoilerplate { return ["~ \(block.text)"] }
      switch block.content {
      case .heading(let level, let text): return ["\(level) \(text)"]
      case .paragraph(let text): return [text]
      case .listItem(let depth, let text):
        return [String(repeating: "  ", count: depth - 1) + "- \(text)"]
      case .table(let rows): return rows.map { $0.joined(separator: " | ") }
      }
    }
  }

  static func outline(_ text: String, name: String = "文書.txt") throws -> [String] {
    try reading(text, name: name).blocks.compactMap {
      if case .heading(let level, let text) = $0.content, !$0.isBoilerplate {
        "\(level) \(text)"
      } else {
        nil
      }
    }
  }

  static func failure(_ bytes: [UInt8], name: String) -> ReadingError? {
    do throws(ReadingError) {
      _ = try Readers().read(bytes, name: name)
      return nil
    } catch {
      return error
    }
  }
}
