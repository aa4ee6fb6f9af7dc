import JapaneseText
import KnowledgeModel

/// Something that happened, and when.
struct TimelineEntry {
  enum Kind: String {
    /// The date of a document, or its fiscal year.
    case document
    /// The begin of a case.
    case `case`
    /// The day of an event.
    case event
    /// The fiscal year of a work that is cited.
    case source

    /// As staff say it.
    var label: String {
      switch self {
      case .document: "文書"
      case .case: "事例の開始"
      case .event: "行事"
      case .source: "引用資料"
      }
    }
  }

  enum Time: Hashable {
    case date(PartialDate)
    /// The western year in which it begins.
    case fiscalYear(Int)

    /// A day that orders like the calendar: the first that is meant.
    var firstDay: Int {
      switch self {
      case .date(let date): date.days.lowerBound
      case .fiscalYear(let year): PartialDate.day(year, 4, 1)
      }
    }

    /// The last day that is meant.
    var lastDay: Int {
      switch self {
      case .date(let date): date.days.upperBound
      case .fiscalYear(let year): PartialDate.day(year + 1, 3, 31)
      }
    }

    var text: String {
      switch self {
      case .date(let date): date.iso8601
      case .fiscalYear(let year): "\(year)年度"
      }
    }
  }

  let kind: Kind
  let time: Time
  let id: String
  let title: String
  /// More of it, for people.
  let detail: String?
  /// What every item has besides.
  let context: [Field]

  var item: ListItem {
    var date: String?
    var year: Int?
    switch time {
    case .date(let value): date = value.iso8601
    case .fiscalYear(let value): year = value
    }
    return ListItem(
      fields: [
        Field("id", "ID", .text(id)), Field("kind", "種類", FieldValue(kind, \.label)),
        Field("date", "日付", FieldValue(date)), Field("fiscal_year", "年度", FieldValue(year)),
        Field("title", "内容", .text(title)),
      ] + context,
      headline: "\(time.text)　\(title)",
      details: [kind.label + (detail.map { "・\($0)" } ?? "")])
  }
}
