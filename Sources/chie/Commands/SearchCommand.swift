import ArgumentParser
import Search

struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "言葉で探します",
    discussion: """
      空白で区切った言葉は、すべてを含むものを探します。
        人材育成 OR 研修      どちらかを含む（｜ とも書けます）
        DX -補助金            含むものを除く（NOT とも書けます）
        "専門家派遣"          この並びのまま（「」とも書けます）
        RPA*                  英単語や数の前の部分
        題:防災 年度:令和4    題名・年度などで絞る（題、見出し、種別、年度、団体、書式、以降、以前、タグ、信頼、分野、発行）
        出典:行財政調査       書かれている事柄で絞る（出典、人、課題、施策、指標、事例、用語、行事、数値。数値:92.8％ のように。
                              施策は支援策や取組、用語は略語、行事は日程とも書けます）
      見つからなければ終了コード 1 で終わります。
      """)

  @Argument(
    help: ArgumentHelp("探す言葉（- は標準入力から読みます）", valueName: "言葉"),
    completion: .list(QueryField.allCases.compactMap(\.names.first).map { $0 + ":" }))
  var query: [String]

  @OptionGroup var list: ListOptions

  @Option(
    help: ArgumentHelp(
      "表示する件数（省くと \(SearchReach.usualLimit) 件、--ids では条件を満たすものすべて）", valueName: "件数"))
  var limit: Int?

  @Option(help: ArgumentHelp("先頭から読み飛ばす件数", valueName: "件数"))
  var offset = 0

  @Flag(help: "文書ごとにまとめず、見つかったまとまりをすべて表示します")
  var passages = false

  @Flag(help: "すべての条件を満たすものだけを表示します")
  var exact = false

  @Flag(help: "文書が説明している略語とその意味を、合わせて探します")
  var expand = false

  @Flag(help: "ほぼ同じ内容の文書も、まとめずに一つずつ表示します")
  var noGroup = false

  @Option(help: ArgumentHelp("並べる順（score は関連の強い順、date は新しい順）", valueName: "順"))
  var sort: SearchOrder = .score

  @Option(
    help: ArgumentHelp(
      "表の項目をコンマで区切って指定します（\(HitColumn.names)）", valueName: "項目"))
  var fields: HitColumns?

  @Flag(help: "見つかったまとまりの ID だけを 1 行ずつ表示します")
  var ids = false

  @Flag(name: .customShort("0"), help: "ID や行を改行でなく NUL で区切ります")
  var separatesByNUL = false

  @Flag(help: "点数の内訳を表示します")
  var explain = false

  @Flag(help: "見つかった文書を、種別・年度・団体・信頼・出典・タグ・人・施策・用語・事例の団体ごとに数えます")
  var facets = false

  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() async throws {
    try Misuse.refuseNegative(limit ?? 0, offset)
    let output = SearchOutput(
      form: try list.form(), fields: fields, onlyIDs: ids, separatesByNUL: separatesByNUL,
      explains: explain, countsFacets: facets)
    let reach = SearchReach(limit: limit, isExact: exact, onlyIDs: ids)
    let request = SearchRequest(
      text: text, limit: reach.limit, offset: offset, unit: passages ? .passage : .document,
      order: sort.order, allowsNear: reach.allowsNear, countsFacets: facets,
      groupsCopies: !noGroup && output.showsCopies, expandsTerms: expand)
    try await SearchTask(request: request, output: output, kb: base.kb, places: analysis.places)
      .run()
  }

  private var text: String {
    query == ["-"]
      ? Input.lines().joined(separator: " ")
      : query.map(\.withoutProtection).joined(separator: " ")
  }
}

enum SearchOrder: String, CaseIterable, ExpressibleByArgument, Sendable {
  case score, date

  fileprivate var order: SearchRequest.Order {
    switch self {
    case .score: .score
    case .date: .date
    }
  }
}

extension String {
  /// Without the space of ``ExcludedWords``.
  fileprivate var withoutProtection: String { hasPrefix(" -") ? String(dropFirst()) : self }
}
