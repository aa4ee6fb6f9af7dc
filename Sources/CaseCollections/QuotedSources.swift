import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// What stands for the words of a document: the document itself, and the works that it names for them.
struct QuotedSources {
  private let document: StoredDocument
  private let citations: [Citation]

  init(of source: QuotedDocument) throws(StoreError) {
    document = source.document
    citations = try source.snapshot.findings(
      FindingChoice(kinds: [.citation], documents: [source.document.id])
    ).compactMap { stored in
      if case .citation(let citation) = stored.finding { citation } else { nil }
    }
  }

  /// - Parameter cited: The works that stand for a finding; where there are none, those that its
  ///   passages name.
  func credit(for text: QuotedText, cited: [SourceKey]) -> Quotation.Credit {
    let head = document.head
    return Quotation.Credit(
      publisher: head.publisher ?? head.author ?? head.municipality ?? "", title: head.title,
      year: Self.year(of: head), works: works(for: text, cited: cited), trust: head.trust)
  }

  private func works(for text: QuotedText, cited: [SourceKey]) -> [Quotation.CitedWork] {
    let named = citations.filter { citation in
      cited.isEmpty
        ? text.passages.contains(citation.witness.passage) : cited.contains(citation.work.key)
    }
    var seen: Set<SourceKey> = []
    return named.compactMap { citation in
      guard seen.insert(citation.work.key).inserted else { return nil }
      return Quotation.CitedWork(
        publisher: citation.work.publisher ?? "", title: citation.work.title,
        year: citation.work.fiscalYear.map(PartialDate.fiscalYearText) ?? "")
    }
  }

  /// The day that the document bears, else its fiscal year.
  private static func year(of head: DocumentHead) -> String {
    if let date = head.date { return date.eraText }
    return head.fiscalYear.map(PartialDate.fiscalYearText) ?? ""
  }
}
