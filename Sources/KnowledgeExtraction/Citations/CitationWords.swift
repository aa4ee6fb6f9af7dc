import KnowledgeModel

/// The words by which citations are recognised, ready for comparison scalar by scalar.
final class CitationWords: Sendable {
  /// Longest first, so that 調査報告書 is found before 調査.
  struct List: Sendable {
    let words: [[Unicode.Scalar]]
    /// The first letters of the words.
    let firsts: LetterSet
    private let set: WordSet

    init(_ words: [String]) {
      self.words = words.map { Array($0.unicodeScalars) }.filter { !$0.isEmpty }
        .enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
        .map(\.element)
      firsts = LetterSet(self.words.map { $0[0] })
      set = WordSet(words)
    }

    func contains(_ text: String) -> Bool { set.contains(text) }
  }

  let labels: List
  let weakLabels: List
  let listHeadings: List
  let listHeadingLeads: List
  let listHeadingTails: List
  let listHeadingNouns: List
  let groupTails: List
  let genericGroups: List
  let works: List
  let surveys: List
  let suffixes: List
  let programmes: List
  let genericWorks: List
  let genericPublishers: List
  /// Ends of who speaks in minutes: 委員, 課長.
  let speakers: List
  let bodies: List
  let wholeBodies: List
  /// Words in kana that begin a sentence, never a name.
  let kanaLeads: List
  let publisherTails: List
  let publisherVerbs: List
  let incorporations: List
  let doings: List
  let markers: List
  let weakMarkers: List
  let dataMarkers: List
  let sameWork: List
  let sameKinds: List
  /// Ends of names that 同調査 cannot mean: まとめ, 構想.
  let otherKinds: List
  let pointing: List
  let notWorks: List
  let usage: List
  let noteMarks: List
  let presses: List

  init(_ words: ExtractionWords) {
    func list(_ name: String) -> List { List(words[.citations, name]) }
    labels = list("labels")
    weakLabels = list("weak-labels")
    listHeadings = list("list-headings")
    listHeadingLeads = list("list-heading-leads")
    listHeadingNouns = list("list-heading-nouns")
    listHeadingTails = list("list-heading-tails")
    groupTails = list("group-tails")
    genericGroups = list("generic-groups")
    works = list("works")
    surveys = list("surveys")
    suffixes = list("suffixes")
    programmes = list("programmes")
    genericWorks = list("generic-works")
    genericPublishers = list("generic-publishers")
    speakers = list("speakers")
    bodies = list("bodies")
    wholeBodies = list("whole-bodies")
    kanaLeads = list("kana-leads")
    publisherTails = list("publisher-tails")
    publisherVerbs = list("publisher-verbs")
    incorporations = list("incorporations")
    doings = list("doings")
    markers = list("markers")
    weakMarkers = list("weak-markers")
    dataMarkers = list("data-markers")
    sameWork = list("same-work")
    sameKinds = list("same-kinds")
    otherKinds = list("other-kinds")
    pointing = list("pointing")
    notWorks = list("not-works")
    usage = list("usage")
    noteMarks = list("note-marks")
    presses = list("presses")
  }
}
