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

  /// In UTF-8 bytes of the passages' texts: those of more are analysed while they are written.
  private static let mostAtOnce = 2 << 20

  package func tokens(of document: Document) -> DocumentTokens {
    let passages = document.sections.lazy.flatMap(\.passages)
    let (title, titleWords) = (document.head.title, line(of: document.head.title))
    if passages.reduce(0, { $0 + $1.text.utf8.count }) > Self.mostAtOnce {
      return DocumentTokens(count: passages.count) { place in
        tokens(
          of: place.passage, in: place.section, title: title,
          headWords: headWords(of: place.section, behind: titleWords))
      }
    }
    return DocumentTokens(
      document.sections.flatMap { section in
        let headWords = headWords(of: section, behind: titleWords)
        return section.passages.map {
          tokens(of: $0, in: section, title: title, headWords: headWords)
        }
      })
  }

  private func tokens(
    of passage: Passage, in section: Section, title: String, headWords: String
  ) -> PassageTokens {
    PassageTokens(
      title: title, headings: section.headings, text: passage.text,
      textWords: line(of: passage.text), headWords: headWords)
  }

  private func headWords(of section: Section, behind title: String) -> String {
    ([title] + section.headings.map(line)).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func line(of text: String) -> String {
    words?.words(in: text).map(\.base).joined(separator: " ") ?? ""
  }
}
