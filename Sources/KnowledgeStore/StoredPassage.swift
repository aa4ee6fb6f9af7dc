package import KnowledgeModel

/// A passage as the store keeps it, with what a hit shows of its surroundings.
package struct StoredPassage: Sendable, Hashable {
  package let number: PassageNumber
  package let passage: Passage
  package let document: DocumentID
  /// Counted from 0 in the document, in reading order.
  package let ordinal: Int
  package let headings: [String]

  package init(
    number: PassageNumber, passage: Passage, document: DocumentID, ordinal: Int,
    headings: [String]
  ) {
    self.number = number
    self.passage = passage
    self.document = document
    self.ordinal = ordinal
    self.headings = headings
  }
}

/// What ranking reads of one candidate.
package struct RankingInput: Sendable {
  package let number: PassageNumber
  package let passageID: PassageID
  package let document: DocumentID
  /// Counted from 0 in the document, in reading order.
  package let ordinal: Int
  package let title: String
  package let headings: [String]
  package let text: String
  /// Words separated by spaces, in text order: ``PassageTokens/textWords``.
  package let textWords: String
  /// Words of title and heading path separated by spaces: ``PassageTokens/headWords``.
  package let headWords: String

  package init(
    number: PassageNumber, passageID: PassageID, document: DocumentID, ordinal: Int,
    title: String, headings: [String], text: String, textWords: String, headWords: String
  ) {
    self.number = number
    self.passageID = passageID
    self.document = document
    self.ordinal = ordinal
    self.title = title
    self.headings = headings
    self.text = text
    self.textWords = textWords
    self.headWords = headWords
  }
}

/// A document's head as the store keeps it, without its text.
package struct StoredDocument: Sendable, Hashable {
  package let id: DocumentID
  package let head: DocumentHead
  package let format: FileFormat
  package let encoding: String?
  /// Lower-case hexadecimal.
  package let sha256: String
  /// Every place at which the file stands, the first one first. Relative to their roots.
  package let paths: [String]
  /// The folder that the first of ``paths`` is relative to; `nil` where the base has no other.
  package let root: String?
  package let passages: Int
  /// The names of the properties of the head that people put right.
  package let corrected: [String]

  package init(
    id: DocumentID, head: DocumentHead, format: FileFormat, encoding: String?, sha256: String,
    paths: [String], root: String? = nil, passages: Int, corrected: [String] = []
  ) {
    self.id = id
    self.head = head
    self.format = format
    self.encoding = encoding
    self.sha256 = sha256
    self.paths = paths
    self.root = root
    self.passages = passages
    self.corrected = corrected
  }
}

extension StoredDocument {
  /// The first path, with its root where there are several.
  package var shownPath: String {
    guard let path = paths.first else { return "" }
    return root.map { "\(path)（起点 \($0)）" } ?? path
  }
}
