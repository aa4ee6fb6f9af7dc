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
  var encoding: CSVEncoding = .utf8

  /// To be asked before any work is done.
  func check() throws(Misuse) {
    guard [json, plain, csv].filter(\.self).count < 2 else {
      throw Misuse("--json、--plain、--csv が重なっています。", advice: "どれか一つだけを指定してください。")
    }
  }

  func show(_ list: some ShownList, on workplace: Workplace) throws {
    if json {
      Channel.output.line(try list.json())
    } else if csv {
      var table = CSV()
      table.row(list.columns)
      for row in list.rows { table.row(row) }
      Channel.output.write(table.bytes(in: encoding))
    } else if plain {
      for row in list.rows { Channel.output.line(row.map(\.visibleLine).joined(separator: "\t")) }
    } else {
      let lines = list.lines(for: workplace.terminal)
      if lines.isEmpty { Channel.talk.line(list.emptyText) } else { workplace.show(lines) }
    }
  }
}

/// A list that people and programs read.
protocol ShownList {
  /// Said where there is nothing.
  var emptyText: String { get }
  var columns: [String] { get }
  /// In the order of ``columns``.
  var rows: [[String]] { get }
  func json() throws -> String
  /// For people; without line ends.
  func lines(for terminal: Terminal) -> [String]
}
