import ArgumentParser
import BookFormats
import CaseCollections
import JapaneseText
import KnowledgeModel
import KnowledgeStore
import Vocabulary

struct CollectionExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "事例集を、印刷できる本やスライド、表などに書き出します",
    discussion: """
      形式は pdf（A4・B5）、docx、epub、html、md（Markdown）、csv（事例か数値の表）、pptx（1 事例 1 枚のスライド）、\
      yaml（直して取り込めるファイル）です。省くとファイル名の終わりで決まります。
      体裁のひな形は --templates のフォルダー、なければナレッジベースの横の book フォルダー、\
      それもなければ添えてあるものを使います。
      """)

  @OptionGroup var collection: CollectionArgument

  @Option(help: ArgumentHelp("形式", valueName: "形式"))
  var format: BookForm?

  @Option(
    name: [.short, .long], help: ArgumentHelp("書き出すファイル（- は標準出力）", valueName: "ファイル"),
    completion: .file())
  var output: String

  @Option(help: ArgumentHelp("用紙（a4 か b5。pdf と docx）", valueName: "用紙"))
  var paper: BookPaper = .a4

  @Option(help: ArgumentHelp("ひな形（book 本、sheet 研修シートだけ、slides スライド。pdf）", valueName: "ひな形"))
  var template: BookTemplate = .book

  @Flag(help: "縦書きにします（pdf と epub）")
  var vertical = false

  @Flag(help: "一次資料でも確認済でもない引用があれば、書き出さずにそれを示します")
  var verifiedOnly = false

  @Option(help: ArgumentHelp("CSV の内容（cases 事例、figures 指標や図表の数値）", valueName: "内容"))
  var table: BookTable = .cases

  @Option(help: ArgumentHelp("CSV の文字コード", valueName: "文字コード"))
  var encoding: CSVEncoding = .utf8

  @Option(
    help: ArgumentHelp("体裁のひな形のフォルダー（環境変数 CHIE_BOOK でも指定できます）", valueName: "フォルダー"),
    completion: .directory)
  var templates: String?

  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() async throws {
    let form = try format ?? BookForm(ofFile: output)
    try refuseUnfit(form)
    let workplace = Workplace()
    let collections = try workplace.collections(base)
    if form == .yaml {
      return try FileAccess.write(
        try collections.manifestText(of: collection.name), to: output)
    }
    let progress = ProgressLine(isQuiet: output == "-", environment: workplace.environment)
    progress.show("事例集を読んでいます…")
    defer { progress.clear() }
    let kb = workplace.locations.knowledgeBase(option: base.kb)
    let sources = try Analysis(analysis.places, knowledgeBase: kb, at: workplace)
    let municipalities = try sources.municipalities()
    let book = try collections.book(
      of: collection.name,
      BookMaker.References(words: sources.words, municipality: municipalities.municipality),
      BookMaker.Options(onlyVerified: verifiedOnly, needsSheet: template == .sheet))
    progress.show("\(form.rawValue) に組んでいます…")
    let setting = BookSetting(
      book: book, places: BookPlaces(option: templates, knowledgeBase: kb, at: workplace),
      paper: paper, template: template, isVertical: vertical, table: table, encoding: encoding)
    let bytes = try await setting.bytes(as: form)
    try FileAccess.write(bytes, to: output)
    progress.clear()
    if output != "-" { Channel.talk.line("\(output) に書き出しました。") }
  }

  private func refuseUnfit(_ form: BookForm) throws(Misuse) {
    if vertical, form != .pdf, form != .epub {
      throw Misuse("縦書きにできるのは pdf と epub です。", advice: "--vertical を外すか、--format を改めてください。")
    }
    if template != .book, form != .pdf {
      throw Misuse("--template は pdf のひな形です。", advice: "--format pdf と一緒に指定してください。")
    }
    if vertical, template != .book || paper != .b5 && form == .pdf {
      throw Misuse("縦書きの pdf は B5 の本だけです。", advice: "--paper b5 を付け、--template を外してください。")
    }
  }
}

/// What a collection is written as.
enum BookForm: String, ExpressibleByArgument, CaseIterable {
  case pdf, docx, epub, html, md, csv, pptx, yaml

  /// - Throws: Where the name does not end with one.
  init(ofFile path: String) throws(Misuse) {
    let end = path.split(separator: ".").last.map { String($0).lowercased() } ?? ""
    let known = ["markdown": Self.md, "htm": .html, "yml": .yaml]
    guard path.contains("."), let form = Self(rawValue: end) ?? known[end] else {
      throw Misuse(
        "「\(path)」をどの形式で書き出すかが決まりません。",
        advice: "--format に \(Self.allCases.map(\.rawValue).joined(separator: "・")) のどれかを指定してください。")
    }
    self = form
  }
}

enum BookTemplate: String, ExpressibleByArgument, CaseIterable {
  case book, sheet, slides
}

enum BookTable: String, ExpressibleByArgument, CaseIterable {
  case cases, figures
}

extension BookPaper: ExpressibleByArgument {}
