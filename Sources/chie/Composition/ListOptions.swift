import ArgumentParser

/// The forms in which a list can be had.
struct ListOptions: ParsableArguments {
  @Flag(help: "JSON で出力します")
  var json = false

  @Flag(help: "1 件 1 行、タブ区切りで出力します")
  var plain = false

  @Flag(help: "表計算ソフト向けの CSV で出力します")
  var csv = false

  @Option(help: ArgumentHelp("CSV の文字コード", valueName: "文字コード"))
  var encoding: CSVEncoding?

  /// To be asked before any work is done.
  func form() throws(Misuse) -> ListForm {
    guard [json, plain, csv].filter(\.self).count < 2 else {
      throw Misuse("--json、--plain、--csv が重なっています。", advice: "どれか一つだけを指定してください。")
    }
    if encoding != nil, !csv {
      throw Misuse("--encoding は --csv の文字コードです。", advice: "--csv と一緒に指定してください。")
    }
    return json ? .json : csv ? .csv(encoding ?? .utf8) : plain ? .plain : .text
  }
}
