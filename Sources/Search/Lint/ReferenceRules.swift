import KnowledgeModel
import KnowledgeStore

/// References inside a document to what it does not have: a chapter, a table, a figure, a file.
///
/// A number is looked for only where the document numbers such things itself, and only where the
/// words around it send the reader there: 「第５章を参照」, 「表３のとおり」, 「（図２）」.
struct ReferenceRules {
  private let document: LintedDocument
  private let linked: LinkedDocuments
  private let patterns: ReferencePatterns

  init(_ document: LintedDocument, linked: LinkedDocuments, _ patterns: ReferencePatterns) {
    self.document = document
    self.patterns = patterns
    self.linked = linked
  }

  var remarks: [LintRemark] {
    // What the document numbers itself is looked up once something refers to it: few do.
    var parts: PartNumbers?
    var remarks: [LintRemark] = []
    func lacks(_ number: Substring, of kind: Substring) -> Bool {
      let known = parts ?? PartNumbers(document, patterns)
      parts = known
      return known.lacks(String(number), of: String(kind))
    }
    for (passage, _) in document.passages {
      if LintedText.holds(Self.numbered, in: passage.text),
        LintedText.holds(Self.sending, in: passage.text)
      {
        for sentence in LintedText.sentences(of: LintedText.form(of: passage.text))
        where LintedText.holds(Self.sending, in: sentence)
          && LintedText.holds(Self.numbered, in: sentence)
        {
          for match in sentence.matches(of: patterns.chapter)
          where Self.isOwn(sentence, before: match.range.lowerBound)
            && lacks(match.1, of: match.2)
          {
            remarks.append(remark(String(match.0), in: passage))
          }
          for match in sentence.matches(of: patterns.table)
          where Self.isOwn(sentence, before: match.range.lowerBound)
            && lacks(match.2, of: match.1)
          {
            remarks.append(remark(String(match.0), in: passage))
          }
        }
      }
    }
    return remarks + links()
  }

  /// Words that send the reader somewhere.
  private static let sending = ["参照", "のとおり", "に示す", "に掲げる", "をご覧", "を見て"]

  /// What stands in every reference to a number.
  private static let numbered = ["第", "表", "図", "別紙"]

  /// 「…白書」第４章 is a chapter of another work.
  private static func isOwn(_ sentence: Substring, before index: Substring.Index) -> Bool {
    let before = sentence[..<index]
    return !before.contains { "」』)".contains($0) } && !before.hasSuffix("法")
      && !before.hasSuffix("の") && !before.hasSuffix("代") && !before.hasSuffix("公")
  }

  private var isPage: Bool {
    document.stored.paths.contains { path in
      [".html", ".htm", ".xhtml"].contains { path.lowercased().hasSuffix($0) }
    }
  }

  private func remark(_ reference: String, in passage: Passage) -> LintRemark {
    LintRemark(
      .deadReference, "「\(reference)」への参照がありますが、この文書に\(reference)はありません。番号を確かめてください。",
      text: reference, in: passage, at: document.place(of: reference, in: passage))
  }

  /// A page that leads to several others, of which hardly one is here, was kept without its site.
  private func links() -> [LintRemark] {
    let targets = document.links.map { linked.target(of: $0.value, in: document.stored) }
    let missing = zip(document.links, targets).filter { $0.1 == .missing }.map(\.0)
    let found = targets.count { if case .document = $0 { true } else { false } }
    guard !isPage || missing.count < 3 || missing.count <= found else { return [] }
    return missing.map {
      LintRemark(
        .deadReference, "リンク先の「\($0.value.path)」が見つかりません。ファイルの名前と場所を確かめてください。",
        about: $0.id, $0.value.witness)
    }
  }
}

/// The forms of references and of what they refer to. Made once for all documents, as
/// ``SharePatterns`` are.
struct ReferencePatterns {
  fileprivate let chapter = /第(\d{1,2})(章|節|部)/
  fileprivate let table = /(図表|別表|別紙|表|図)(\d{1,2}(?:[-.]\d{1,2})?)/
  /// At the beginning of a heading or line.
  fileprivate let ownChapter = /\s*第(\d{1,2})(章|節|部)/
  fileprivate let ownCaption =
    /[\s•・(<【\[]*(図表|別表|別紙|表|図)\s?(\d{1,2}(?:[-.]\d{1,2})?)(?![0-9.\-])/
}

/// The numbers that a document gives to its own parts, by the word before or after them.
private struct PartNumbers {
  private var numbers: [String: Set<String>] = [:]

  init(_ document: LintedDocument, _ patterns: ReferencePatterns) {
    let texts = document.content.sections.flatMap { section in
      section.headings
        + section.passages.flatMap { $0.text.split(separator: "\n").map(String.init) }
    }
    for text in texts {
      let form = LintedText.form(of: text)
      if let match = form.prefixMatch(of: patterns.ownChapter) {
        numbers[String(match.2), default: []].insert(String(match.1))
      }
      if let match = form.prefixMatch(of: patterns.ownCaption) {
        numbers[String(match.1), default: []].insert(String(match.2))
      }
    }
  }

  /// Whether the document numbers such parts, two or more, and has none of this number.
  func lacks(_ number: String, of kind: String) -> Bool {
    guard let known = numbers[kind], known.count >= 2 else { return false }
    return !known.contains(number)
  }
}
