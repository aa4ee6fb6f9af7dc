/// Bounds that keep one file from taking the whole run with it.
package struct ReadingLimits: Sendable, Hashable {
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

  package init(
    fileSize: Int = 64 << 20, nodes: Int = 2_000_000, depth: Int = 250, attributes: Int = 500,
    outlineLines: Int = 50_000, entityText: Int = 1 << 20, tableCells: Int = 200_000,
    frontMatter: Int = 64 << 10
  ) {
    self.fileSize = fileSize
    self.nodes = nodes
    self.depth = depth
    self.attributes = attributes
    self.outlineLines = outlineLines
    self.entityText = entityText
    self.tableCells = tableCells
    self.frontMatter = frontMatter
  }
}
