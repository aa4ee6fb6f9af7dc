import DocumentReading
import Foundation
import KnowledgeExtraction
import KnowledgeModel
import Vocabulary

/// Builds documents by the words that the repository keeps.
struct HeadDesk {
  let builder: DocumentBuilder

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let words = try VocabularyFolder(path: root.appending(path: "index/vocabulary").path).load()
    builder = DocumentBuilder(
      rules: HeadRules(words: words.extraction, notMunicipalities: words.notMunicipalities))
  }

  func document(_ text: String, name: String = "a.txt") throws -> Document {
    document(try Readers().read(Array(text.utf8), name: name))
  }

  func document(_ reading: Reading) -> Document {
    builder.build(
      id: DocumentID("d0"), reading: reading, manifest: DeclaredHead(), name: "a"
    ).document
  }
}
