package import KnowledgeModel
import KnowledgeStore

/// What somebody who prints a collection should know of its entries.
package struct CollectionCheck: Sendable, Hashable {
  package enum Problem: String, Sendable, Hashable, CaseIterable {
    case changed, gone, uncited, unverified
    case aiGenerated = "ai-generated"
    case withdrawn, undated

    /// As staff say it.
    package var label: String {
      switch self {
      case .changed: "資料が変わった"
      case .gone: "資料にない"
      case .uncited: "出典のない数値"
      case .unverified: "未確認"
      case .aiGenerated: "AI生成（未検証）"
      case .withdrawn: "取り下げた文書"
      case .undated: "日付がない"
      }
    }
  }

  package struct Remark: Sendable, Hashable {
    /// Of the first entry; empty for what is said of the collection.
    package let entry: String
    /// All entries of which it is so, in their order.
    package let entries: [String]
    package let chapter: String
    /// Of the entry; where it is so of several, of the document.
    package let title: String
    package let document: DocumentID?
    package let problem: Problem
    /// What is so, and what to do.
    package let message: String
    /// The words as they were quoted, and as they are; `nil` where that is not what it is about.
    package let before: String?
    package let now: String?
  }

  package let remarks: [Remark]

  init(_ open: OpenCollection, in snapshot: any KnowledgeSnapshot) throws {
    var check = Checking(open: open, snapshot: snapshot)
    for chapter in open.chapters {
      for entry in chapter.entries { try check.look(at: entry, in: chapter) }
    }
    check.lookAtDocuments()
    check.lookAtWhole()
    remarks = check.remarks
  }
}

private struct Checking {
  let open: OpenCollection
  let snapshot: any KnowledgeSnapshot
  private var states: QuotationStates
  private(set) var remarks: [CollectionCheck.Remark] = []
  private var doubts: [DocumentID: Doubt] = [:]
  /// In the order of the collection.
  private var documents: [DocumentID] = []

  init(open: OpenCollection, snapshot: any KnowledgeSnapshot) {
    self.open = open
    self.snapshot = snapshot
    states = QuotationStates(snapshot)
  }

  mutating func look(
    at entry: OpenCollection.Entry, in chapter: OpenCollection.Chapter
  ) throws {
    guard let quotation = entry.entry.quotation else { return }
    func remark(
      _ problem: CollectionCheck.Problem, _ message: String, now: String? = nil
    ) -> CollectionCheck.Remark {
      CollectionCheck.Remark(
        entry: entry.name, entries: [entry.name], chapter: chapter.title, title: entry.entry.label,
        document: quotation.anchor.document, problem: problem, message: message,
        before: now.map { _ in quotation.text }, now: now)
    }
    let name = open.collection.name
    switch try states.state(of: quotation) {
    case .same: break
    case .changed(let now):
      remarks.append(
        remark(
          .changed, "引用したあとで、資料の言葉が変わりました。chie collection update \(name) \(entry.name) で改められます。",
          now: now.text))
    case .gonePlace:
      remarks.append(
        remark(.gone, "引用した箇所が、いまの資料に見つかりません。資料を確かめ、残すかどうかを決めてください。"))
    case .goneDocument:
      remarks.append(remark(.gone, "引用した文書が、知識ベースにありません。残すかどうかを決めてください。"))
    }
    let trust =
      try snapshot.document(quotation.anchor.document)?.head.trust ?? quotation.credit.trust
    guard trust == .aiGenerated || trust == .unknown else { return }
    let document = quotation.anchor.document
    if doubts[document] == nil {
      documents.append(document)
      doubts[document] = Doubt(
        chapter: chapter.title, document: quotation.anchor.title, trust: trust, place: remarks.count
      )
    }
    doubts[document]?.entries.append((entry.name, entry.entry.label))
    for figure in try uncitedFigures(of: quotation)
    where doubts[document]?.figures.contains(figure) == false {
      doubts[document]?.figures.append(figure)
    }
  }

  /// What is to be said of documents, before what is said of entries after their first.
  mutating func lookAtDocuments() {
    for document in documents.reversed() {
      guard let doubt = doubts[document] else { continue }
      remarks.insert(contentsOf: doubt.remarks(on: document), at: doubt.place)
    }
  }

  mutating func lookAtWhole() {
    func remark(
      _ entry: String, _ problem: CollectionCheck.Problem, _ message: String
    ) -> CollectionCheck.Remark {
      CollectionCheck.Remark(
        entry: entry, entries: entry.isEmpty ? [] : [entry], chapter: "",
        title: open.collection.name, document: nil, problem: problem,
        message: message, before: nil, now: nil)
    }
    remarks += open.withdrawn.map {
      remark($0, .withdrawn, "取り下げられた文書からの引用だったため、本には入りません。")
    }
    if open.collection.front.date == nil {
      remarks.append(
        remark(
          "", .undated, "発行日がありません。chie collection note \(open.collection.name) --date で決めてください。"))
    }
  }

  private func uncitedFigures(of quotation: Quotation) throws -> [String] {
    let choice = FindingChoice(kinds: [.figure], documents: [quotation.anchor.document])
    return try snapshot.findings(choice).compactMap { stored in
      guard case .figure(let figure) = stored.finding, figure.source == nil,
        quotation.parts.contains(where: { $0.text.contains(figure.sentence) })
      else { return nil }
      return figure.quantity.text
    }
  }
}

/// What is so of every entry that quotes a document which nobody confirmed.
private struct Doubt {
  let chapter: String
  let document: String
  let trust: Trust
  /// Among the remarks.
  let place: Int
  var entries: [(name: String, title: String)] = []
  /// Without a source, each once.
  var figures: [String] = []

  func remarks(on id: DocumentID) -> [CollectionCheck.Remark] {
    var remarks = [
      trust == .aiGenerated
        ? remark(id, .aiGenerated, "AI が作った、確かめられていない文書からの引用です。元の資料に当たってください。")
        : remark(id, .unverified, "信頼のわからない文書からの引用です。確かめたら chie correct で信頼を改めてください。")
    ]
    if !figures.isEmpty {
      let more = figures.count > 5 ? "など \(figures.count) か所" : ""
      remarks.append(
        remark(
          id, .uncited,
          "出典の示されていない数値があります：\(figures.prefix(5).joined(separator: "、"))\(more)。元の資料で確かめてください。"))
    }
    return remarks
  }

  private func remark(
    _ id: DocumentID, _ problem: CollectionCheck.Problem, _ message: String
  ) -> CollectionCheck.Remark {
    let names = entries.map(\.name)
    let all = names.count > 1 ? "（\(names.joined(separator: "・"))）" : ""
    return CollectionCheck.Remark(
      entry: names.first ?? "", entries: names, chapter: chapter,
      title: names.count > 1 ? document : entries.first?.title ?? document, document: id,
      problem: problem, message: message + all, before: nil, now: nil)
  }
}

extension Quotation {
  /// All of its words, with the headings between them.
  package var text: String {
    parts.map { $0.heading.isEmpty ? $0.text : "\($0.heading)\n\($0.text)" }
      .joined(separator: "\n")
  }
}
