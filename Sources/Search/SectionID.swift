package import KnowledgeModel

/// A section by its document and its number in reading order, from 1: `DOC#3`. It holds for one
/// state of the document.
package struct SectionID: Sendable, Hashable, CustomStringConvertible {
  package let document: DocumentID
  package let number: Int

  package init(document: DocumentID, number: Int) {
    self.document = document
    self.number = number
  }

  /// `nil` for text of another form.
  package init?(_ text: String) {
    guard let mark = text.lastIndex(of: "#"), let number = Int(text[text.index(after: mark)...]),
      number > 0
    else { return nil }
    document = DocumentID(String(text[..<mark]))
    self.number = number
  }

  package var description: String { "\(document.value)#\(number)" }
}
