import ChildProcess
import DocumentReading
import Glibc

/// How the reading of files stands on this computer.
package struct ReaderDiagnosis: Sendable, Hashable {
  /// A fault, or what staff should know.
  package struct Remark: Sendable, Hashable {
    /// Stable, kebab-case, for programs.
    package let code: String
    /// One Japanese sentence of fact and one of advice.
    package let message: String
  }

  /// What keeps files from being read.
  package private(set) var faults: [Remark] = []
  /// What makes reading less than it could be.
  package private(set) var notes: [Remark] = []
  /// Whether readers and converters can open no connection; `nil` where there is no reader.
  package private(set) var isNetworkClosed: Bool?

  /// Starts the program that reads files, and looks for converters.
  package init(of settings: ReaderSettings) async {
    await check(settings)
    let converters = Converters(settings: settings)
    notes += ConverterPackage.all.compactMap { ConverterGap($0, of: converters) }.map {
      Remark(code: "converter-missing", message: $0.message)
    }
    if !converters.missingPrograms(for: .pdfRecognition).isEmpty || !Converters.recognizesJapanese {
      notes.append(
        Remark(
          code: "recognizer-missing",
          message: "文字認識のプログラム（tesseract）か日本語のデータがないため、画像だけの PDF を --ocr を付けても読めません。"
            + "Debian や Ubuntu では apt install poppler-utils tesseract-ocr tesseract-ocr-jpn "
            + "tesseract-ocr-jpn-vert で入れられます。"))
    }
    if converters.available.contains(.pdfLayout), access(Self.popplerData, F_OK) != 0 {
      notes.append(
        Remark(
          code: "poppler-data-missing",
          message: "poppler-data がないため、日本語のフォントを埋め込んでいない PDF の文字を読めません。"
            + "Debian や Ubuntu では apt install poppler-data で入れられます。"))
    }
  }

  private static let popplerData = "/usr/share/poppler/cMap/Adobe-Japan1"

  private static let advice = "make build か make install をやり直してください。"

  private mutating func check(_ settings: ReaderSettings) async {
    let program = ChildProgram(path: settings.program, arguments: ["check"])
    do throws(ChildFailure) {
      let line = try await Filter.output(
        of: program, input: [], limits: ChildLimits(time: settings.time, output: 4096))
      isNetworkClosed = true
      let version = String(decoding: line, as: UTF8.self).split(separator: " ").first
      if version.map(String.init) != "\(Readers.version)" {
        faults.append(
          Remark(
            code: "reader-of-another-version",
            message: "文書を読むプログラム \(settings.program) が、chie と違う版です。\(Self.advice)"))
      }
    } catch {
      switch error {
      case .notFound(let path):
        faults.append(
          Remark(
            code: "reader-missing",
            message: "文書を読むプログラム \(path) がありません。\(Self.advice)"))
      case .exited(code: ReaderExit.networkOpen):
        isNetworkClosed = false
        notes.append(
          Remark(
            code: "network-not-closed",
            message: "読み取りのプログラムを通信できないようにする仕組み（seccomp）が使えません。"
              + "信頼できない文書は、この仕組みの使えるコンピューターで取り込んでください。"))
      case .exited(code: ReaderExit.notConfined):
        faults.append(
          Remark(
            code: "reader-not-confined",
            message: "読み取りのプログラムのメモリーと時間を限れないため、文書を読めません。"
              + "コンピューターの制限（ulimit など）を確かめてください。"))
      case .timeout, .tooMuchOutput, .signaled, .exited, .broken:
        faults.append(
          Remark(
            code: "reader-broken",
            message: "文書を読むプログラム \(settings.program) が動きません。\(Self.advice)"))
      }
    }
  }
}

/// How `chie-reader` ends where it cannot be confined.
enum ReaderExit {
  static let notConfined: Int32 = 71
  static let networkOpen: Int32 = 72
}
