package import KnowledgeModel

/// One thing in a collection: a quotation or a text of the trainer's own, with what he says of it.
package struct CollectionEntry: Sendable, Hashable, Codable {
  package enum Content: Sendable, Hashable, Codable {
    case quotation(Quotation)
    /// Markdown.
    case text(String)
  }

  /// The name of the collection's record.
  package let collection: String
  package var content: Content
  /// The trainer's heading; empty for that of the source.
  package var heading: String
  /// Markdown.
  package var comment: String
  /// For discussion.
  package var questions: [String]
  /// What is to be learnt.
  package var goals: [String]
  /// The query of the rule that brought it; `nil` where a person chose it.
  package var rule: String?

  package init(
    collection: String, content: Content, heading: String = "", comment: String = "",
    questions: [String] = [], goals: [String] = [], rule: String? = nil
  ) {
    self.collection = collection
    self.content = content
    self.heading = heading
    self.comment = comment
    self.questions = questions
    self.goals = goals
    self.rule = rule
  }

  package var quotation: Quotation? {
    if case .quotation(let quotation) = content { quotation } else { nil }
  }
}

/// The exact words of a source as they were when they were chosen, and where they stand.
///
/// They change only when a person takes up the words of the source as it is now, so that what was
/// reviewed is what is printed.
package struct Quotation: Sendable, Hashable, Codable {
  package enum Form: String, Sendable, Hashable, Codable, CaseIterable {
    case caseStudy = "case"
    case section, passage, figure, indicators, challenge, measure

    /// As staff say it.
    package var label: String {
      switch self {
      case .caseStudy: "事例"
      case .section: "節"
      case .passage: "まとまり"
      case .figure: "数値"
      case .indicators: "指標"
      case .challenge: "課題"
      case .measure: "施策"
      }
    }
  }

  package let form: Form
  package let anchor: Anchor
  /// Never empty.
  package let parts: [Part]
  package let credit: Credit
  /// What the source says of a case, for a table beside others.
  package let study: Study?
  /// For a chart beside others.
  package let measurement: Measurement?

  package init(
    form: Form, anchor: Anchor, parts: [Part], credit: Credit, study: Study? = nil,
    measurement: Measurement? = nil
  ) {
    self.form = form
    self.anchor = anchor
    self.parts = parts
    self.credit = credit
    self.study = study
    self.measurement = measurement
  }

  /// The words under one heading.
  package struct Part: Sendable, Hashable, Codable {
    /// Empty for what stands under the heading of the whole.
    package var heading: String
    /// In the form of ``Passage/text``: lines, bullets, tabs between cells.
    package var text: String

    package init(heading: String = "", text: String) {
      self.heading = heading
      self.text = text
    }
  }

  package struct Study: Sendable, Hashable, Codable {
    package var municipality: String
    package var code: MunicipalityCode?
    /// Of the project; empty where it has none.
    package var name: String
    /// As ``CaseStudy/since``; empty where it is not said.
    package var since: String
    /// The problem that it answers, and the measure; empty where the source ties it to none.
    package var challenge: String
    package var measure: String
    package var results: [String]
    package var factors: [String]

    package init(
      municipality: String, code: MunicipalityCode?, name: String, since: String,
      challenge: String, measure: String, results: [String], factors: [String]
    ) {
      self.municipality = municipality
      self.code = code
      self.name = name
      self.since = since
      self.challenge = challenge
      self.measure = measure
      self.results = results
      self.factors = factors
    }
  }

  package struct Measurement: Sendable, Hashable, Codable {
    package var subject: String
    package var value: Double
    package var unit: String
    /// As written.
    package var text: String

    package init(subject: String, value: Double, unit: String, text: String) {
      self.subject = subject
      self.value = value
      self.unit = unit
      self.text = text
    }
  }

  /// What a note says of the document that is quoted, as it was when it was quoted.
  package struct Credit: Sendable, Hashable, Codable {
    /// Publisher, author or municipality, in this order; empty where none is known.
    package var publisher: String
    package var title: String
    /// As printed: 「令和5年度」; may be empty.
    package var year: String
    /// Works that stand for what is quoted, each as printed.
    package var works: [CitedWork]
    package var trust: Trust

    package init(
      publisher: String, title: String, year: String, works: [CitedWork], trust: Trust
    ) {
      self.publisher = publisher
      self.title = title
      self.year = year
      self.works = works
      self.trust = trust
    }
  }

  package struct CitedWork: Sendable, Hashable, Codable {
    package var publisher: String
    package var title: String
    /// As printed; may be empty.
    package var year: String

    package init(publisher: String, title: String, year: String) {
      self.publisher = publisher
      self.title = title
      self.year = year
    }
  }
}
