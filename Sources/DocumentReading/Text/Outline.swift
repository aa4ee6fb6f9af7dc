import KnowledgeModel

/// Infers the structure of text without markup: title, headings with levels, items with depths,
/// tables, boilerplate.
///
/// Every pass looks at a line, its neighbours and the headings that are open, never at a list of
/// known headings. - Complexity: O(lines × depth of the outline).
enum Outline {
  /// - Parameter isWebPage: Whether menus, buttons and boxes about authors may stand around the text.
  static func blocks(of lines: [SourceLine], isWebPage: Bool = true) -> [Block] {
    var layout = TextLayout(lines)
    if isWebPage {
      BoilerplateFinder.mark(&layout)
    } else {
      BoilerplateFinder.markDocument(&layout)
    }
    TableFinder.mark(&layout)
    HeadMatter.mark(&layout)
    NumberedRuns.mark(&layout)
    PlainHeadings.mark(&layout)
    HeadingLevels.assign(&layout)
    return OutlineBlocks.blocks(of: layout)
  }
}
