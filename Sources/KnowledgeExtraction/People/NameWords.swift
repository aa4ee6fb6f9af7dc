import KnowledgeModel

/// The words by which people are recognised, made ready once.
struct NameWords: Sendable {
  let honorifics: TitleTable
  let roles: TitleTable
  let organisations: TitleTable
  let notNames: TitleTable
  let notSpeakers: Set<String>
  let labels: Set<String>
  let nameLabels: Set<String>
  let affiliationLabels: Set<String>
  let roleLabels: Set<String>
  let bothLabels: Set<String>
  let columns: Set<String>
  /// Endings of headings under which people are listed.
  let lists: [ByteWord]
  let speakerMarks: Set<Unicode.Scalar>
  var surnames: Surnames

  init(_ words: ExtractionWords) {
    func list(_ name: String) -> [String] { words[.people, name] }
    honorifics = TitleTable(list("honorifics"))
    roles = TitleTable(list("roles"))
    organisations = TitleTable(list("organisations"))
    notNames = TitleTable(list("notNames"))
    notSpeakers = Set(list("notSpeakers"))
    labels = Set(list("labels"))
    nameLabels = Set(list("nameLabels"))
    affiliationLabels = Set(list("affiliationLabels"))
    roleLabels = Set(list("roleLabels"))
    bothLabels = Set(list("bothLabels"))
    columns = Set(list("columns"))
    lists = list("lists").map(ByteWord.init)
    speakerMarks = Set(list("speakerMarks").flatMap(\.unicodeScalars))
    surnames = Surnames(list("surnames"))
  }
}
