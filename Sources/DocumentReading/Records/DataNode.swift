/// A value of a file of data (JSON, YAML), as it is written there.
struct DataNode: Sendable {
  indirect enum Value: Sendable {
    /// Empty for null.
    case text(String)
    /// Kept as written, since some have more digits than a machine's number.
    case number(String)
    case list([DataNode])
    /// In the order of the file.
    case record([Field])
  }

  struct Field: Sendable {
    let name: String
    let node: DataNode
  }

  let value: Value
  /// 1-based: where it begins.
  let line: Int

  /// `nil` for lists and records.
  var scalar: String? {
    switch value {
    case .text(let text), .number(let text): text
    case .list, .record: nil
    }
  }

  var items: [DataNode]? {
    if case .list(let items) = value { items } else { nil }
  }

  var fields: [Field]? {
    if case .record(let fields) = value { fields } else { nil }
  }
}

/// Why a file of data is read as mere text.
enum DataFailure: Error {
  /// At a line, from 1.
  case syntax(line: Int)
  /// More levels or more values than are read.
  case tooDeep, tooLarge
  /// YAML whose values stand for each other.
  case alias

  var fact: String {
    switch self {
    case .syntax(let line): "\(line)行目の書き方に誤りがある"
    case .tooDeep: "入れ子が深すぎる"
    case .tooLarge: "値が多すぎる"
    case .alias: "別名（&と*）が使われている"
    }
  }

  func advice(for format: String) -> String {
    switch self {
    case .syntax: "\(format)の書き方を確かめてください。"
    case .tooDeep, .alias: "別名や深い入れ子を使わずに書き直してください。"
    case .tooLarge: "ファイルを分けてください。"
    }
  }
}
