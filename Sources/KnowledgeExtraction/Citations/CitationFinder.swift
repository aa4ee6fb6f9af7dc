import KnowledgeModel

/// Finds the works that a document cites, mention by mention.
///
/// One mention of one work is one citation: several works behind one （出典） are several. Each has the
/// place and the words of its own line.
///
/// **Block and what it stands for.** A citation of form `block` stands for what is directly above it
/// in its section: the blocks back to the block citation before it, to the start of the section, or
/// to an item of a lesser depth, and that item too if it begins the group; in the cell of a table for
/// its row. One that begins in the middle of a block stands for the words before it in that block.
/// One of form `note` stands for the statements that carry its number; `inline` for its sentence;
/// `reference` for nothing by itself.
///
/// **What counts.** Programmes and systems that are merely mentioned are no citations, and neither are
/// surveys without a name of their own (「県の調査では」), unless a note names the work.
struct CitationFinder: Sendable {
  private let words: CitationWords
  private let publishers: PublisherReader
  private let lines: CitationLines

  init(words: ExtractionWords) {
    let words = CitationWords(words)
    self.words = words
    publishers = PublisherReader(words: words)
    lines = CitationLines(words: words)
  }

  /// In reading order.
  ///
  /// - Complexity: O(*n*) in the text; blocks without quotation marks, labels, notes and words that
  ///   name surveys cost one pass over their bytes.
  func citations(in text: StructuredText) -> [Citation] {
    var walk = CitationWalk(lines: lines, text: text)
    for (number, section) in text.sections.enumerated() { walk.enter(section, number: number) }
    walk.findBareNames(BareNameReader(words: words, publishers: publishers))
    return WorkResolver(words: words).citations(of: walk.located)
  }
}
