package import KnowledgeModel

/// The places of one kind in a document as it is now, in reading order: what an anchor is made from
/// and found again among.
package struct DocumentPlaces {
  package struct Place {
    package let key: String
    package let headings: [String]
    /// What stands there, cut to ``Anchor/quoteLength``.
    package let text: String
  }

  package let places: [Place]

  /// - Parameter finding: The kind of findings, where it is about findings.
  package init(
    _ kind: Anchor.Kind, of document: DocumentID, finding: Finding.Kind?,
    in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) {
    switch kind {
    case .document: places = []
    case .section:
      let sections = try snapshot.content(of: document)?.sections ?? []
      places = sections.enumerated().map { index, section in
        let texts = [section.headings.last ?? ""] + section.passages.map(\.text)
        return Place(
          key: "\(document)#\(index + 1)", headings: section.headings,
          text: Self.cut(texts.filter { !$0.isEmpty }.joined(separator: "\n")))
      }
    case .passage:
      let sections = try snapshot.content(of: document)?.sections ?? []
      places = sections.flatMap { section in
        section.passages.map {
          Place(key: $0.id.value, headings: section.headings, text: Self.cut($0.text))
        }
      }
    case .finding:
      let kinds = finding.map { [$0] } ?? Finding.Kind.allCases
      let choice = FindingChoice(kinds: Set(kinds), documents: [document])
      places = try snapshot.findings(choice).map { stored in
        Place(
          key: stored.id.value, headings: stored.headings,
          text: Self.cut(stored.finding.witness?.text ?? ""))
      }
    }
  }

  /// The end of the place before, and the beginning of the place after.
  package func surroundings(of index: Int) -> (prefix: String, suffix: String) {
    let before = index > 0 ? places[index - 1].text : ""
    let after = index + 1 < places.count ? places[index + 1].text : ""
    return (
      String(before.suffix(Anchor.contextLength)), String(after.prefix(Anchor.contextLength))
    )
  }

  private static func cut(_ text: String) -> String {
    String(text.prefix(Anchor.quoteLength))
  }
}

extension Anchor {
  /// Of a finding: what its key says of its kind.
  package var findingKind: Finding.Kind? {
    guard kind == .finding, let slash = key.lastIndex(of: "/"), let dash = key.lastIndex(of: "-"),
      slash < dash
    else { return nil }
    return Finding.Kind(rawValue: String(key[key.index(after: slash)..<dash]))
  }
}
