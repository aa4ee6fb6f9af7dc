import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// Whether a document's head meets a condition. What the condition needs is folded once.
struct HeadTest {
  private let condition: DocumentCondition
  private let match: TermMatch?

  init(_ condition: DocumentCondition) {
    self.condition = condition
    switch condition {
    case .municipality(let text), .publisher(let text), .policyField(let text), .author(let text),
      .tag(let text):
      match = TermMatch(term: text)
    default: match = nil
    }
  }

  func accepts(_ document: StoredDocument) -> Bool {
    let head = document.head
    switch condition {
    case .kind(let kind): return head.kind == kind
    case .trust(let trust): return head.trust == trust
    case .fiscalYears(let years):
      return (head.fiscalYear ?? head.date?.fiscalYear).map(years.contains) ?? false
    case .municipality: return isNamed(by: head.municipality)
    case .publisher: return isNamed(by: head.publisher)
    case .policyField(let text):
      return isNamed(by: head.field)
        || Int(text).map { head.fieldNumber.flatMap(Int.init) == $0 } ?? false
    case .author: return isNamed(by: head.author)
    case .tag: return match.map { head.tags.contains(where: $0.namesTag) } ?? false
    case .format(let format): return document.format == format
    case .since(let date): return head.period.map { $0.upperBound >= date.days.lowerBound } ?? false
    case .until(let date): return head.period.map { $0.lowerBound <= date.days.upperBound } ?? false
    case .finding: return false
    }
  }

  private func isNamed(by value: String?) -> Bool {
    guard let value, let match else { return false }
    return match.matches(value)
  }
}

extension DocumentHead {
  /// The days that the document may be of: its date, else its fiscal year.
  var period: ClosedRange<Int>? {
    if let date { return date.days }
    guard let fiscalYear else { return nil }
    return PartialDate.day(fiscalYear, 4, 1)...PartialDate.day(fiscalYear + 1, 3, 31)
  }
}

extension PartialDate {
  /// The days that the date may mean, as numbers that order like the calendar.
  var days: ClosedRange<Int> {
    Self.day(year, month ?? 1, day ?? 1)...Self.day(year, month ?? 12, day ?? 31)
  }

  /// The fiscal year that the date lies in; `nil` where only the year is known.
  var fiscalYear: Int? {
    month.map { $0 < 4 ? year - 1 : year }
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    (year * 100 + month) * 100 + day
  }
}
