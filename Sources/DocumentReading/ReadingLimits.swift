/// Bounds that keep one file from taking the whole run with it.
package struct ReadingLimits: Sendable, Hashable, Codable {
  /// In bytes.
  package var fileSize: Int
  /// Nodes of a markup tree.
  package var nodes: Int
  /// Elements within each other; libxml2 itself stops at 256.
  package var depth: Int
  /// Attributes of one element, beyond which they are left out unread.
  package var attributes: Int
  /// Lines beyond which no outline is inferred and the text is read as paragraphs.
  package var outlineLines: Int
  /// UTF-8 bytes that the entities of one XML file may expand to.
  package var entityText: Int
  /// Cells of a table after its spans were filled.
  package var tableCells: Int
  /// UTF-8 bytes of front matter.
  package var frontMatter: Int
  /// Bytes of a member of an archive or of a part of an Office document, once unpacked.
  package var memberSize: Int
  /// How many times the packed size a member may have once unpacked; smaller ones than 1 MiB may have more.
  package var memberRatio: Int
  /// Members of an archive.
  package var members: Int
  /// Bytes of all members of an archive that are read, once unpacked.
  package var archiveSize: Int
  /// Archives within each other, and mails within mails.
  package var archiveDepth: Int
  /// UTF-8 bytes of what a file says.
  package var text: Int

  package init(
    fileSize: Int = 64 << 20, nodes: Int = 2_000_000, depth: Int = 250, attributes: Int = 500,
    outlineLines: Int = 50_000, entityText: Int = 1 << 20, tableCells: Int = 200_000,
    frontMatter: Int = 64 << 10, memberSize: Int = 64 << 20, memberRatio: Int = 200,
    members: Int = 2_000, archiveSize: Int = 256 << 20, archiveDepth: Int = 4,
    text: Int = 32 << 20
  ) {
    self.fileSize = fileSize
    self.nodes = nodes
    self.depth = depth
    self.attributes = attributes
    self.outlineLines = outlineLines
    self.entityText = entityText
    self.tableCells = tableCells
    self.frontMatter = frontMatter
    self.memberSize = memberSize
    self.memberRatio = memberRatio
    self.members = members
    self.archiveSize = archiveSize
    self.archiveDepth = archiveDepth
    self.text = text
  }
}
