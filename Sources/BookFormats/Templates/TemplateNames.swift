/// The names that a template may use: the stored properties of the views.
enum TemplateNames {
  static func isKnown(_ name: String) -> Bool {
    name == "."
      || !name.isEmpty
        && name.split(separator: ".", omittingEmptySubsequences: false)
          .allSatisfy { all.contains(String($0)) }
  }

  static let all: Set<String> = Set(
    """
    isPage isPreview isVertical isEPUB style styleAddress back logo
    title subtitle series editors editorNames hasStaff staff audience date dateText edition
    revision generation terms
    hasPreface introduction hasConventions conventions prefaceNotes chapters
    hasComparisons comparisons sheet hasBibliography bibliography hasIndex index
    pages preface comparison
    chapterId chapterLabel chapterTitle chapterIntroduction chapterNotes chapterPage
    hasEntries entries
    entryId label entryTitle entrySubtitle ofChapter warning hasFacts facts hasGoals goals body
    hasFactors factors comment hasQuestions questions entryNotes entryPage
    name value
    hasNotes notesName notes noteId number text address references reference referenceName
    sheetTitle lead steps sheetPage stepName time lines
    publisher works workTitle year
    indexTitle groups head terms term places mark place placeName
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
