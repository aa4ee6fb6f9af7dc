import JapaneseText
package import KnowledgeModel

/// The words by which head data is detected where nobody declared it: data that staff edit, handed
/// in by the layer above.
package struct HeadRules: Sendable {
  /// Words in a title, a name or a heading that speak for a kind.
  let kindWords: [DocumentKind: [String]]
  /// Labels and headings that only documents of a kind have.
  let kindSigns: [String: DocumentKind]
  let labels: [String: HeadLabel]
  let notices: TrustNotices
  let words: HeadWordLists
  let municipalities: MunicipalityPattern

  /// - Parameters:
  ///   - words: The lists of `kinds.yml`, `labels.yml` and `notices.yml`.
  ///   - notMunicipalities: Words that end like the name of a municipality and are none: 「都市」.
  package init(words: ExtractionWords, notMunicipalities: Set<String>) {
    var kindWords: [DocumentKind: [String]] = [:]
    var kindSigns: [String: DocumentKind] = [:]
    for kind in DocumentKind.allCases {
      kindWords[kind] = words[.kinds, kind.label]
      for sign in words[.kinds, kind.label + "の構成"] { kindSigns[sign] = kind }
    }
    self.kindWords = kindWords
    self.kindSigns = kindSigns
    var labels: [String: HeadLabel] = [:]
    for label in HeadLabel.allCases {
      for word in words[.labels, label.rawValue] where labels[word] == nil { labels[word] = label }
    }
    self.labels = labels
    notices = TrustNotices(words: words)
    self.words = HeadWordLists(words: words)
    municipalities = MunicipalityPattern(except: notMunicipalities)
  }

  /// Detects nothing.
  package static let none = HeadRules(words: ExtractionWords(), notMunicipalities: [])
}

/// Words that tell what a line of a head is.
struct HeadWordLists: Sendable, Hashable {
  /// Ends of names of organisations: 「課」, 「研究会」.
  let organisations: [String]
  /// Ends of names of parts of an organisation: 「課」, 「係」.
  let offices: [String]
  /// Words that follow the name of whoever keeps a site: 「公式サイト」.
  let sites: [String]
  /// Words in the title of a form, whose subject stands in a field: 「様式」.
  let forms: [String]
  /// Second lines of a title: 「報告書」.
  let titleTails: [String]
  /// Posts that stand before a name: 「主査」.
  let roles: [String]
  /// What stands behind a name out of politeness: 「氏」.
  let titles: [String]
  /// Ends of the line that says to whom a letter goes: 「殿」, 「御中」.
  let addressees: [String]
  /// Ends of other words that end so: 「仕様」.
  let notAddressees: [String]
  /// What names of bodies begin with: 「株式会社」.
  let legalForms: [String]
  /// Posts at the head of a prefecture, and of any office, behind whose name they stand.
  let governors, chiefs: [String]
  /// Words in titles of records of meetings: 「会議録」.
  let minutes: [String]
  /// What a mail puts before the subject that it answers or passes on: 「Re:」.
  let replyMarks: [String]
  /// Words in names of policy fields.
  let fields: [String]

  init(words: ExtractionWords) {
    organisations = words[.labels, "organisations"]
    offices = words[.labels, "offices"]
    sites = words[.labels, "sites"]
    forms = words[.labels, "forms"]
    titleTails = words[.labels, "titleTails"]
    roles = words[.labels, "roles"]
    titles = words[.labels, "titles"]
    addressees = words[.labels, "addressees"]
    notAddressees = words[.labels, "notAddressees"]
    legalForms = words[.labels, "legalForms"]
    governors = words[.labels, "governors"]
    chiefs = words[.labels, "chiefs"]
    minutes = words[.labels, "minutes"]
    replyMarks = words[.labels, "replyMarks"].map { $0.lowercased() }
    fields = words[.labels, "fields"]
  }
}
