import ChildProcess
import DocumentReading
import Glibc

/// Runs converters over bytes, each confined like a reader: no network, bounds of time, memory and output,
/// and nothing written to disk.
struct Converters: FormatConverter {
  let settings: ReaderSettings

  func output(
    of conversion: Conversion, from bytes: [UInt8]
  ) async throws(ReadingError) -> [UInt8]? {
    if conversion == .modernOffice {
      return try await OfficeConverter(settings: settings).output(from: bytes, target: "docx")
    }
    if conversion == .pdfAdditions { return PDFMarks(bytes: bytes).mayHaveAdditions ? bytes : [] }
    if conversion == .wordAdditions { return bytes }
    guard let call = ConverterCall(conversion), let path = path(of: call.program) else {
      return nil
    }
    if conversion == .pdfOutline, !PDFMarks(bytes: bytes).mayHaveOutline { return [] }
    do throws(ChildFailure) {
      return try await Filter.output(
        of: confined(path, call.arguments), input: bytes,
        limits: ChildLimits(time: settings.time, output: settings.limits.answerSize))
    } catch {
      switch error {
      // A file without an outline is read as well.
      case _ where conversion == .pdfOutline: return []
      case .exited where conversion == .pdfLayout && PDFMarks(bytes: bytes).isEncrypted:
        throw .encrypted("PDF")
      case .exited, .signaled:
        throw ReadingError(
          .damaged,
          reason: "変換プログラム（\(call.program)）が読み取れませんでした。ファイルが壊れていないか、元のアプリケーションで開けるかを確かめてください。")
      default: throw ReadingError(error, time: settings.time)
      }
    }
  }

  func confined(
    _ path: String, _ arguments: [String], time: Double? = nil
  ) -> ChildProgram {
    ChildProgram(
      path: settings.program,
      arguments: [
        "confine", "--memory", "\(settings.memory)", "--time",
        "\(Int((time ?? settings.time).rounded(.up)))",
        "--", path,
      ] + arguments)
  }

  func path(of program: String) -> String? {
    settings.folders.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }
}

/// How a converter is called: it reads `/dev/stdin`, a file that has no name, and writes to its standard
/// output.
struct ConverterCall {
  let program: String
  let arguments: [String]

  /// `nil` for a conversion that takes none or more than one program.
  init?(_ conversion: Conversion) {
    switch conversion {
    case .pdfLayout:
      program = "pdftotext"
      arguments = ["-bbox-layout", "-enc", "UTF-8", "-q", "/dev/stdin", "-"]
    case .pdfOutline:
      program = "pdftohtml"
      arguments = ["-xml", "-i", "-stdout", "-q", "-f", "1", "-l", "1", "/dev/stdin"]
    case .antiword:
      program = "antiword"
      arguments = ["-m", "UTF-8.txt", "-w", "0", "/dev/stdin"]
    case .catdoc:
      program = "catdoc"
      arguments = ["-d", "utf-8", "-w", "/dev/stdin"]
    case .modernOffice, .pdfRecognition, .pdfAdditions, .wordAdditions: return nil
    }
  }
}
