import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// One line of `chie export passages`.
struct ExportWire: Encodable {
  let id: String
  let document: String
  let path: String
  let title: String
  let headings: [String]
  let text: String
  let place: Place
  /// Folds of title, each heading and text, joined by line feeds; only where they were asked for.
  let plain: String?
  let full: String?

  init(_ stored: StoredPassage, of document: StoredDocument?, isFolded: Bool) {
    id = stored.passage.id.value
    self.document = stored.document.value
    path = document?.paths.first ?? ""
    title = document?.head.title ?? ""
    headings = stored.headings
    text = stored.passage.text
    place = stored.passage.place
    let folds = isFolded ? ([title] + headings + [text]).map(Fold.plain) : nil
    plain = folds?.map(\.string).joined(separator: "\n")
    full = folds?.map { Fold.full(from: $0).string }.joined(separator: "\n")
  }
}
