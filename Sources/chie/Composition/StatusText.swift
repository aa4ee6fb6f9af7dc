import KnowledgeStore

/// The state of a knowledge base in words.
enum StatusText {
  static func lines(of status: StatusWire) -> [String] {
    [
      "ナレッジベース  \(status.path.visibleLine)", "文書            \(status.documents) 件",
      "まとまり        \(status.passages) 件（検索の単位）",
      "登録しなかった  \(status.skipped) 件（chie status --files で一覧にします）",
    ] + counts(of: status) + [
      "世代            \(status.generation)", "形式            \(status.schema)",
      "読み取りの版    \(status.reader)", "正規化の版      \(status.foldVersion)",
      "辞書            \(status.dictionary ?? "なし")",
      "語彙            \(status.vocabulary ?? "なし")",
    ] + status.roots.map { "登録した場所    \($0.visibleLine)" }
  }

  /// Of what was not taken in, by status.
  private static func counts(of status: StatusWire) -> [String] {
    FileStatus.allCases.filter { $0 != .ok }.compactMap { state in
      let count = status.files[state.rawValue] ?? 0
      return count == 0 ? nil : "                \(state.label) \(count) 件"
    }
  }
}
