import Foundation
import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// A folder that goes with the value that holds it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "chie-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    _ = try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { path + "/" + name }
}

/// A generator with a fixed start: the same texts in every run.
struct FixedNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A document of one section for each entry of `sections`: its heading and its passages' texts.
/// Words are what stands between spaces.
func sample(
  _ key: String, title: String = "題", path: String? = nil,
  sections: [(heading: String, texts: [String])], boilerplate: [String] = []
) -> AnalyzedDocument {
  var tokens: [PassageTokens] = []
  var made: [Section] = []
  for (number, section) in sections.enumerated() {
    let headings = section.heading.isEmpty ? [] : [section.heading]
    let passages = section.texts.map { text in
      tokens.append(
        PassageTokens(
          title: title, headings: headings, text: text, textWords: words(text),
          headWords: words(([title] + headings).joined(separator: " "))))
      return Passage(
        id: PassageID("\(key)-\(tokens.count)"), text: text,
        place: tokens.count % 2 == 0 ? Place(line: tokens.count) : Place(page: 3, sheet: "表 1"))
    }
    made.append(
      Section(
        headings: headings, level: headings.count, place: Place(line: number + 1),
        passages: passages))
  }
  let document = Document(
    id: DocumentID(key),
    head: DocumentHead(
      kind: .advice, title: title, field: "経済産業", fieldNumber: "13", publisher: nil,
      municipality: "架空市", author: "相談班", contacts: ["架空市 \"商工\"課", "電話 0000-00-0000"],
      date: PartialDate(year: 2022, month: 4), fiscalYear: 2022, trust: .primary,
      tags: ["観光", "\"引用\\符\""]),
    origins: [
      .title: HeadOrigin(.text, text: title, place: Place(line: 1)),
      .trust: HeadOrigin(.manifest, text: "一次資料", path: "manifest.yml", entry: "a.txt"),
    ],
    sections: made,
    boilerplate: boilerplate.map { Boilerplate(text: $0, place: Place(), passagesBefore: 0) })
  return AnalyzedDocument(
    document: document, keyPath: path ?? "\(key).txt", format: .text, encoding: "UTF-8",
    sha256: String(repeating: "a", count: 64), tokens: tokens)
}

func sample(_ key: String, title: String = "題", _ texts: String...) -> AnalyzedDocument {
  sample(key, title: title, sections: [("見出し", texts)])
}

func record(
  _ path: String, of document: String?, root: RootNumber, status: FileStatus = .ok
) -> FileRecord {
  FileRecord(
    root: root, path: path, stamp: FileStamp(size: 1, modified: 2, inode: .max), sha256: nil,
    document: document.map { DocumentID($0) }, status: status,
    reason: status == .ok ? nil : "読めません。確かめてください。")
}

let noon = ChangeTime(seconds: 1_700_000_000)

private func words(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
}
