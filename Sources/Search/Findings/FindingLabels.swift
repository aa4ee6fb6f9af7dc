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
