package import KnowledgeModel

/// What somebody did, in the words of the log.
package enum CurationAction: String, Sendable, Hashable, Codable, CaseIterable {
  case addTag = "tag-add"
  case removeTag = "tag-remove"
  case describeTag = "tag-describe"
  case renameTag = "tag-rename"
  case mergeTags = "tag-merge"
  case addRule = "rule-add"
  case removeRule = "rule-remove"
  case applyRules = "rules-apply"
  case addLink = "link-add"
  case removeLink = "link-remove"
  case saveSearch = "search-save"
  case removeSearch = "search-remove"
  case importSearches = "search-import"
  case correct
  case reject = "correct-reject"
  case resetCorrection = "correct-reset"
  case reattach
  case mergeSources = "source-merge"
  case splitSource = "source-split"
  case makeCollection = "collection-new"
  case addEntries = "collection-add"
  case removeEntries = "collection-remove"
  case moveEntry = "collection-move"
  case noteEntry = "collection-note"
  case ruleCollection = "collection-rule"
  case acceptProposal = "collection-propose"
  case updateEntries = "collection-update"
  case importCollection = "collection-import"
  case dropCollection = "collection-drop"
  case withdraw = "forget"
  case readmit = "forget-undo"
  case undo

  /// As staff say it.
  package var label: String {
    switch self {
    case .addTag: "タグを付ける"
    case .removeTag: "タグを外す"
    case .describeTag: "タグの説明・別名"
    case .renameTag: "タグの名前を変える"
    case .mergeTags: "タグをまとめる"
    case .addRule: "規則を作る"
    case .removeRule: "規則を消す"
    case .applyRules: "規則を当てはめる"
    case .addLink: "つなげる"
    case .removeLink: "つながりを消す"
    case .saveSearch: "検索を保存する"
    case .removeSearch: "保存した検索を消す"
    case .importSearches: "検索を取り込む"
    case .correct: "訂正する"
    case .reject: "項目でないものを除く"
    case .resetCorrection: "訂正をやめる"
    case .reattach: "付け直す"
    case .mergeSources: "資料をまとめる"
    case .splitSource: "資料を分ける"
    case .makeCollection: "事例集を作る"
    case .addEntries: "事例集に加える"
    case .removeEntries: "事例集から外す"
    case .moveEntry: "事例集の順を変える"
    case .noteEntry: "事例集に書き添える"
    case .ruleCollection: "事例集の規則"
    case .acceptProposal: "事例集の提案に答える"
    case .updateEntries: "引用を改める"
    case .importCollection: "事例集を取り込む"
    case .dropCollection: "事例集を消す"
    case .withdraw: "文書を取り下げる"
    case .readmit: "取り下げを解く"
    case .undo: "取り消す"
    }
  }
}

/// One change as somebody makes it: all of its edits take place, or none.
package struct CurationChange: Sendable, Hashable {
  package let action: CurationAction
  package let edits: [CurationEdit]
  /// The number of the change that this one takes back.
  package let undoes: Int?
  /// The document that the change is about, where no edit says so.
  package let subject: DocumentID?

  package init(
    _ action: CurationAction, _ edits: [CurationEdit], undoes: Int? = nil,
    subject: DocumentID? = nil
  ) {
    self.action = action
    self.edits = edits
    self.undoes = undoes
    self.subject = subject
  }
}

/// One record before and after a change; `nil` where there is none.
package struct CurationEdit: Sendable, Hashable {
  package let key: CuratedKey
  package let before: CuratedItem?
  package let after: CuratedItem?
  /// Whether ``before`` and ``after`` are no longer known, because their document was withdrawn.
  package let isForgotten: Bool

  package init(
    key: CuratedKey, before: CuratedItem?, after: CuratedItem?, isForgotten: Bool = false
  ) {
    self.key = key
    self.before = before
    self.after = after
    self.isForgotten = isForgotten
  }

  /// Whether it holds words of the document.
  package func mentions(_ document: DocumentID) -> Bool {
    [before, after].compactMap(\.self).contains { $0.record.documents.contains(document) }
  }

  package static func making(_ item: CuratedItem) -> CurationEdit {
    CurationEdit(key: item.key, before: nil, after: item)
  }

  package static func removing(_ item: CuratedItem) -> CurationEdit {
    CurationEdit(key: item.key, before: item, after: nil)
  }

  package static func replacing(_ item: CuratedItem, by other: CuratedItem) -> CurationEdit {
    CurationEdit(key: item.key, before: item, after: other)
  }
}

/// A change as the log keeps it. Nothing is ever taken out of the log or altered there, but the
/// words of documents that are withdrawn.
package struct LoggedChange: Sendable, Hashable {
  /// Counted from 1.
  package let number: Int
  package let act: Act
  package let change: CurationChange
  /// The documents that it is about, in ascending order.
  package let documents: [DocumentID]
  package let isUndone: Bool

  package init(
    number: Int, act: Act, change: CurationChange, documents: [DocumentID], isUndone: Bool
  ) {
    self.number = number
    self.act = act
    self.change = change
    self.documents = documents
    self.isUndone = isUndone
  }
}

/// Which part of the log is asked for. What is `nil` restricts nothing.
package struct ChangeLogChoice: Sendable, Hashable {
  package var document: DocumentID?
  package var author: String?
  /// Changes of this record.
  package var key: CuratedKey?
  package var number: Int?
  /// Whether changes that were taken back are left out, and those that take back others.
  package var onlyStanding: Bool
  package var limit: Int

  package init(
    document: DocumentID? = nil, author: String? = nil, key: CuratedKey? = nil,
    number: Int? = nil, onlyStanding: Bool = false, limit: Int = .max
  ) {
    self.document = document
    self.author = author
    self.key = key
    self.number = number
    self.onlyStanding = onlyStanding
    self.limit = limit
  }
}

/// A file that is kept out of the knowledge base because its document was withdrawn.
package struct WithdrawnFile: Sendable, Hashable {
  package let root: RootNumber
  /// Relative to its root.
  package let path: String
  /// Absolute.
  package let location: String
  package let document: DocumentID
  package let act: Act

  package init(
    root: RootNumber, path: String, location: String, document: DocumentID, act: Act
  ) {
    self.root = root
    self.path = path
    self.location = location
    self.document = document
    self.act = act
  }
}
