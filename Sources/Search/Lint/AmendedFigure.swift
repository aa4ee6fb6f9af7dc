import KnowledgeModel
import KnowledgeStore

/// A figure that people put right or rejected. The text of its document still says what it said.
struct AmendedFigure {
  private let passage: PassageID
  /// In the form of ``LintedText``.
  private let sentence: String
  private let text: String
  private let read: Double?
  private let now: Double?
  let isRejected: Bool

  /// - Parameter findings: As people put them right, among others those of the documents that are
  ///   looked at.
  static func byDocument(
    _ findings: [StoredFinding], in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> [DocumentID: [AmendedFigure]] {
    var documents: Set<DocumentID> = []
    for item in try snapshot.curated(.correction) {
      guard case .correction(let correction) = item.record,
        correction.anchor.findingKind == .figure
      else { continue }
      documents.insert(correction.anchor.document)
    }
    guard !documents.isEmpty else { return [:] }
    var now: [FindingID: Figure] = [:]
    for stored in findings where documents.contains(stored.document) {
      if case .figure(let figure) = stored.finding { now[stored.id] = figure }
    }
    let choice = FindingChoice(kinds: [.figure], documents: documents)
    var amended: [DocumentID: [AmendedFigure]] = [:]
    for stored in try snapshot.asRead.findings(choice) {
      guard case .figure(let figure) = stored.finding, now[stored.id] != figure else { continue }
      amended[stored.document, default: []].append(AmendedFigure(figure, now: now[stored.id]))
    }
    return amended
  }

  private init(_ read: Figure, now: Figure?) {
    passage = read.witness.passage
    sentence = LintedText.form(of: read.sentence)
    text = LintedText.form(of: read.quantity.text)
    self.read = read.quantity.value
    self.now = now?.quantity.value
    isRejected = now == nil
  }

  /// The number as people put it right.
  func amended(_ number: Double) -> Double {
    number == read ? now ?? number : number
  }

  /// Not where its digits only end a longer number, nor where another sentence says the same.
  func stands(in words: some StringProtocol, of passage: Passage) -> Bool {
    guard passage.id == self.passage, Self.holds(text, in: String(words)) else { return false }
    // The sentence of a cell of a table is made of its headings, too, and stands nowhere.
    return sentence.contains(words) || !LintedText.form(of: passage.text).contains(sentence)
  }

  private static func holds(_ text: String, in words: String) -> Bool {
    var rest = words[...]
    while let range = rest.firstRange(of: text) {
      let before = words[..<range.lowerBound].last
      if before.map({ !$0.isNumber && $0 != "." && $0 != "," }) ?? true { return true }
      rest = words[range.upperBound...]
    }
    return false
  }
}

extension Sequence where Element == AmendedFigure {
  /// `nil` where people rejected one of the figures: nothing is said of the numbers beside it either.
  func amended(_ numbers: [Double]) -> [Double]? {
    var amended = numbers
    for figure in self {
      if figure.isRejected { return nil }
      amended = amended.map(figure.amended)
    }
    return amended
  }
}
