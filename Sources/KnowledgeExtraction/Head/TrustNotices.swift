import JapaneseText
import KnowledgeModel

/// Recognises notices by which a document says how far it can be relied upon. Words are compared by
/// their plain folds.
///
/// Silent where a sentence may speak of something else: a wrong grade is worse than none.
struct TrustNotices: Sendable, Hashable {
  private let generated: NoticeRule
  private let assisted: NoticeRule
  private let uses: NoticeRule
  private let tools: [FoldedText]
  private let disclaimers: WordFolds
  private let others: WordFolds
  private let verified: NoticeRule
  private let primary: NoticeRule
  private let unverified: WordFolds
  private let primaryWords: WordFolds
  private let verifiedWords: WordFolds

  init(words: ExtractionWords) {
    func list(_ name: String) -> WordFolds { WordFolds(words[.notices, name]) }
    generated = NoticeRule(
      subjects: list("subjects"), marks: list("tools"), acts: list("acts"),
      denials: list("denials"))
    assisted = NoticeRule(
      subjects: list("assisted"), marks: list("tools"), acts: list("uses"),
      denials: list("denials"))
    uses = NoticeRule(
      subjects: list("subjects"), marks: list("tools"), acts: list("uses"),
      denials: list("denials"))
    tools = words[.notices, "tools"].map(Fold.plain)
    disclaimers = list("disclaimers")
    others = list("others")
    verified = NoticeRule(
      subjects: list("verifiedSubjects"), marks: nil, acts: list("verifiedActs"),
      denials: list("verifiedDenials"))
    primary = NoticeRule(
      subjects: list("subjects"), marks: nil, acts: list("primaryActs"),
      denials: list("primaryDenials"))
    unverified = list("unverified")
    primaryWords = list("primary")
    verifiedWords = list("verified")
  }

  /// The grade that a sentence of the text gives, and the sentence as it stands.
  func notice(in block: Block) -> (trust: Trust, words: String)? {
    if case .table = block.content { return nil }
    let text = block.text
    let isHeading = if case .heading = block.content { true } else { false }
    for sentence in text.split(separator: "。") {
      let words = sentence.trimmingWhitespace
      guard words.utf8.count <= 900 else { continue }
      let folded = Fold.plain(words)
      if verified.matches(folded) { return (.verified, words) }
      if generated.matches(folded) { return (.aiGenerated, words) }
      if !isHeading, speaksOfItself(words), generated.matchesWithoutSubject(folded),
        !others.areIn(folded)
      {
        return (.aiGenerated, words)
      }
      if !isHeading, tellsOfUse(folded, of: words, in: text) { return (.aiGenerated, words) }
      if primary.matches(folded) { return (.primary, words) }
      if let trust = grade(words) { return (trust, words) }
    }
    return nil
  }

  /// 「※内容の一部に生成AIを利用しています」, 「生成AIを使用しています。正確性は保証しません」: that AI helped with the
  /// document itself.
  private func tellsOfUse(_ folded: FoldedText, of sentence: String, in block: String) -> Bool {
    if assisted.matches(folded) {
      return speaksOfItself(sentence) || assisted.subjectOpens(folded)
    }
    guard uses.matchesWithoutSubject(folded) || generated.matchesWithoutSubject(folded),
      block.utf8.count <= 600, disclaimers.areIn(Fold.plain(block))
    else { return false }
    let letters = sentence.drop { "※＊*［[【（( 　・".contains($0) }
    let opening = Fold.plain(String(letters.prefix(16)))
    return tools.contains { opening.utf8.starts(with: $0.utf8) }
  }

  /// A remark, or a line of a few words.
  private func speaksOfItself(_ sentence: String) -> Bool {
    guard let first = sentence.first else { return false }
    return "※＊*［[【（(".contains(first) || sentence.count <= 30
  }

  /// A word that stands for itself: 「【AI生成】」, 「（原本）」.
  private func grade(_ line: String) -> Trust? {
    let label = line.asLabel
    guard 2...14 ~= label.count, label.count < line.count else { return nil }
    return value(label, isWhole: true)
  }

  /// What the value of a label says: 「AI生成（未検証）」, 「済（令和6年3月）」.
  func value(_ text: String, isWhole: Bool = false) -> Trust? {
    if let trust = Trust(word: text) { return trust }
    let folded = Fold.plain(text)
    if generated.names(folded), !generated.denies(folded) {
      return isWhole && !generated.matchesWithoutSubject(folded) ? nil : .aiGenerated
    }
    if unverified.areIn(folded) { return nil }
    if isWhole {
      return primaryWords.equals(folded)
        ? .primary : verifiedWords.equals(folded) ? .verified : nil
    }
    if primaryWords.areIn(folded) { return .primary }
    return verifiedWords.areIn(folded) ? .verified : nil
  }
}

/// A sentence that names a subject, a mark and an act, and denies none.
struct NoticeRule: Sendable, Hashable {
  let subjects: WordFolds
  /// `nil` where the act says enough.
  let marks: WordFolds?
  let acts: WordFolds
  let denials: WordFolds

  func matches(_ sentence: FoldedText) -> Bool {
    matchesWithoutSubject(sentence) && subjects.areIn(sentence)
  }

  func matchesWithoutSubject(_ sentence: FoldedText) -> Bool {
    (marks?.areIn(sentence) ?? true) && acts.areIn(sentence) && !denials.areIn(sentence)
  }

  /// Whether a subject begins the sentence.
  func subjectOpens(_ sentence: FoldedText) -> Bool { subjects.open(sentence) }

  func names(_ text: FoldedText) -> Bool { marks?.areIn(text) ?? false }

  func denies(_ text: FoldedText) -> Bool { denials.areIn(text) }
}

/// Words by their plain folds; one in letters of ASCII stands alone, 「AI」 not in 「email」.
struct WordFolds: Sendable, Hashable {
  private let words: [FoldedText]

  init(_ words: [String]) { self.words = words.map(Fold.plain) }

  func areIn(_ text: FoldedText) -> Bool {
    words.contains { word in
      guard text.contains(word) else { return false }
      guard word.utf8.allSatisfy({ Self.isLetter($0) }) else { return true }
      return text.ranges(of: word).contains { range in
        (range.lowerBound == 0 || !Self.isLetter(text.utf8[range.lowerBound - 1]))
          && (range.upperBound == text.utf8.count || !Self.isLetter(text.utf8[range.upperBound]))
      }
    }
  }

  func open(_ text: FoldedText) -> Bool {
    words.contains { text.utf8.starts(with: $0.utf8) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte }

  func equals(_ text: FoldedText) -> Bool { words.contains(text) }
}
