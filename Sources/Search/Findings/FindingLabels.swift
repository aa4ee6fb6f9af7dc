import KnowledgeModel

extension Citation.Form {
  /// As staff say it.
  var label: String {
    switch self {
    case .block: "出典の記載"
    case .inline: "本文"
    case .note: "注"
    case .reference: "一覧"
    case .url: "URL"
    }
  }
}

extension Figure.Direction {
  /// As staff say it.
  var label: String {
    switch self {
    case .level: "水準"
    case .up: "増"
    case .down: "減"
    }
  }
}

extension Indicator.Level {
  /// As staff say it.
  var label: String { self == .other ? "指標" : rawValue }
}

extension Indicator.Kind {
  /// As staff say it.
  var label: String {
    switch self {
    case .outcome: "アウトカム"
    case .output: "アウトプット"
    }
  }
}
