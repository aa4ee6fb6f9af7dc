import DocumentReading
import Foundation
import KnowledgeModel
import Testing

/// Real and broken files that nobody here wrote.
@Suite struct SharedDocumentsTests {
  struct Entry: Sendable, CustomTestStringConvertible {
    let path: String
    let expectation: String
    let phrases: [String]

    var testDescription: String { path }
  }

  static let entries: [Entry] = {
    let manifest = Folders.sharedFolder.appending(path: "documents/manifest.tsv")
    guard let text = try? String(contentsOf: manifest, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").dropFirst().map { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Entry(
        path: columns[0], expectation: columns[1],
        phrases: columns[2...3].filter { !$0.isEmpty })
    }
  }()

  private static let readable = [
    "md/", "html/", "xml/", "txt/", "docx/", "xlsx/", "pptx/", "odt/", "odp/", "epub/",
  ]

  @Test(
    .enabled(if: !entries.isEmpty, "../shared/documents is not there"), arguments: entries)
  func `phrases are found, and what cannot be read is refused`(_ entry: Entry) throws {
    let file = Folders.sharedFolder.appending(path: "documents/\(entry.path)")
    let bytes = [UInt8](try Data(contentsOf: file))
    let isReadable = Self.readable.contains(where: entry.path.hasPrefix)
    do throws(ReadingError) {
      let reading = try Readers().read(bytes, name: file.lastPathComponent)
      #expect(entry.expectation != "reject")
      guard isReadable, entry.expectation == "text" else { return }
      let text = OutlineTruth.key(
        reading.blocks.filter { !$0.isBoilerplate }.map(\.text).joined())
      for phrase in entry.phrases { #expect(text.contains(OutlineTruth.key(phrase))) }
    } catch {
      #expect(!isReadable)
      #expect(error.reason.hasSuffix("ください。"))
    }
  }
}
