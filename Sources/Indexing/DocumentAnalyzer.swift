package import JapaneseText
package import KnowledgeModel
package import KnowledgeStore

/// Makes the tokens of a document's passages.
package struct DocumentAnalyzer: Sendable {
  /// `nil` where no dictionary is installed: grams alone find and rank then.
  private let words: WordAnalyzer?

  package init(words: WordAnalyzer?) {
    self.words = words
  }

  /// One for each passage, in reading order.
  package func tokens(of document: Document) -> [PassageTokens] {
    let title = line(of: document.head.title)
    return document.sections.flatMap { section in
      let head = ([title] + section.headings.map(line)).filter { !$0.isEmpty }
      return section.passages.map { passage in
        PassageTokens(
          title: document.head.title, headings: section.headings, text: passage.text,
          textWords: line(of: passage.text), headWords: head.joined(separator: " "))
      }
    }
  }

  private func line(of text: String) -> String {
    words?.words(in: text).map(\.base).joined(separator: " ") ?? ""
  }
}
