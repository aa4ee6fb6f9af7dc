import CaseCollections
import KnowledgeModel
import KnowledgeStore

extension CollectionPage {
  /// What a trainer chose or wrote, with what he says of it.
  struct Entry: Sendable {
    let anchor: PageText
    let name: PageText
    let heading: PageText
    let kind: PageText
    /// As the knowledge base knows it now; where the document is gone, as it was. `nil` for a text of
    /// the trainer's own.
    let trust: TrustMark?
    let problems: [PageText]
    let source: Source?
    let bodyName: PageText
    let body: PassageBody
    let comment: PassageBody
    let hasGoals: Bool
    let goals: [PageText]
    let hasQuestions: Bool
    let questions: [PageText]

    struct Source: Sendable {
      let line: PageText
      /// Of the document; `nil` where it is gone.
      let target: PageText?
    }

    init(
      _ known: OpenCollection.Entry, trust: [DocumentID: Trust],
      remarks: [CollectionCheck.Remark]
    ) {
      let entry = known.entry
      let quotation = entry.quotation
      let document = quotation?.anchor.document
      anchor = PageText(known.name)
      name = PageText(known.name)
      heading = PageText(entry.label)
      kind = PageText(quotation?.form.label ?? "本文")
      self.trust = quotation.map {
        TrustMark(trust[$0.anchor.document] ?? $0.credit.trust)
      }
      problems = remarks.filter { !$0.problem.isTrust }.map { PageText($0.problem.label) }
      source = quotation.map { quotation in
        Source(
          line: PageText(quotation.credit.line),
          target: document.flatMap { id in
            trust[id] == nil ? nil : PageText("/documents/" + id.value.percentEncoded)
          })
      }
      bodyName = quotation == nil ? "本文" : "引用した言葉"
      body = PassageBody(quotation?.text ?? entry.ownText)
      comment = PassageBody(entry.comment)
      goals = entry.goals.map { PageText($0) }
      hasGoals = !goals.isEmpty
      questions = entry.questions.map { PageText($0) }
      hasQuestions = !questions.isEmpty
    }
  }
}

extension CollectionCheck.Problem {
  /// What the mark of trust says already.
  fileprivate var isTrust: Bool { self == .aiGenerated }
}
