import KnowledgeModel

/// A work as one place of a document names it, before other places complete it.
struct Mention: Sendable {
  /// What a mention points to instead of naming it.
  enum Reference: Sendable, Hashable {
    /// 同上.
    case sameWork
    /// 前掲「最終報告」: a work named before by these words or more.
    case earlier(String)
    /// 同調査: the last work before whose name has this word.
    case sameKind(String)
    /// 同「…」: another work of the last publisher, of 同会議「…」 the last of that kind; with the last
    /// title before an addition, as in 同（追補）.
    case samePublisher(kind: String?, addition: String?)
  }

  var form: Citation.Form
  var publisher: String?
  var title: String
  /// What belongs to the name outside of its quotation marks: 報告書.
  var suffix = ""
  var edition: Edition?
  /// Further ones that it names before: 令和3年度 of 「…」（令和3年度・令和5年度）.
  var earlierEditions: [Edition] = []
  var reference: Reference?
  /// In the text of its line.
  var range: Range<Int>
  /// Whether it stands only if another place of the document names the work: a programme whose
  /// figures are given, a name without quotation marks.
  var needsProof = false
  /// Whether the body's name and a word for a kind of work are all that is known: 「…市の利用者調査では」.
  var isBare = false
  /// How many fiscal years before that of the document its edition is: 1 for 昨年度.
  var yearsAgo: Int?
  /// The municipality as the document calls it in short: 市, 本町.
  var collective: String?
  /// What the document calls the work in its own list: 参考資料, 資料2.
  var label: String?
  /// Whether the title is put in quotation marks.
  var isQuoted = false

  /// Whether a publishing house brought it out.
  var isBook = false

  /// One mention for each edition that it names.
  var ofEachEdition: [Mention] {
    guard !earlierEditions.isEmpty else { return [self] }
    return (earlierEditions.map(Optional.some) + [edition]).map { edition in
      var mention = self
      mention.edition = edition
      mention.earlierEditions = []
      return mention
    }
  }

  /// The whole name, for comparison.
  var name: String {
    guard !suffix.isEmpty, !title.hasSuffix(suffix) else { return title }
    return title + suffix
  }
}

/// A mention with its place in the document.
struct LocatedMention: Sendable {
  var mention: Mention
  /// Of the section, counted from 0.
  let section: Int
  let witness: Witness
}
