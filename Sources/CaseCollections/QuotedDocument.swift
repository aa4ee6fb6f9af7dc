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
  ///
  /// - Parameter end: The headings of a section below it that does not belong to it any more.
  func section(_ index: Int, endingBefore end: [String]? = nil) -> QuotedText? {
    guard content.sections.indices.contains(index) else { return nil }
    let own = content.sections[index].headings
    let below = content.sections[(index + 1)...].prefix { section in
      !own.isEmpty && section.headings.count > own.count && section.headings.starts(with: own)
        && section.headings != end
    }
    let text = text(of: content.sections[index..<below.endIndex], under: own)
    return text.passages.isEmpty ? nil : text
  }

  /// The section in which a passage stands.
  func section(of passage: PassageID) -> Int? {
    content.sections.firstIndex { $0.passages.contains { $0.id == passage } }
  }

  func passage(_ id: PassageID) -> QuotedText? {
    for section in content.sections {
      if let passage = section.passages.first(where: { $0.id == id }) {
        return QuotedText(parts: [Quotation.Part(text: passage.text)], passages: [id])
      }
    }
    return nil
  }

  /// A case with the challenge that its own words state, where they state one only.
  func study(_ study: CaseStudy, in text: QuotedText) throws -> Quotation.Study {
    let challenges = try snapshot.findings(
      FindingChoice(kinds: [.challenge], documents: [document.id])
    ).compactMap { stored -> String? in
      guard case .challenge(let challenge) = stored.finding,
        text.passages.contains(challenge.witness.passage)
      else { return nil }
      return challenge.title
    }
    return Quotation.Study(
      municipality: study.municipality.name, code: study.municipality.code,
      name: study.name ?? "", since: study.since ?? "",
      challenge: challenges.count == 1 ? challenges[0] : "", measure: study.measure ?? "",
      results: study.results, factors: study.factors)
  }

  /// The one case that the document is about; `nil` where it tells of none or of several.
  func onlyStudy(in text: QuotedText) throws -> Quotation.Study? {
    let cases = try snapshot.findings(
      FindingChoice(kinds: [.caseStudy], documents: [document.id]))
    guard cases.count == 1, case .caseStudy(let study) = cases[0].finding else { return nil }
    return try self.study(study, in: text)
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
}
