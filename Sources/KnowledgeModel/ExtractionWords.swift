/// The words by which things are recognised in texts: data that staff edit, a file a subject, in
/// each lists with names.
package struct ExtractionWords: Sendable, Hashable {
  /// The files below `vocabulary/` that hold them, without `.yml`.
  package enum Subject: String, Sendable, Hashable, CaseIterable {
    /// Of the head of a document.
    case kinds, labels, notices
    case citations, figures, structure, people, events
  }

  private let lists: [Subject: [String: [String]]]

  package init(_ lists: [Subject: [String: [String]]] = [:]) {
    self.lists = lists
  }

  /// In the order of the file; empty where it has no such list.
  package subscript(subject: Subject, list: String) -> [String] {
    lists[subject]?[list] ?? []
  }
}
