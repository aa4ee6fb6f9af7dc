/// Why words cannot be analyzed.
package enum AnalysisError: Error, Sendable, Hashable {
  /// No dictionary stands in the directory.
  case dictionaryMissing(directory: String)
  /// MeCab does not open the dictionary; `reason` is its own text, for the log.
  case dictionaryUnusable(directory: String, reason: String)
  /// The dictionary is not in UTF-8 or not in the format of ipadic.
  case dictionaryOfOtherFormat(directory: String)
}

extension AnalysisError {
  /// Stable, kebab-case, for programs.
  package var code: String {
    switch self {
    case .dictionaryMissing: "dictionary-missing"
    case .dictionaryUnusable: "dictionary-unusable"
    case .dictionaryOfOtherFormat: "dictionary-format"
    }
  }
}

extension AnalysisError {
  /// For staff: what happened, and what to do.
  package var message: String {
    switch self {
    case .dictionaryMissing(let directory):
      "形態素解析の辞書が \(directory) にありません。"
        + "パッケージ mecab-ipadic-utf8 を入れるか、--dictionary で辞書のディレクトリを指定してください。"
    case .dictionaryUnusable(let directory, _):
      "形態素解析の辞書 \(directory) を開けません。壊れているか、MeCab の辞書ではありません。"
        + "辞書を入れ直すか、--dictionary で別の辞書のディレクトリを指定してください。"
    case .dictionaryOfOtherFormat(let directory):
      "形態素解析の辞書 \(directory) は、UTF-8 の IPA 辞書の形式ではありません。"
        + "--dictionary で IPA 辞書形式（UTF-8）の辞書を指定してください。"
    }
  }
}
