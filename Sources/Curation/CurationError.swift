package import KnowledgeStore

/// Why something could not be changed or read by hand.
package enum CurationError: Error, Sendable, Hashable {
  case store(StoreError)
  /// A tag cannot be called so: empty levels, or characters that a name must not hold.
  case tagName(String)
  case unknownTag(String)
  /// The name is that of another tag, or an alias of one.
  case tagExists(String)
  /// A tag cannot become one of its own lower levels, or be merged into itself.
  case tagInItself(String)
  case emptyQuery
  /// `problem` is a sentence for staff.
  case unreadableQuery(String, problem: String)
  case unknownRule(String)
  /// Nothing in the knowledge base has that ID.
  case unknownPlace(String)
  case linkToItself(String)
  /// Nothing that belonged there is without a place now.
  case noOrphan(String)
  /// In a document stand no words like those that records of these names were on.
  case noLikePlace(String, [String])
  case unknownLink(String)
  /// A section or passage: only heads and findings are read from documents.
  case notCorrectable(String)
  case rejectedDocument(String)
  /// No property of the thing is called so; `known` are those that it has.
  case unknownProperty(String, known: [String])
  case propertyValue(String, String, advice: String)
  /// Properties that cannot be true together; a sentence for staff.
  case contradiction(String)
  /// A name or code that neither the list of municipalities nor any document has.
  case unknownMunicipality(String)
  /// A code that is that of another municipality.
  case otherMunicipality(code: String, of: String, name: String)
  /// No document cites a work with that ID.
  case unknownSource(String)
  /// Works of different fiscal years are one only where somebody says so.
  case severalYears([String])
  case unknownSpelling(String, known: [String])
  case onlySpelling(String)
  case searchName(String)
  case unknownSearch(String)
  case searchExists(String)
  /// A file of saved searches that does not have their form; `detail` says where.
  case searchFile(detail: String)
  case nothingToUndo(author: String)
  /// A change cannot be undone before a later one is.
  case laterChange(number: Int, author: String, text: String)
  /// The last change is one that is taken back in another way.
  case undoneElsewhere(number: Int)
  /// What the change was is no longer known: its document was withdrawn.
  case forgotten(number: Int)
  /// Why a step of a layer above cannot be done; `message` is for staff.
  case refused(code: String, message: String)

  /// Stable, kebab-case, for programs.
  package var code: String {
    switch self {
    case .store(let error): error.code
    case .tagName: "tag-name"
    case .unknownTag: "tag-unknown"
    case .tagExists: "tag-exists"
    case .tagInItself: "tag-in-itself"
    case .emptyQuery: "query-empty"
    case .unreadableQuery: "query-unreadable"
    case .unknownRule: "rule-unknown"
    case .unknownPlace: "place-unknown"
    case .linkToItself: "link-to-itself"
    case .noOrphan: "orphan-unknown"
    case .noLikePlace: "orphan-place"
    case .unknownLink: "link-unknown"
    case .notCorrectable: "correction-place"
    case .rejectedDocument: "correction-document"
    case .unknownProperty: "property-unknown"
    case .propertyValue: "property-value"
    case .contradiction: "property-contradiction"
    case .unknownMunicipality: "municipality-unknown"
    case .otherMunicipality: "municipality-other"
    case .unknownSource: "source-unknown"
    case .severalYears: "source-years"
    case .unknownSpelling: "spelling-unknown"
    case .onlySpelling: "spelling-only"
    case .searchName: "search-name"
    case .unknownSearch: "search-unknown"
    case .searchExists: "search-exists"
    case .searchFile: "search-file"
    case .nothingToUndo: "undo-nothing"
    case .laterChange: "undo-later-change"
    case .undoneElsewhere: "undo-elsewhere"
    case .forgotten: "undo-forgotten"
    case .refused(let code, _): code
    }
  }

  /// For staff: what happened, and what to do.
  package var message: String {
    switch self {
    case .store(let error): error.message
    case .tagName(let name):
      "「\(name)」はタグの名前に使えません。「施策/人材育成」のように、空でない言葉を / でつないでください。"
    case .unknownTag(let name):
      "タグ「\(name)」は、ここで付けたものの中にありません。chie tag list で名前を確かめてください（文書の属性にあるだけのタグは、元の文書で直します）。"
    case .tagExists(let name):
      "「\(name)」は、すでにあるタグの名前か別名です。別の名前にするか、chie tag merge でまとめてください。"
    case .tagInItself(let name): "タグ「\(name)」を、それ自身やその下の段に移せません。別の名前を指定してください。"
    case .emptyQuery: "検索の言葉がありません。chie search と同じ書き方で指定してください。"
    case .unreadableQuery(let query, let problem): "検索の条件「\(query.prefix(40))」を読めません。\(problem)"
    case .unknownRule(let name): "規則「\(name)」はありません。chie tag rules list で ID を確かめてください。"
    case .unknownPlace(let name):
      "「\(name)」にあたる文書・節・まとまりはありません。chie search で ID を確かめてください。"
    case .linkToItself(let name): "「\(name)」をそれ自身にはつなげません。別の ID を指定してください。"
    case .noOrphan(let name):
      "「\(name)」に付いていて、付け先のなくなったものはありません。chie tag list --orphans などで番号を確かめてください。"
    case .noLikePlace(let name, let records):
      "「\(name)」に、\(records.prefix(5).joined(separator: "、")) を付け直せる場所がありません。番号と、同じ種類の場所の ID を指定してください。"
    case .unknownLink(let name): "つながり「\(name)」はありません。chie link list で ID を確かめてください。"
    case .notCorrectable(let name):
      "「\(name)」は節かまとまりで、訂正できません。文書か、事例や数値などの項目の ID を指定してください。"
    case .rejectedDocument(let name):
      "「\(name)」は文書なので、除けません。取り下げるには chie forget を使ってください。"
    case .unknownProperty(let name, let known):
      "「\(name)」という項目はありません。\(known.joined(separator: "・")) のどれかを指定してください。"
    case .propertyValue(let property, let value, let advice):
      "\(property)を「\(value.prefix(40))」にはできません。\(advice)"
    case .contradiction(let sentence): sentence
    case .unknownMunicipality(let name):
      "「\(name.prefix(40))」という団体は、市区町村の一覧にも、登録した文書にもありません。名前か団体コードを確かめてください。"
    case .otherMunicipality(let code, let other, let name):
      "団体コード \(code) は\(other)のもので、「\(name)」のものではありません。団体とコードをいっしょに書いてください。"
    case .unknownSource(let name):
      "「\(name)」という ID の資料は引用されていません。chie sources で ID を確かめてください。"
    case .severalYears(let years):
      "年度の違う資料（\(years.joined(separator: "・"))）なので、まとめません。それでも一つの資料とするなら、--across-years を付けてください。"
    case .unknownSpelling(let name, let known):
      "「\(name)」という表記は、この資料にありません。\(known.map { "「\($0)」" }.joined()) のどれかを指定してください。"
    case .onlySpelling(let name):
      "「\(name)」はこの資料のただ一つの表記なので、分けるものがありません。chie source show で表記を確かめてください。"
    case .searchName(let name):
      "「\(name)」は保存する検索の名前に使えません。空でない、1 行の名前を指定してください。"
    case .unknownSearch(let name):
      "「\(name)」という検索は保存されていません。chie saved list で名前を確かめてください。"
    case .searchExists(let name):
      "「\(name)」という検索はすでにあります。別の名前にするか、--replace を付けて置き換えてください。"
    case .searchFile(let detail):
      "検索のファイルを読めません（\(detail)）。chie saved export で書き出した形に合わせてください。"
    case .nothingToUndo(let author):
      "\(author) さんの変更で、取り消せるものはありません。chie log で記録を確かめてください。"
    case .laterChange(let number, let author, let text):
      "そのあとの変更（記録 \(number)、\(author) さん：\(text)）がもとにしているため、取り消せません。先にそちらを取り消してください。"
    case .undoneElsewhere(let number):
      "最後の変更（記録 \(number)）は文書の取り下げか、それを解いたもので、chie undo では取り消せません。chie forget を使ってください。"
    case .forgotten(let number):
      "記録 \(number) は、取り下げた文書についてのもので、中身が残っていないため取り消せません。必要なら、もう一度付け直してください。"
    case .refused(_, let message): message
    }
  }
}
