import Curation

/// Why a collection cannot be changed, read or made into a book.
package enum CollectionError: Error, Sendable, Hashable {
  /// A name that is empty or has several lines.
  case name(String)
  case exists(String)
  /// The title of a book that has none.
  case title
  case unknown(String)
  case unknownChapter(String, in: String)
  case chapterExists(String)
  case chapterTitle(String)
  case unknownEntry(String, in: String)
  /// No quotation can be made of such a thing: a person, a term, a document as a whole.
  case notQuotable(String, what: String)
  case unknownPlace(String)
  case day(String)
  case unknownRule(Int, in: String)
  case notProposed(String, in: String)
  /// The words of a quotation are those of its source.
  case quotedText(String)
  case unknownRevision(Int, of: String, known: Int)
  /// A position that lies beyond the chapter.
  case position(Int, known: Int)
  /// A manifest that does not have the form of one; `detail` says where and what.
  case manifest(detail: String)
  /// Entries that `--verified-only` does not let into a book, each in a line.
  case unverified([String])
  case empty(String)
  /// A book needs a date that does not change with the clock.
  case undated(String)

  /// Stable, kebab-case, for programs.
  package var code: String {
    switch self {
    case .name: "collection-name"
    case .exists: "collection-exists"
    case .title: "collection-title"
    case .unknown: "collection-unknown"
    case .unknownChapter: "chapter-unknown"
    case .chapterExists: "chapter-exists"
    case .chapterTitle: "chapter-title"
    case .unknownEntry: "entry-unknown"
    case .notQuotable: "entry-place"
    case .unknownPlace: "place-unknown"
    case .day: "collection-date"
    case .unknownRule: "collection-rule-unknown"
    case .notProposed: "proposal-unknown"
    case .quotedText: "entry-quoted"
    case .unknownRevision: "revision-unknown"
    case .position: "entry-position"
    case .manifest: "manifest-form"
    case .unverified: "collection-unverified"
    case .empty: "collection-empty"
    case .undated: "collection-undated"
    }
  }

  /// For staff: what happened, and what to do.
  package var message: String {
    switch self {
    case .name(let name): "「\(name.prefix(40))」は事例集の名前に使えません。空でない、1 行の、200 文字までの名前を指定してください。"
    case .exists(let name): "事例集「\(name)」はすでにあります。別の名前を指定するか、取り込むときは --replace を付けてください。"
    case .title: "本の題が空です。題を指定してください。"
    case .unknown(let name): "事例集「\(name)」はありません。chie collection list で名前を確かめてください。"
    case .unknownChapter(let title, let name):
      "事例集「\(name)」に章「\(title)」はありません。chie collection show \(name) で章の題を確かめてください。"
    case .chapterExists(let title): "章「\(title)」はすでにあります。別の題を指定してください。"
    case .chapterTitle(let title): "「\(title.prefix(40))」は章の題に使えません。空でない、1 行の、200 文字までの題を指定してください。"
    case .unknownEntry(let id, let name):
      "事例集「\(name)」に項目「\(id)」はありません。chie collection show \(name) で番号（e1 など）を確かめてください。"
    case .notQuotable(let id, let what):
      "「\(id)」は\(what)なので、事例集に引用できません。事例・節・まとまり・数値・指標・課題・施策の ID を指定してください。"
    case .unknownPlace(let id): "「\(id)」にあたるものはありません。chie search や chie cases で ID を確かめてください。"
    case .day(let text): "日付「\(text.prefix(40))」を読めません。2026-11-20 のように指定してください。"
    case .unknownRule(let number, let name):
      "事例集「\(name)」に規則 \(number) はありません。chie collection show \(name) で番号を確かめてください。"
    case .quotedText(let id):
      "項目 \(id) は引用なので、文を書き換えられません。コメントは --comment で書き添えてください。"
    case .notProposed(let id, let name):
      "「\(id)」は提案されていません。chie collection propose \(name) で ID か番号を確かめてください。"
    case .unknownRevision(let number, let name, let known):
      "事例集「\(name)」に第 \(number) 改訂はありません。改訂は 1 から \(known) までです。"
    case .position(let position, let known):
      "\(position) 番目の位置はありません。1 から \(known) までの数を指定してください。"
    case .manifest(let detail):
      "事例集のファイルを読めません（\(detail)）。chie collection export --format yaml で書き出した形に合わせてください。"
    case .unverified(let lines):
      "確認済みでも一次資料でもない引用が \(lines.count) 件あるため、書き出しません（\(lines.prefix(5).joined(separator: "、"))）。"
        + "確かめて chie correct で信頼を改めるか、chie collection remove で外してください。"
    case .empty(let name): "事例集「\(name)」には、まだ何も入っていません。chie collection add で加えてください。"
    case .undated(let name):
      "事例集「\(name)」の発行日が決まっていません。chie collection note \(name) --date 2026-11-20 のように決めてください。"
    }
  }

  /// As a step of work by hand tells it.
  var asRefusal: CurationError { .refused(code: code, message: message) }
}
