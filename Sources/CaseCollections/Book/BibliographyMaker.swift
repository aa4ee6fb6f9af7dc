import BookFormats
import JapaneseText
import KnowledgeStore

/// Lists what was quoted, and what stands for it, by publisher.
struct BibliographyMaker {
  private let references: BookMaker.References

  init(_ references: BookMaker.References) { self.references = references }

  func list(of open: OpenCollection) -> [Book.PublisherWorks] {
    var works: [String: [Book.PublisherWorks.Work]] = [:]
    func add(_ publisher: String, _ title: String, _ year: String) {
      let work = Book.PublisherWorks.Work(title: title, year: year, url: "")
      let key = publisher.isEmpty ? "発行者の示されていないもの" : publisher
      if works[key]?.contains(work) != true { works[key, default: []].append(work) }
    }
    for quotation in open.entries.compactMap(\.entry.quotation) {
      let credit = quotation.credit
      add(credit.publisher, credit.title, credit.year)
      for work in credit.works { add(work.publisher, work.title, work.year) }
    }
    let readings = Dictionary(
      uniqueKeysWithValues: works.keys.map { ($0, references.reading($0)) })
    return works.map { publisher, works in
      Book.PublisherWorks(
        publisher: publisher, works: works.sorted { ($0.title, $0.year) < ($1.title, $1.year) })
    }.sorted { left, right in
      KanaOrder.precedes(
        (readings[left.publisher] ?? "", left.publisher),
        (readings[right.publisher] ?? "", right.publisher))
    }
  }
}
