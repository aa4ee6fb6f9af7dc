import ArgumentParser

/// Which knowledge base a command works on.
struct KnowledgeBaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("ナレッジベースのファイル（環境変数 CHIE_KB でも指定できます）", valueName: "ファイル"),
    completion: .file(), transform: Self.place)
  var kb: String?

  @OptionGroup var help: HelpOption

  /// An empty name stands for no place; where a script has lost its variable, that is worth a word.
  private static func place(_ text: String) throws -> String {
    guard !text.isEmpty else { throw ValidationError("an empty name") }
    return text
  }
}

/// What words are made with.
struct AnalysisOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("語彙のフォルダー（環境変数 CHIE_VOCABULARY でも指定できます）", valueName: "フォルダー"),
    completion: .directory)
  var vocabulary: String?

  @Option(
    help: ArgumentHelp("形態素解析の辞書のフォルダー（環境変数 CHIE_DICTIONARY でも指定できます）", valueName: "フォルダー"),
    completion: .directory)
  var dictionary: String?

  var places: AnalysisPlaces { AnalysisPlaces(vocabulary: vocabulary, dictionary: dictionary) }
}

/// JSON in place of text for people.
struct JSONOption: ParsableArguments {
  @Flag(help: "JSON で出力します")
  var json = false
}

extension CSVEncoding: ExpressibleByArgument {}
