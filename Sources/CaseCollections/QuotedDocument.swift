import KnowledgeModel
import KnowledgeStore
import Search

/// Words of a document with the passages that hold them.
struct QuotedText {
  var parts: [Quotation.Part]
  var passages: Set<PassageID>
}

/// A document that is quoted.
struct QuotedDocument {
  let document: StoredDocument
  let content: Document
  let snapshot: any KnowledgeSnapshot

  init(_ document: StoredDocument, _ content: Document, in snapshot: any KnowledgeSnapshot) {
    self.document = document
    self.content = content
    self.snapshot = snapshot
  }

  func quotation(
    _ form: Quotation.Form, _ anchor: Anchor, _ text: QuotedText, cited: [SourceKey] = [],
    study: Quotation.Study? = nil, measurement: Quotation.Measurement? = nil
  ) throws -> Quotation {
    Quotation(
      form: form, anchor: anchor, parts: text.parts,
      credit: try QuotedSources(of: self).credit(for: text, cited: cited), study: study,
      measurement: measurement)
  }

  /// Every section; the title stands over it.
  func wholeText() -> QuotedText {
    text(of: content.sections[...], under: [])
  }

  /// A section with those below it; `nil` where there is none, or no word in it.
  func section(_ index: Int) -> QuotedText? {
    guard content.sections.indices.contains(index) else { return nil }
    let own = content.sections[index].headings
    var end = index + 1
    while end < content.sections.endIndex, !own.isEmpty,
      content.sections[end].headings.count > own.count,
      content.sections[end].headings.starts(with: own)
    {
      end += 1
    }
    let text = text(of: content.sections[index..<end], under: own)
    return text.parts.isEmpty ? nil : text
  }

  func passage(_ id: PassageID) -> QuotedText? {
    for section in content.sections {
      if let passage = section.passages.first(where: { $0.id == id }) {
        return QuotedText(parts: [Quotation.Part(text: passage.text)], passages: [id])
      }
    }
    return nil
  }

  /// All indicators of the document that belong to the same measure, in the form of a table.
  func indicators(beside indicator: Indicator) throws -> QuotedText {
    let findings = try snapshot.findings(
      FindingChoice(kinds: [.indicator], documents: [document.id]))
    let all = findings.compactMap { stored -> Indicator? in
      if case .indicator(let other) = stored.finding, other.measure == indicator.measure {
        other
      } else {
        nil
      }
    }
    let rows = all.map { indicator in
      [
        indicator.level.label, indicator.name, indicator.target ?? "", indicator.baseline ?? "",
        indicator.method ?? "",
      ].map(Self.cell)
    }
    let lines = ([["区分", "指標", "目標", "現状", "データ取得方法"]] + rows).map {
      $0.joined(separator: "\t")
    }
    return QuotedText(
      parts: [Quotation.Part(heading: indicator.measure ?? "", text: lines.joined(separator: "\n"))],
      passages: Set(all.map(\.witness.passage)))
  }

  /// With the challenge that the document ties to its measure, where there is one only.
  func study(_ study: CaseStudy) throws -> Quotation.Study {
    let challenges = try snapshot.findings(
      FindingChoice(kinds: [.challenge], documents: [document.id])
    ).compactMap { stored -> String? in
      if case .challenge(let challenge) = stored.finding { challenge.title } else { nil }
    }
    return Quotation.Study(
      municipality: study.municipality.name, code: study.municipality.code,
      name: study.name ?? "", since: study.since ?? "",
      challenge: challenges.count == 1 ? challenges[0] : "", measure: study.measure ?? "",
      results: study.results, factors: study.factors)
  }

  private func text(of sections: ArraySlice<Section>, under headings: [String]) -> QuotedText {
    var text = QuotedText(parts: [], passages: [])
    for section in sections {
      let heading = section.headings.count > headings.count ? section.headings.last ?? "" : ""
      let words = section.passages.map(\.text).joined(separator: "\n")
      guard !(heading.isEmpty && words.isEmpty) else { continue }
      text.parts.append(Quotation.Part(heading: heading, text: words))
      text.passages.formUnion(section.passages.map(\.id))
    }
    return text
  }

  private static func cell(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
