import DocumentReading
import Foundation
import KnowledgeModel

/// What a run of the fuzzer asks of the readers, told by the environment:
///
///     CHIE_FUZZ = NAME               the bytes are a file of that name: "sample.csv"
///               | "layout"           they are what pdftotext wrote of a PDF
///               | "recognition"      they are what tesseract wrote of its pages
///               | "antiword"         they are what antiword wrote of a Word document
///               | "part:FOLDER:NAME" they are a part of the package whose other parts lie in the folder:
///                                    the part's name, a line feed, its content
private enum FuzzTarget {
  case file(name: String)
  case converted(Conversion, FileFormat)
  case part(of: [(name: String, bytes: [UInt8])], name: String)

  init(_ text: String) {
    let words = text.split(separator: ":", maxSplits: 2).map(String.init)
    switch words.first ?? "" {
    case "layout": self = .converted(.pdfLayout, .pdf)
    case "recognition": self = .converted(.pdfRecognition, .pdf)
    case "antiword": self = .converted(.antiword, .doc)
    case "part" where words.count == 3: self = .part(of: Self.parts(in: words[1]), name: words[2])
    default: self = .file(name: text)
    }
  }

  func questions(_ bytes: [UInt8]) -> [ReadingMessage<ReadingQuestion>] {
    switch self {
    case .file(let name):
      let list =
        FormatDetector.mayBeArchive(bytes)
        ? [ReadingMessage(ReadingQuestion.list(archive: name), bytes: [bytes])] : []
      return [ReadingMessage(.open(name: name), bytes: [bytes])] + list
    case .converted(let conversion, let format):
      let ways = format.conversionWays.first { $0.contains(conversion) } ?? [conversion]
      let outputs = ways.map { $0 == .pdfOutline ? [] : bytes }
      return [
        ReadingMessage(
          .interpret(format: format, conversions: ways, name: "sample"), bytes: outputs)
      ]
    case .part(let parts, let name):
      let cut = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
      let changed = String(decoding: bytes[..<cut], as: UTF8.self)
      var members = parts.filter { $0.name != changed }
      members.append((changed, Array(bytes[cut...].dropFirst())))
      return [ReadingMessage(.open(name: name), bytes: [StoredZip.bytes(of: members)])]
    }
  }

  private static func parts(in folder: String) -> [(name: String, bytes: [UInt8])] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      guard let data = try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)) else {
        return nil
      }
      return (name, Array(data))
    }
  }
}

private let target = FuzzTarget(ProcessInfo.processInfo.environment["CHIE_FUZZ"] ?? "sample.txt")
private let readers = Readers()

/// What the fuzzer calls with bytes of its own.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for question in target.questions(bytes) { _ = readers.reply(to: question) }
  return 0
}
