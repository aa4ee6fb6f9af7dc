import KnowledgeModel

/// The words by which quantities are read, from `figures.yml`. One instance is shared by everything
/// that reads with it.
final class FigureWords: Sendable {
  let about, rough, beyond: WordTable
  let halves: WordTable
  let units, durations, kanjiUnits, notUnits, notAfter: WordTable
  let spanAfter, spanBefore: WordTable
  let classVerbs, bearers, sizedBearers, people: WordTable
  let targets, indicatorLabels: WordTable
  let up, down, upAdjacent, downAdjacent, past: WordTable
  let evidence, sources: WordTable
  /// Words that end like ``subjectTail`` and stay whole: 会計, こども.
  let subjectWhole: WordTable
  /// 徒歩, 駅, すぐ: how to get to a place.
  let travel, stations, placed: WordTable
  let subjectHead, subjectTail, enumerated, pointers: WordTable
  let pointing, methods, planLabels: WordTable
  let resultLabels: [String]
  /// Labels of a sheet whose lines its source does not stand for: 「概要」, 「事業費」.
  let apartLabels: Set<String>
  /// Labels of what was or is done: 「概要」, 「内容」.
  let outlineLabels: Set<String>
  /// 前回, and the kinds of surveys that stand behind it.
  let earlier, surveys: WordTable
  let indicatorColumns, resultColumns: ByteWords
  /// Those of indicators without the first, which stands for targets.
  let furtherIndicatorColumns: ByteWords
  let tellers, otherWorks: WordTable
  let surveyFacts: WordTable
  let changeNouns, telling, own, idioms, extremes: WordTable
  let planHeadings: ByteWords
  /// Endings of headings of tables, with the unit of the numbers under them.
  let headingUnits: [(ending: [UInt32], unit: String)]
  let notHeadings: Set<[UInt32]>

  init(_ words: ExtractionWords) {
    func list(_ name: String) -> [String] { words[.figures, name] }
    func table(_ names: String...) -> WordTable { WordTable(names.flatMap(list)) }
    about = WordTable(list("about"), backward: true)
    rough = table("rough", "bounds")
    beyond = table("beyond")
    halves = table("halves")
    units = table("units", "durations")
    durations = table("durations")
    kanjiUnits = table("kanji_units")
    notUnits = table("not_units")
    notAfter = table("not_after")
    spanAfter = table("span_after")
    spanBefore = WordTable(list("span_before"), backward: true)
    classVerbs = table("class_verbs")
    bearers = table("bearers")
    sizedBearers = table("sized_bearers")
    people = table("people_in_classes")
    targets = WordTable(list("targets"), backward: true)
    indicatorLabels = table("indicator_labels")
    up = table("up")
    down = table("down")
    upAdjacent = table("up_adjacent")
    downAdjacent = table("down_adjacent")
    past = table("past")
    evidence = table("evidence_labels")
    sources = table("source_labels")
    subjectHead = table("subject_head")
    subjectWhole = WordTable(list("subject_whole"), backward: true)
    travel = WordTable(list("travel"), backward: true)
    stations = table("stations")
    placed = table("placed")
    subjectTail = WordTable(list("subject_tail"), backward: true)
    enumerated = table("enumerated")
    pointers = table("pointers")
    pointing = WordTable(list("pointing"), backward: true)
    methods = table("method_labels")
    planLabels = table("plan_labels")
    resultLabels = list("result_labels")
    apartLabels = Set(list("apart_labels"))
    outlineLabels = Set(list("outline_labels"))
    earlier = table("earlier")
    surveys = table("surveys")
    indicatorColumns = ByteWords(list("indicator_columns"))
    furtherIndicatorColumns = ByteWords(list("indicator_columns").dropFirst())
    resultColumns = ByteWords(list("result_columns"))
    tellers = WordTable(list("tellers"), backward: true)
    otherWorks = table("other_works")
    surveyFacts = table("survey_facts")
    changeNouns = table("change_nouns")
    telling = table("telling")
    own = table("own")
    idioms = table("idioms")
    extremes = WordTable(list("extremes"), backward: true)
    planHeadings = ByteWords(list("plan_headings"))
    headingUnits = list("heading_units").compactMap { entry in
      guard let sign = entry.firstIndex(of: "=") else { return nil }
      return (ScalarText.fold(String(entry[..<sign])), String(entry[entry.index(after: sign)...]))
    }
    .sorted { $0.ending.count > $1.ending.count }
    notHeadings = Set(list("heading_not").map(ScalarText.fold))
  }
}
