/// A book ready to be set: chosen, ordered and numbered. It knows nothing of the knowledge base, so
/// that every format says the same.
///
/// As JSON it is what the templates of an office read.
package struct Book: Sendable, Hashable, Codable {
  package var title: String
  package var subtitle: String
  package var series: String
  /// Who publishes it.
  package var editors: [String]
  /// Who worked on it, each as it is to be printed: 「編集　三枝 直樹」.
  package var staff: [String]
  package var audience: String
  /// `YYYY-MM-DD`; the only date that any format writes.
  package var date: String
  /// The date in Japanese.
  package var dateText: String
  /// 「第2版」.
  package var edition: String
  /// The revision of the collection, and the generation of the knowledge base, as printed.
  package var revision: String
  package var generation: String
  /// `urn:uuid:…`, the same for the same collection.
  package var identifier: String
  package var introduction: [Block]
  /// How the book is to be read, point by point.
  package var conventions: [String]
  /// What is said of rights at the end.
  package var terms: String
  package var chapters: [Chapter]
  /// Cases side by side.
  package var comparisons: [Table]
  package var sheet: TrainingSheet?
  /// By publisher.
  package var bibliography: [PublisherWorks]
  package var index: [IndexList]

  package init(
    title: String, subtitle: String, series: String, editors: [String], staff: [String],
    audience: String, date: String, dateText: String, edition: String, revision: String,
    generation: String, identifier: String, introduction: [Block], conventions: [String],
    terms: String, chapters: [Chapter], comparisons: [Table], sheet: TrainingSheet?,
    bibliography: [PublisherWorks], index: [IndexList]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.series = series
    self.editors = editors
    self.staff = staff
    self.audience = audience
    self.date = date
    self.dateText = dateText
    self.edition = edition
    self.revision = revision
    self.generation = generation
    self.identifier = identifier
    self.introduction = introduction
    self.conventions = conventions
    self.terms = terms
    self.chapters = chapters
    self.comparisons = comparisons
    self.sheet = sheet
    self.bibliography = bibliography
    self.index = index
  }

  package struct Chapter: Sendable, Hashable, Codable {
    /// `ch1`.
    package var id: String
    /// Counted from 1.
    package var number: Int
    package var title: String
    package var introduction: [Block]
    package var entries: [Entry]

    package init(
      id: String, number: Int, title: String, introduction: [Block], entries: [Entry]
    ) {
      self.id = id
      self.number = number
      self.title = title
      self.introduction = introduction
      self.entries = entries
    }
  }

  /// One case, passage, figure or text, with what the trainer says of it.
  package struct Entry: Sendable, Hashable, Codable {
    package struct Fact: Sendable, Hashable, Codable {
      package var name: String
      package var value: String

      package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
      }
    }

    /// `en1`.
    package var id: String
    /// What it is counted as: 「事例1」, 「資料2」; empty for a text of the trainer's own.
    package var label: String
    package var title: String
    package var subtitle: String
    /// Of a case: 団体, 区分, 着手 …
    package var facts: [Fact]
    /// 学習のねらい.
    package var goals: [String]
    package var blocks: [Block]
    /// 成功要因, as the source says them.
    package var factors: [String]
    /// 講師から.
    package var comment: [Block]
    /// 考えてみよう.
    package var questions: [String]
    /// What the reader must know of the source: 「AI生成（未検証）」; empty where there is nothing.
    package var warning: String

    package init(
      id: String, label: String, title: String, subtitle: String, facts: [Fact],
      goals: [String], blocks: [Block], factors: [String], comment: [Block],
      questions: [String], warning: String
    ) {
      self.id = id
      self.label = label
      self.title = title
      self.subtitle = subtitle
      self.facts = facts
      self.goals = goals
      self.blocks = blocks
      self.factors = factors
      self.comment = comment
      self.questions = questions
      self.warning = warning
    }
  }

  package struct Table: Sendable, Hashable, Codable {
    package var title: String
    package var head: [String]
    /// As long as ``head``.
    package var rows: [[String]]
    /// The source beneath it; may be empty.
    package var credit: String

    package init(title: String, head: [String], rows: [[String]], credit: String) {
      self.title = title
      self.head = head
      self.rows = rows
      self.credit = credit
    }
  }

  /// Figures of one unit side by side.
  package struct Chart: Sendable, Hashable, Codable {
    package struct Bar: Sendable, Hashable, Codable {
      package var label: String
      package var value: Double
      /// The figure as written: 「約12.5％」.
      package var text: String

      package init(label: String, value: Double, text: String) {
        self.label = label
        self.value = value
        self.text = text
      }
    }

    package var title: String
    package var unit: String
    package var bars: [Bar]
    package var credit: String

    package init(title: String, unit: String, bars: [Bar], credit: String) {
      self.title = title
      self.unit = unit
      self.bars = bars
      self.credit = credit
    }

    /// For those who do not see it.
    package var alternative: String {
      "棒グラフ。" + bars.map { "\($0.label) \($0.text)" }.joined(separator: "、") + "。"
    }
  }

  /// 課題 → 考える → 事例 → ふりかえり, to be copied and written on.
  package struct TrainingSheet: Sendable, Hashable, Codable {
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

  package struct PublisherWorks: Sendable, Hashable, Codable {
    package struct Work: Sendable, Hashable, Codable {
      package var title: String
      /// As printed: 「令和6年度」; may be empty.
      package var year: String
      package var url: String

      package init(title: String, year: String, url: String) {
        self.title = title
        self.year = year
        self.url = url
      }
    }

    package var publisher: String
    package var works: [Work]

    package init(publisher: String, works: [Work]) {
      self.publisher = publisher
      self.works = works
    }
  }

  package struct IndexList: Sendable, Hashable, Codable {
    package struct Group: Sendable, Hashable, Codable {
      /// 「か」.
      package var head: String
      package var entries: [IndexEntry]

      package init(head: String, entries: [IndexEntry]) {
        self.head = head
        self.entries = entries
      }
    }

    package struct IndexEntry: Sendable, Hashable, Codable {
      package var name: String
      /// In hiragana.
      package var reading: String
      /// The marks (``Run/mark(id:text:)``) at which it stands.
      package var targets: [String]

      package init(name: String, reading: String, targets: [String]) {
        self.name = name
        self.reading = reading
        self.targets = targets
      }
    }

    /// 「団体」, 「用語」, 「人名」.
    package var title: String
    package var groups: [Group]

    package init(title: String, groups: [Group]) {
      self.title = title
      self.groups = groups
    }
  }
}
