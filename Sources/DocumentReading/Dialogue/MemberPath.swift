/// The way to a member of an archive, through archives within it.
package struct MemberPath: Sendable, Hashable, Codable, CustomStringConvertible {
  /// From the outermost archive inwards: the member's name in each.
  package let names: [String]

  package static let separator = "//"

  package init(_ names: [String]) {
    self.names = names
  }

  /// - Parameter text: As ``description`` writes it.
  package init(_ text: String) {
    names = text.split(separator: Self.separator, omittingEmptySubsequences: true).map(String.init)
  }

  /// What a path of a member says in a knowledge base: `名簿.zip//令和6年度/一覧.xlsx`.
  package var description: String { names.joined(separator: Self.separator) }

  /// The member's own name, without the folders that it lies in.
  package var fileName: String {
    names.last?.split(separator: "/").last.map(String.init) ?? ""
  }

  func appending(_ name: String) -> MemberPath { MemberPath(names + [name]) }
}

/// A file in an archive.
package struct ArchiveMember: Sendable, Hashable, Codable {
  package let path: MemberPath
  /// In bytes, once unpacked.
  package let size: Int
  /// In hexadecimal; `nil` where it cannot be read.
  package let sha256: String?
  /// Why it cannot be read.
  package let refusal: ReadingError?

  package init(path: MemberPath, size: Int, sha256: String?, refusal: ReadingError? = nil) {
    self.path = path
    self.size = size
    self.sha256 = sha256
    self.refusal = refusal
  }
}
