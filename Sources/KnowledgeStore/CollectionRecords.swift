import JapaneseText

/// 事例集: what a trainer chose, in what order, and what he writes around it. What was chosen are
/// records of their own (``CollectionEntry``), so that each change of one is a small one.
package struct CaseCollection: Sendable, Hashable, Codable {
  package struct Chapter: Sendable, Hashable, Codable {
    package var title: String
    /// Markdown.
    package var introduction: String
    /// The names of its entries' records, in their order.
    package var entries: [String]

    package init(title: String, introduction: String = "", entries: [String] = []) {
      self.title = title
      self.introduction = introduction
      self.entries = entries
    }
  }

  /// A query whose hits are proposed to the trainer.
  package struct Rule: Sendable, Hashable, Codable {
    package enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
      case caseStudy = "case"
      case passage

      /// As staff say it.
      package var label: String {
        switch self {
        case .caseStudy: "事例"
        case .passage: "まとまり"
        }
      }
    }

    package var query: String
    /// What is proposed of that which the query finds.
    package var unit: Unit
    /// The title of the chapter that takes up what is accepted.
    package var chapter: String
    /// IDs of places that the trainer does not want to be asked about again, in ascending order.
    package var declined: [String]

    package init(
      query: String, unit: Unit, chapter: String, declined: [String] = []
    ) {
      self.query = query
      self.unit = unit
      self.chapter = chapter
      self.declined = declined
    }
  }

  /// How a name of the index is read, where the dictionary errs.
  package struct Reading: Sendable, Hashable, Codable {
    package var name: String
    /// In hiragana.
    package var reading: String

    package init(name: String, reading: String) {
      self.name = name
      self.reading = reading
    }
  }

  /// What commands call it: one line, and no other collection is called so.
  package var name: String
  package var front: CollectionFront
  /// In their order; titles are unique.
  package var chapters: [Chapter]
  package var rules: [Rule]
  /// By name.
  package var readings: [Reading]

  package init(
    name: String, front: CollectionFront, chapters: [Chapter] = [], rules: [Rule] = [],
    readings: [Reading] = []
  ) {
    self.name = name
    self.front = front
    self.chapters = chapters
    self.rules = rules
    self.readings = readings
  }
}

/// What stands on the cover, before the first chapter and in the colophon of a collection.
package struct CollectionFront: Sendable, Hashable, Codable {
  package var title: String
  package var subtitle = ""
  package var series = ""
  package var editors: [String] = []
  /// Who worked on it, as printed: 「編集　三枝 直樹」.
  package var staff: [String] = []
  package var audience = ""
  /// The date that the book bears; `nil` until somebody gives one.
  package var date: CalendarDay?
  /// 「第2版」.
  package var edition = ""
  /// Markdown.
  package var introduction = ""
  /// How the book is to be read, point by point.
  package var conventions: [String] = []
  /// What is said of rights.
  package var terms = ""
  package var sheet: SheetPlan?

  package init(title: String) { self.title = title }
}

/// A day that a person set, so that no clock does.
package struct CalendarDay: Sendable, Hashable, Codable {
  /// `YYYY-MM-DD`.
  package let text: String

  /// `nil` for what is no day of the calendar.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ $0 == 0x2D || 0x30...0x39 ~= $0 }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      PartialDate(year: year, month: month, day: day) != nil
    else { return nil }
    self.text = text
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day")
    }
    self = day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// The steps of a sheet that is copied and written on.
package struct SheetPlan: Sendable, Hashable, Codable {
  package struct Step: Sendable, Hashable, Codable {
    package var name: String
    package var time: String
    package var text: String
    /// Lines to write on.
    package var lines: Int

    package init(name: String, time: String, text: String, lines: Int) {
      self.name = name
      self.time = time
      self.text = text
      self.lines = lines
    }
  }

  package var title: String
  package var lead: String
  package var steps: [Step]

  package init(title: String, lead: String, steps: [Step]) {
    self.title = title
    self.lead = lead
    self.steps = steps
  }
}
