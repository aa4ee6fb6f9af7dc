/// What `chie lint` looks for. Each rule is quiet where it cannot be sure.
package enum LintRule: String, Sendable, Hashable, CaseIterable {
  /// Cited in the text, and not in the document's list of references.
  case citedNotListed = "cited-not-listed"
  /// In the list of references, and never cited, where the list is one of works cited.
  case listedNotCited = "listed-not-cited"
  /// A figure without a source in a document that gives sources to others.
  case figureWithoutSource = "figure-without-source"
  /// A share that is not the ratio of the two counts beside it.
  case shareMismatch = "share-mismatch"
  /// Shares of a breakdown (内訳) that do not add up to 100.
  case breakdownSum = "breakdown-sum"
  /// One work with two fiscal years.
  case contradictingYears = "contradicting-years"
  /// A reference to a chapter, table, figure or file that there is not.
  case deadReference = "dead-reference"
  /// A date whose weekday does not fit, or that no calendar has.
  case doubtfulDate = "doubtful-date"

  /// As staff say it.
  package var label: String {
    switch self {
    case .citedNotListed: "一覧にない引用"
    case .listedNotCited: "引用のない資料"
    case .figureWithoutSource: "出典のない数値"
    case .shareMismatch: "割合と件数の不一致"
    case .breakdownSum: "内訳の合計"
    case .contradictingYears: "資料の年度の食い違い"
    case .deadReference: "参照先なし"
    case .doubtfulDate: "疑わしい日付"
    }
  }
}
