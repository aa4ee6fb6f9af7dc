/// One mention of one work: a report, survey, white paper, plan, guideline or page.
package struct Citation: Sendable, Hashable, Codable {
  package enum Form: String, Sendable, Hashable, Codable, CaseIterable {
    /// 「（出典）…」, 「出所：…」 under a text or table.
    case block
    /// 「…」によれば.
    case inline
    /// A numbered note or footnote.
    case note
    /// An entry of a list of references.
    case reference
    /// An address on the web without a title.
    case url
  }

  package let form: Form
  /// As this mention states it, with what the same document says of the work elsewhere.
  package var work: Work
  package let witness: Witness

  package init(form: Form, work: Work, witness: Witness) {
    self.form = form
    self.work = work
    self.witness = witness
  }
}

/// A work that is cited: what a citation names.
package struct Work: Sendable, Hashable, Codable {
  package var publisher: String?
  /// As written, without quotation marks; the address where a citation of form `url` has no title.
  package var title: String
  /// The western year in which the fiscal year begins (April). Where only the month of issue is
  /// known, the one in which it lies.
  package var fiscalYear: Int?
  /// The same for every spelling of one work, and different for different fiscal years.
  package var key: SourceKey

  package init(publisher: String?, title: String, fiscalYear: Int?, key: SourceKey) {
    self.publisher = publisher
    self.title = title
    self.fiscalYear = fiscalYear
    self.key = key
  }
}

/// What all spellings of one work have in common: `publisher|title|fiscal year`, each in a normal
/// form, so that a person can read why two mentions are one source.
package struct SourceKey: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
  package let value: String

  package init(_ value: String) {
    self.value = value
  }

  package var description: String { value }

  package static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}
