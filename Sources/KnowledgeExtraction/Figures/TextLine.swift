import KnowledgeModel

/// A sentence, label or table of a section, with what is needed to find its source.
struct TextLine {
  enum Content {
    case sentence(ScalarText, Range<Int>)
    /// 「客観的根拠：」, 「主な成功要因」: names what stands under it.
    case label(isEvidence: Bool)
    /// A （出典） line.
    case source
    case table([[String]])
  }

  /// A mention of a work in this line.
  struct Spot {
    /// In scalars of the block.
    let start: Int
    let form: Citation.Form
    let work: Work
  }

  let content: Content
  /// 0 for paragraphs, 1 for the outermost list; deeper behind a label in the same block.
  let depth: Int
  /// Whether it stands behind a dash that divides its block.
  let followsDash: Bool
  /// The number of the block in its section; -1 for the heading.
  let block: Int
  let passage: PassageID
  let place: Place
  let spots: [Spot]
  /// Where titles of works stand in the block: numbers in them are no figures.
  let titles: [Range<Int>]
  /// What stands right above a table.
  let caption: String
  /// Numbers of notes that the line points to: 1 of 注１.
  let marks: [Int]
  /// The words of a label.
  let label: ScalarText?
  /// The number of the note that the line is.
  let note: Int?
  /// The label before the colon that its block begins with: 効果 of 「効　果：…」.
  let column: String?
}
