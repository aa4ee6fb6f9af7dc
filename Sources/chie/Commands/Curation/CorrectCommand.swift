import ArgumentParser
import Curation
import KnowledgeStore
import SQLiteStore

struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "文書の題名や日付、読み取った事例や数値などの誤りを、手で訂正します",
    discussion: """
      chie correct d0123456789a 信頼=確認済 のように「chie correct ID 項目=値 …」で訂正し、--reject で除き、\
      --reset でやめます（chie correct set と同じです）。
      """,
    subcommands: [CorrectSetCommand.self, CorrectListCommand.self],
    defaultSubcommand: CorrectSetCommand.self)

  @OptionGroup var help: HelpOption
}

struct CorrectSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "文書の属性か、事例や数値などの項目を訂正します",
    discussion: """
      chie correct d0123456789a 信頼=確認済 年度=令和4年度 のように書きます。値を空にすると「なし」になり、\
      一覧の項目（成果など）は、項目=値 を繰り返すといくつでも書けます。
      元のファイルは変わりません。読み直しても訂正は残り、前書きや manifest.yml にも優先します。
      """)

  @Argument(help: ArgumentHelp("文書の ID かパス、または項目（chie figures などが示すもの）の ID", valueName: "ID"))
  var id: String

  @Argument(help: ArgumentHelp("「項目=値」（--reset のときは項目だけ。省くとすべて）", valueName: "項目=値"))
  var values: [String] = []

  @Flag(help: "事例や数値などではないものとして、一覧と検索から除きます")
  var reject = false

  @Flag(help: "訂正をやめて、読み取ったものに戻します")
  var reset = false

  @OptionGroup var change: ChangeOptions

  func run() throws {
    guard [reject, reset, !values.isEmpty && !reset].filter(\.self).count == 1 else {
      throw Misuse(
        "何をするかが決まりません。", advice: "「項目=値」、--reject、--reset のどれか一つを指定してください。")
    }
    let workplace = Workplace()
    let place = try PlaceNames.id(of: id, in: change.base, on: workplace)
    if reset { return try change.run(ResetCorrection(place, properties: values)) }
    if reject { return try change.run(Correct.rejection(of: place)) }
    let assignments = try assignments()
    // The longest list of all is read only where it is asked.
    let words = ["団体", "自治体", "団体コード", "municipality", "name", "code"]
    let municipalities =
      assignments.contains { words.contains($0.property) }
      ? try workplace.municipalities(for: change.base) : nil
    try change.run(Correct(place, assignments, municipalities: municipalities))
  }

  /// Values of the same property make a list.
  private func assignments() throws -> [Assignment] {
    var order: [String] = []
    var texts: [String: [String]] = [:]
    for value in values {
      guard let mark = value.firstIndex(where: { $0 == "=" || $0 == "＝" }), mark > value.startIndex
      else {
        throw Misuse(
          "「\(value.visibleLine)」に = がありません。", advice: "信頼=確認済 のように「項目=値」で指定してください。")
      }
      let name = String(value[..<mark])
      if texts[name] == nil { order.append(name) }
      texts[name, default: []].append(String(value[value.index(after: mark)...]))
    }
    return order.map { Assignment(property: $0, texts: texts[$0] ?? []) }
  }
}

struct CorrectListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "手で訂正したものを一覧にします")

  @Argument(help: ArgumentHelp("この文書（ID かパス）か項目の訂正だけを示します", valueName: "ID"))
  var id: String?

  @Flag(help: "付け先の見つからなくなったものだけを示します")
  var orphans = false

  @OptionGroup var list: ListOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let form = try list.form()
    let workplace = Workplace()
    let place = try id.map { try PlaceNames.id(of: $0, in: base, on: workplace) }
    let items = try workplace.lists(base).corrections(of: place, orphans: orphans)
    let empty = orphans ? "付け先のない訂正はありません。" : "訂正はありません。chie correct ID 項目=値 で訂正できます。"
    try form.show(ShownItems(items: items, name: "corrections", emptyText: empty), on: workplace)
    if items.isEmpty { throw ExitCode(ExitStatus.nothingFound) }
  }
}
