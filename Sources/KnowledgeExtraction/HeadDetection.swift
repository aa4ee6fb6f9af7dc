import JapaneseText
import KnowledgeModel

/// Head data of one document: what is declared, and a first detection from the text where neither
/// the file nor a manifest says.
struct HeadDetection {
  let rules: HeadRules

  /// - Parameter heading: The text of the first heading of level 1.
  func head(
    of reading: Reading, manifest: DeclaredHead, heading: String?, name: String
  ) -> DocumentHead {
    // `<title>` of a page names the site as often as the page: a heading is nearer to the document.
    let titleOfPage = [.html, .xhtml].contains(reading.format) ? reading.declared[.title] : nil
    var own = reading.declared
    if titleOfPage != nil { own.values[.title] = nil }
    let declared = own.completed(by: manifest)
    let title = declared[.title] ?? heading ?? titleOfPage ?? name
    let evidence = Evidence(blocks: reading.blocks)
    let date = declared[.date].flatMap(DateNotation.date) ?? date(in: evidence)
    return DocumentHead(
      kind: declared[.kind].flatMap(DocumentKind.init(word:))
        ?? kind(title: title, name: name, in: evidence),
      title: title,
      field: declared[.field] ?? evidence.numberedField,
      publisher: declared[.publisher] ?? evidence.value(after: rules.publisherLabels),
      municipality: declared[.municipality]
        ?? municipality(title: title, name: name, in: evidence),
      date: date,
      fiscalYear: declared[.fiscalYear].flatMap(DateNotation.fiscalYear)
        ?? fiscalYear(in: title) ?? fiscalYear(in: name) ?? date.flatMap(fiscalYear(of:)),
      trust: declared[.trust].flatMap(Trust.init(word:)) ?? trust(of: reading.blocks),
      tags: declared.values[.tags] ?? [])
  }

  /// A title says more than the name of the file, and that more than any heading.
  private func kind(title: String, name: String, in evidence: Evidence) -> DocumentKind? {
    func score(_ words: [String]) -> Int {
      words.reduce(0) { sum, word in
        let inHeadings = evidence.headings.reduce(0) { $0 + ($1.contains(word) ? 1 : 0) }
        return sum + (title.contains(word) ? 6 : 0) + (name.contains(word) ? 4 : 0)
          + min(inHeadings, 3)
      }
    }
    // In the order of the cases, so that a tie has one outcome.
    let scores = DocumentKind.allCases.map { ($0, score(rules.kindWords[$0] ?? [])) }
    guard let best = scores.map(\.1).max(), best > 0 else { return nil }
    return scores.first { $0.1 == best }?.0
  }

  private func municipality(title: String, name: String, in evidence: Evidence) -> String? {
    let pattern = MunicipalityPattern(except: rules.notMunicipalities)
    if let labelled = evidence.value(after: rules.municipalityLabels) {
      return pattern.first(in: labelled) ?? labelled
    }
    return pattern.first(in: title) ?? pattern.first(in: name)
  }

  private func date(in evidence: Evidence) -> PartialDate? {
    if let labelled = evidence.value(after: rules.dateLabels),
      let date = DateNotation.firstDate(in: labelled)
    {
      return date
    }
    // A line near the top or bottom that is little more than a date.
    return evidence.shortEdgeLines.lazy.compactMap(DateNotation.firstDate(in:))
      .first { $0.day != nil }
  }

  private func fiscalYear(in title: String) -> Int? {
    guard let mark = title.firstRange(of: "年度") else { return nil }
    // The shortest suffix that reads as a fiscal year begins at an era or a digit: try the longest
    // first, so that 「令和4年度」 is not read as the year 4.
    let lead = title[..<mark.lowerBound].suffix(12)
    return lead.indices.lazy
      .compactMap { DateNotation.fiscalYear(String(title[$0..<mark.upperBound])) }.first
  }

  private func fiscalYear(of date: PartialDate) -> Int? {
    guard let month = date.month else { return nil }
    return month < 4 ? date.year - 1 : date.year
  }

  private func trust(of blocks: [Block]) -> Trust {
    blocks.contains { rules.aiNotice.matches($0.text) } ? .aiGenerated : .unknown
  }
}
