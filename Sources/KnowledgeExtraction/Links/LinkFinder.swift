import Foundation
import KnowledgeModel

/// Finds where a document leads to other files of the office: what a page or a Markdown file links
/// to by a relative path, and what a text writes as Markdown does. Addresses on the web are left to
/// ``CitationFinder``, places within the same file to nobody.
struct LinkFinder: Sendable {
  /// In reading order, each target once a block.
  ///
  /// - Complexity: O(*n*) in the text.
  func links(in text: StructuredText) -> [DocumentLink] {
    var found: [DocumentLink] = []
    for section in text.sections {
      for block in section.blocks {
        var known: Set<String> = []
        let links = block.links.isEmpty ? Self.written(in: block) : block.links
        for link in links {
          guard let path = Self.path(of: link.target), known.insert(path).inserted else { continue }
          let words = link.text.isEmpty ? link.target : link.text
          found.append(
            DocumentLink(
              text: link.text, path: path,
              witness: Witness(passage: block.passage, place: block.place, text: words)))
        }
      }
    }
    return found
  }

  /// `nil` for an address, a place in the same file, and a path that does not say from where.
  private static func path(of target: String) -> String? {
    let bytes = target.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard let first = bytes.first, first != UInt8(ascii: "/"),
      !bytes.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":")),
      !bytes.contains(where: { $0 < 0x20 })
    else { return nil }
    let path = String(Substring(bytes))
    return path.removingPercentEncoding ?? path
  }

  /// 「[条例の改正](../規則/改正.md)」 in a text without markup.
  private static func written(in block: TextBlock) -> [Hyperlink] {
    guard case .table = block.content else { return written(in: block.text) }
    return []
  }

  private static let seam = ByteWord("](")

  private static func written(in text: String) -> [Hyperlink] {
    guard seam.stands(in: text) else { return [] }
    let bytes = text.utf8
    var links: [Hyperlink] = []
    var opening: String.Index?
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      switch bytes[index] {
      case UInt8(ascii: "["): opening = next
      case UInt8(ascii: "\n"): opening = nil
      case UInt8(ascii: "]"):
        guard let start = opening, next < bytes.endIndex, bytes[next] == UInt8(ascii: "(") else {
          break
        }
        let from = bytes.index(after: next)
        let end = bytes[from...].prefix(512).firstIndex { $0 == UInt8(ascii: ")") || $0 <= 0x20 }
        if let end, bytes[end] == UInt8(ascii: ")"), from < end {
          links.append(
            Hyperlink(text: String(text[start..<index]), target: String(text[from..<end])))
        }
        opening = nil
      default: break
      }
      index = next
    }
    return links
  }
}

extension TextBlock {
  /// The words of a paragraph or item; empty for a table.
  fileprivate var text: String {
    switch content {
    case .paragraph(let text), .listItem(_, let text), .heading(_, let text): text
    case .table: ""
    }
  }
}
