import ArgumentParser
import ConfinedReading
import DocumentReading

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

/// What reading a file may cost.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("1 ファイルの読み取りにかける時間の上限（環境変数 CHIE_READING_TIME、既定 20 秒）", valueName: "秒"))
  var readingTime: Int?

  @Option(
    help: ArgumentHelp(
      "読み取りに使うメモリーの上限（環境変数 CHIE_READING_MEMORY、既定 512 MB）", valueName: "MB"))
  var readingMemory: Int?

  @Option(
    help: ArgumentHelp("読み取るファイルの大きさの上限（環境変数 CHIE_READING_SIZE、既定 64 MB）", valueName: "MB"))
  var readingSize: Int?

  @Flag(help: "画像だけのPDFのページを文字認識で読みます（tesseract が要ります。時間がかかります）")
  var ocr = false

  @Flag(help: "ほかに読めるプログラムがない旧形式のOffice文書を LibreOffice で開きます")
  var office = false

  /// - Throws: Where the program that reads is not there, or a limit is none.
  func reader(at workplace: Workplace) throws -> ConfinedReader {
    let settings = try settings(at: workplace)
    guard RealPath.exists(settings.program) else {
      throw CommandFailure.readerMissing(path: settings.program)
    }
    return ConfinedReader(settings)
  }

  private func settings(at workplace: Workplace) throws -> ReaderSettings {
    var settings = ReaderSettings.usual(at: workplace)
    if let time = try limit(readingTime, "CHIE_READING_TIME", at: workplace) {
      settings.time = Double(time)
    }
    if let memory = try limit(readingMemory, "CHIE_READING_MEMORY", at: workplace) {
      settings.memory = memory << 20
    }
    if let size = try limit(readingSize, "CHIE_READING_SIZE", at: workplace) {
      settings.limits.fileSize = size << 20
    }
    settings.recognizesText = ocr
    settings.usesOffice = office
    return settings
  }

  private func limit(_ option: Int?, _ variable: String, at workplace: Workplace) throws -> Int? {
    let text = option.map(String.init) ?? workplace.environment.text(variable)
    guard let text else { return nil }
    guard let number = Int(text), (1...1_000_000).contains(number) else {
      throw Misuse(
        "読み取りの上限「\(text)」は使えません。", advice: "1 以上の整数を書いてください（環境変数では \(variable)）。")
    }
    return number
  }
}

extension ReaderSettings {
  /// With the folders of converters that the environment names (`CHIE_CONVERTERS`), separated as in
  /// `PATH`.
  static func usual(at workplace: Workplace) -> ReaderSettings {
    var settings = ReaderSettings(
      program: workplace.locations.sibling("chie-reader") ?? "chie-reader", width: Workplace.cores)
    if let folders = workplace.environment.text("CHIE_CONVERTERS") {
      settings.folders = folders.split(separator: ":").map(String.init)
    }
    return settings
  }
}

/// JSON in place of text for people.
struct JSONOption: ParsableArguments {
  @Flag(help: "JSON で出力します")
  var json = false
}

extension CSVEncoding: ExpressibleByArgument {}
