import KnowledgeModel

/// The words by which people are recognised, made ready once. One instance is shared by everything
/// that reads with it.
final class NameWords: Sendable {
  let honorifics: TitleTable
  let roles: TitleTable
  let organisations: TitleTable
  let notNames: TitleTable
  let notSpeakers: WordSet
  let labels: WordSet
  let nameLabels: WordSet
  let affiliationLabels: WordSet
  let roleLabels: WordSet
  let bothLabels: WordSet
  let columns: WordSet
  /// Columns that say what people advise on: 「専門分野」.
  let topicLabels: WordSet
  /// Endings of headings under which people are listed.
  let lists: ByteWords
  let speakerMarks: Set<Unicode.Scalar>
  /// Names of departments as they stand before 部長 or 課長: 「総務」, 「企画財政」.
  let departments: TitleTable
  /// What follows a name in a line of an office: 「電話」, 「内線」.
  let contactTails: TitleTable
  /// Words in kana that begin a sentence, never a name: 「これまで」, 「なお」.
  let kanaLeads: TitleTable
  /// Words with kana inside of names of offices: 「子育て」, 「空き家」.
  let kanaParts: TitleTable
  let surnames: Surnames
  /// In scalars, of all labels and columns.
  let longestLabel: Int

  init(_ words: ExtractionWords) {
    func list(_ name: String) -> [String] { words[.people, name] }
    honorifics = TitleTable(list("honorifics"))
    roles = TitleTable(list("roles"))
    organisations = TitleTable(list("organisations"))
    notNames = TitleTable(list("notNames"))
    notSpeakers = WordSet(list("notSpeakers"))
    labels = WordSet(list("labels"))
    nameLabels = WordSet(list("nameLabels"))
    affiliationLabels = WordSet(list("affiliationLabels"))
    roleLabels = WordSet(list("roleLabels"))
    bothLabels = WordSet(list("bothLabels"))
    columns = WordSet(list("columns"))
    topicLabels = WordSet(list("topicLabels"))
    lists = ByteWords(list("lists"))
    departments = TitleTable(list("departments"))
    contactTails = TitleTable(list("contactTails"))
    speakerMarks = Set(list("speakerMarks").flatMap(\.unicodeScalars))
    kanaLeads = TitleTable(words[.citations, "kana-leads"])
    kanaParts = TitleTable(list("kanaParts"))
    surnames = Surnames(list("surnames"))
    let all = [
      labels, nameLabels, affiliationLabels, roleLabels, bothLabels, columns, topicLabels,
    ]
    longestLabel = all.map(\.longest).max() ?? 0
  }

  /// The words of another, with these family names.
  private init(_ words: NameWords, surnames: Surnames) {
    honorifics = words.honorifics
    roles = words.roles
    kanaLeads = words.kanaLeads
    kanaParts = words.kanaParts
    organisations = words.organisations
    notNames = words.notNames
    notSpeakers = words.notSpeakers
    labels = words.labels
    nameLabels = words.nameLabels
    affiliationLabels = words.affiliationLabels
    roleLabels = words.roleLabels
    bothLabels = words.bothLabels
    columns = words.columns
    topicLabels = words.topicLabels
    lists = words.lists
    departments = words.departments
    contactTails = words.contactTails
    speakerMarks = words.speakerMarks
    longestLabel = words.longestLabel
    self.surnames = surnames
  }

  /// These words, and further family names.
  func adding(surnames names: [[Unicode.Scalar]]) -> NameWords {
    var surnames = surnames
    for name in names { surnames.add(name) }
    return NameWords(self, surnames: surnames)
  }
}
