import ArgumentParser
import CaseCollections

/// What is said of an entry.
struct EntryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("題（省くと資料の題）", valueName: "題"))
  var heading: String?

  @Option(help: ArgumentHelp("講師のコメント（Markdown）", valueName: "文"))
  var comment: String?

  @Option(help: ArgumentHelp("話し合う問い（繰り返せます）", valueName: "問い"))
  var question: [String] = []

  @Option(help: ArgumentHelp("学習のねらい（繰り返せます）", valueName: "ねらい"))
  var goal: [String] = []

  @Option(help: ArgumentHelp("自分の文（Markdown）", valueName: "文"))
  var text: String?

  @Option(help: ArgumentHelp("自分の文を読むファイル", valueName: "ファイル"), completion: .file())
  var textFile: String?

  func note() throws -> EntryNote {
    if text != nil, textFile != nil {
      throw Misuse("--text と --text-file が重なっています。", advice: "どちらか一方だけを指定してください。")
    }
    let own = try textFile.map { String(decoding: try FileAccess.bytes(at: $0), as: UTF8.self) }
    return EntryNote(
      heading: heading, comment: comment, questions: question.isEmpty ? nil : question,
      goals: goal.isEmpty ? nil : goal, text: text ?? own)
  }
}

/// What stands on the cover and in the colophon.
struct FrontOptions: ParsableArguments {
  @Option(help: ArgumentHelp("題", valueName: "題"))
  var title: String?

  @Option(help: ArgumentHelp("副題", valueName: "副題"))
  var subtitle: String?

  @Option(help: ArgumentHelp("シリーズや研修の名前", valueName: "名前"))
  var series: String?

  @Option(help: ArgumentHelp("編集・発行（繰り返せます）", valueName: "名前"))
  var editor: [String] = []

  @Option(help: ArgumentHelp("担当した人（「編集　山田」のように。繰り返せます）", valueName: "担当"))
  var staff: [String] = []

  @Option(help: ArgumentHelp("読む人（「採用五年目の職員」など）", valueName: "対象"))
  var audience: String?

  @Option(help: ArgumentHelp("発行日（2026-11-20 の形）", valueName: "日付"))
  var date: String?

  @Option(help: ArgumentHelp("版（「第2版」など）", valueName: "版"))
  var edition: String?

  @Option(help: ArgumentHelp("はじめに、または章の導入（Markdown）", valueName: "文"))
  var introduction: String?

  @Option(help: ArgumentHelp("本の読み方（繰り返せます）", valueName: "文"))
  var convention: [String] = []

  @Option(help: ArgumentHelp("権利についての断り書き", valueName: "文"))
  var terms: String?

  var note: FrontNote {
    var note = FrontNote()
    note.title = title
    note.subtitle = subtitle
    note.series = series
    note.editors = editor.isEmpty ? nil : editor
    note.staff = staff.isEmpty ? nil : staff
    note.audience = audience
    note.date = date
    note.edition = edition
    note.introduction = introduction
    note.conventions = convention.isEmpty ? nil : convention
    note.terms = terms
    return note
  }
}
