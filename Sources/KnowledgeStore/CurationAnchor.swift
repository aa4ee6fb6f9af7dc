package import KnowledgeModel

/// Where something made by hand belongs, said so that it is found again after the document changed.
///
/// An anchor is written once and never brought up to date: where it belongs follows from it and from
/// the documents as they are, whatever happened in between.
package struct Anchor: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case document, section, passage, finding

    /// As staff say it.
    package var label: String {
      switch self {
      case .document: "文書"
      case .section: "節"
      case .passage: "まとまり"
      case .finding: "項目"
      }
    }
  }

  package let kind: Kind
  package let document: DocumentID
  /// The ID that the place had when the anchor was made.
  package let key: String
  /// The document's title at that time: what is shown of an anchor that belongs nowhere.
  package let title: String
  /// The heading path of the place.
  package let headings: [String]
  /// What stood there, cut to ``quoteLength``; empty for a document.
  package let quote: String
  /// The end of what stood before it, and the beginning of what came after.
  package let prefix: String
  package let suffix: String

  package init(
    kind: Kind, document: DocumentID, key: String, title: String, headings: [String] = [],
    quote: String = "", prefix: String = "", suffix: String = ""
  ) {
    self.kind = kind
    self.document = document
    self.key = key
    self.title = title
    self.headings = headings
    self.quote = quote
    self.prefix = prefix
    self.suffix = suffix
  }

  /// In characters: that of the longest passage.
  package static let quoteLength = 1_200
  /// In characters.
  package static let contextLength = 32
}

/// Where an anchor belongs now.
package struct Attachment: Sendable, Hashable {
  package enum Way: String, Sendable, Hashable, Codable {
    /// The key is still that of the place or, for a section, its heading path.
    case key
    /// The exact words stand there.
    case quote
    /// Most of the words stand there.
    case likeness
  }

  package let way: Way
  /// The ID of the place as it is now.
  package let key: String
  package let headings: [String]

  package init(way: Way, key: String, headings: [String]) {
    self.way = way
    self.key = key
    self.headings = headings
  }
}
