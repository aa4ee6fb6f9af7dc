package import ChildProcess
import Foundation
import Glibc

/// Sets a book on pages: a PDF with bookmarks and all its fonts in it, tagged but for 縦書き.
///
/// The same book, templates and fonts give the same bytes.
package struct BookTypesetter: Sendable {
  package enum Form: Sendable, Hashable {
    case book(BookPaper)
    /// The training sheet alone.
    case sheet(BookPaper)
    /// 16:9, to be shown: one entry after the other.
    case slides
    /// 縦書き on JIS B5; the training sheet is left out.
    case vertical
  }

  private let engines: BookEngines
  private let limits: ChildLimits

  package init(_ engines: BookEngines, limits: ChildLimits = ChildLimits(time: 120)) {
    self.engines = engines
    self.limits = limits
  }

  package func pdf(of book: Book, as form: Form) async throws(BookError) -> [UInt8] {
    if case .sheet = form, book.sheet == nil { throw .sheetMissing }
    guard form == .vertical else { return try await typeset(book, as: form) }
    // The browser does not say which characters no font has.
    _ = try await typeset(book, as: .book(.b5))
    return try await VerticalTypesetter(engines: engines, limits: limits).pdf(of: book)
  }

  private func typeset(_ book: Book, as form: Form) async throws(BookError) -> [UInt8] {
    let data: TypesetData
    do {
      data = try TypesetData(form == .slides ? book : book.withoutQuotedFactors)
    } catch {
      throw .typesettingFailed(detail: "\(error)")
    }
    let output: [UInt8]
    do throws(ChildFailure) {
      output = try await Filter.output(of: program(form), input: data.json, limits: limits)
    } catch {
      throw self.error(error)
    }
    if output.starts(with: "%PDF-".utf8) { return output }
    let refusal = try? JSONDecoder().decode(TypesetRefusal.self, from: Data(output))
    guard let refusal else { throw .typesettingFailed(detail: "no PDF") }
    throw refusal.error(for: book, engines: engines)
  }

  private func program(_ form: Form) -> ChildProgram {
    var arguments = ["-I", "\(engines.templates)/typeset.py", "--engine", engines.engine]
    for folder in [engines.officeTemplates, engines.templates].compactMap({ $0 }) {
      arguments += ["--templates", folder]
    }
    for folder in engines.fonts { arguments += ["--fonts", folder] }
    arguments += form.arguments
    guard let reader = engines.reader else {
      return ChildProgram(path: engines.python, arguments: arguments)
    }
    return ChildProgram(
      path: reader,
      arguments: [
        "confine", "--memory", "\(2 << 30)", "--time", "\(Int(limits.time.rounded(.up)))", "--",
        engines.python,
      ] + arguments)
  }

  private func error(_ failure: ChildFailure) -> BookError {
    switch failure {
    case .notFound(let program): .engineMissing(program: program)
    case .exited(code: 3): .engineMissing(program: "typst")
    case .exited(code: 4): .fontsMissing(folders: engines.fonts)
    case .exited(code: 127): .engineMissing(program: engines.python)
    // The system ends what has used up its time of CPU by a signal.
    case .timeout, .signaled(SIGKILL), .signaled(SIGXCPU):
      .typesettingTimeout(seconds: Int(limits.time))
    case .tooMuchOutput, .signaled, .exited, .broken: .typesettingFailed(detail: "\(failure)")
    }
  }
}

extension BookTypesetter.Form {
  fileprivate var arguments: [String] {
    switch self {
    case .book(let paper): ["--paper", paper.rawValue, "book.typ"]
    case .sheet(let paper): ["--paper", paper.rawValue, "sheet.typ"]
    case .slides: ["slides.typ"]
    case .vertical: []
    }
  }
}

/// What `typeset.py` writes instead of a PDF.
struct TypesetRefusal: Decodable {
  enum Fault: String, Decodable { case characters, missing, template }

  let fault: Fault
  let characters: [String]?
  let file: String?
  let line: Int?
  let text: String?

  func error(for book: Book, engines: BookEngines) -> BookError {
    switch fault {
    case .characters:
      let characters = characters ?? []
      return .charactersMissing(characters, places: book.places(of: characters))
    case .missing: return .templateMissing(path: path(engines))
    case .template:
      return .templateBroken(
        path: path(engines), line: line ?? 0,
        fault: "組版プログラム（Typst）の説明は「\(text ?? "")」です。直すか、元のファイルに戻してください。")
    }
  }

  private func path(_ engines: BookEngines) -> String {
    let file = file ?? ""
    let folders = [engines.officeTemplates, engines.templates].compactMap { $0 }
    let folder = folders.first { FileManager.default.fileExists(atPath: "\($0)/\(file)") }
    return "\(folder ?? engines.templates)/\(file)"
  }
}

extension Book {
  /// The entries in which one of the characters stands, by label and title.
  fileprivate func places(of characters: [String]) -> [String] {
    let scalars = Set(characters.flatMap(\.unicodeScalars))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return chapters.flatMap(\.entries).filter { entry in
      guard let data = try? encoder.encode(entry) else { return false }
      return String(decoding: data, as: UTF8.self).unicodeScalars.contains(where: scalars.contains)
    }.map { $0.label.isEmpty ? $0.title : "\($0.label)「\($0.title)」" }
  }
}
