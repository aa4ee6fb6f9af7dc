import ChildProcess
import DocumentReading

/// Text that is recognised on pictures of pages: each page is drawn by one program and read by another,
/// both confined.
extension Converters {
  func recognition(
    of bytes: [UInt8], pages: [Int]?
  ) async throws(ReadingError) -> [UInt8]? {
    guard settings.recognizesText else { return nil }
    guard let painter = path(of: "pdftoppm"), let recognizer = path(of: "tesseract") else {
      throw .recognizerMissing
    }
    let languages = try await languages(of: recognizer)
    guard languages.contains("jpn") else { throw .recognizerMissing }
    var output: [UInt8] = []
    let wanted: [Int] = pages ?? Array(1...max(1, settings.recognizedPages))
    for page in wanted.prefix(settings.recognizedPages) {
      guard let picture = try await picture(of: page, in: bytes, by: painter) else { break }
      output += Array("page\t\(page)\n".utf8)
      var words = try await words(on: picture, language: "jpn", mode: "3", by: recognizer)
      if languages.contains("jpn_vert"), RecognizedWords(words).isDoubtful {
        let vertical = try await self.words(
          on: picture, language: "jpn_vert", mode: "5", by: recognizer)
        if RecognizedWords(vertical).worth > RecognizedWords(words).worth { words = vertical }
      }
      output += words
      guard output.count <= settings.limits.text else { break }
    }
    return output
  }

  /// `nil` behind the last page.
  private func picture(
    of page: Int, in bytes: [UInt8], by painter: String
  ) async throws(ReadingError) -> [UInt8]? {
    do throws(ChildFailure) {
      let picture = try await Filter.output(
        of: confined(
          painter, ["-gray", "-scale-to", "3600", "-f", "\(page)", "-l", "\(page)", "/dev/stdin"]),
        input: bytes, limits: ChildLimits(time: settings.time, output: 64 << 20))
      return picture.isEmpty ? nil : picture
    } catch {
      if case .exited = error { return nil }
      throw ReadingError(error, time: settings.time)
    }
  }

  private func words(
    on picture: [UInt8], language: String, mode: String, by recognizer: String
  ) async throws(ReadingError) -> [UInt8] {
    let time = max(60, settings.time)
    do throws(ChildFailure) {
      return try await Filter.output(
        of: confined(
          "/usr/bin/env",
          ["OMP_THREAD_LIMIT=1", recognizer, "-", "-", "-l", language, "--psm", mode, "tsv"],
          time: time),
        input: picture, limits: ChildLimits(time: time, output: 16 << 20))
    } catch {
      throw ReadingError(error, time: time)
    }
  }

  private func languages(of recognizer: String) async throws(ReadingError) -> Set<String> {
    do throws(ChildFailure) {
      let list = try await Filter.output(
        of: confined(recognizer, ["--list-langs"]), input: [],
        limits: ChildLimits(time: settings.time, output: 1 << 20))
      return Set(String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init))
    } catch {
      throw .recognizerMissing
    }
  }
}

/// What a recogniser wrote of a page, looked at only for how sure it was.
struct RecognizedWords {
  /// Letters, each counted by how sure it is, from 0 to 1.
  private(set) var worth = 0.0
  private var letters = 0

  init(_ output: [UInt8]) {
    for row in output.split(separator: 0x0A) {
      let cells = row.split(separator: 0x09, maxSplits: 11, omittingEmptySubsequences: false)
      guard cells.count == 12, cells[0].elementsEqual([0x35]),
        let sureness = Double(String(decoding: cells[10], as: UTF8.self)), sureness >= 0
      else { continue }
      let count = String(decoding: cells[11], as: UTF8.self).unicodeScalars.count
      letters += count
      worth += min(sureness, 100) / 100 * Double(count)
    }
  }

  /// Whether the page may be written in another direction.
  var isDoubtful: Bool { worth < 0.7 * Double(letters) || letters < 20 }
}

extension ReadingError {
  fileprivate static let recognizerMissing = ReadingError(
    .noText,
    reason:
      "PDFに文字の情報がなく、文字認識のプログラムか日本語のデータがありません。tesseract-ocr、tesseract-ocr-jpn、tesseract-ocr-jpn-vert を入れてください。"
  )
}
