/// Head data as somebody wrote it, in front matter, in markup or in a manifest: not yet interpreted.
package struct DeclaredHead: Sendable, Hashable, Codable {
  package enum Key: String, Sendable, Hashable, Codable, CodingKeyRepresentable, CaseIterable {
    case kind, title, field
    case fieldNumber = "field_number"
    case publisher, municipality, author, contacts, date
    case fiscalYear = "fiscal_year"
    case trust, tags

    /// Whether several values may be written.
    package var isList: Bool { self == .tags || self == .contacts }
  }

  /// Several values only where the file has a list.
  package var values: [Key: [String]]
  /// Where the values stand, as far as it is known.
  package var origins: [Key: HeadOrigin]

  package init(_ values: [Key: [String]] = [:], origins: [Key: HeadOrigin] = [:]) {
    self.values = values
    self.origins = origins
  }

  package subscript(key: Key) -> String? { values[key]?.first }

  /// This head, with what it lacks taken from `other`.
  package func completed(by other: DeclaredHead) -> DeclaredHead {
    DeclaredHead(
      values.merging(other.values) { own, _ in own },
      origins: other.origins.filter { values[$0.key] == nil }
        .merging(origins) { _, own in own })
  }
}

/// Where a value of a document's head comes from.
package struct HeadOrigin: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case frontMatter = "front-matter"
    case manifest
    /// A title, a field or a name in the markup of a page or of XML.
    case markup
    case text
    case fileName = "file-name"
    /// Put right by somebody.
    case hand

    /// As staff say it.
    package var label: String {
      switch self {
      case .frontMatter: "前付け"
      case .manifest: "manifest.yml"
      case .markup: "書誌欄"
      case .text: "本文"
      case .fileName: "ファイル名"
      case .hand: "手による訂正"
      }
    }
  }

  package let kind: Kind
  /// The exact words.
  package let text: String?
  /// In the file that ``kind`` names.
  package let place: Place?
  /// Of a manifest: its path relative to its root, and the path that its entry names.
  package let path: String?
  package let entry: String?

  package init(
    _ kind: Kind, text: String? = nil, place: Place? = nil, path: String? = nil,
    entry: String? = nil
  ) {
    self.kind = kind
    self.text = text
    self.place = place
    self.path = path
    self.entry = entry
  }

  enum CodingKeys: String, CodingKey {
    case kind = "from"
    case text, place, path, entry
  }
}
