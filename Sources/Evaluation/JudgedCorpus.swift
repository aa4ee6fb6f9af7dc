import Indexing
package import JapaneseText
import KnowledgeExtraction
import KnowledgeModel
package import KnowledgeStore

/// Puts the texts of a judged collection into a knowledge base: each becomes a document, cut into
/// sections and passages like any other.
package struct JudgedCorpus: Sendable {
  package let texts: [JudgedText]

  /// Of how many documents one transaction is made.
  private static let batch = 500

  package init(texts: [JudgedText]) {
    self.texts = texts
  }

  package init(at path: String) throws(EvaluationError) {
    texts = try JSONLines.read(JudgedText.self, at: path)
  }

  /// - Parameters:
  ///   - writer: Of an empty knowledge base.
  ///   - width: How many texts are analyzed at a time.
  package func load(
    into writer: any KnowledgeWriter, analyzer: WordAnalyzer?, width: Int
  ) async throws(EvaluationError) {
    let tokens = DocumentAnalyzer(words: analyzer)
    do {
      try writer.adopt(
        AnalysisFingerprint(dictionary: analyzer?.fingerprint, vocabulary: "evaluation"))
      for start in stride(from: 0, to: texts.count, by: Self.batch) {
        let part = Array(texts[start..<min(start + Self.batch, texts.count)])
        let documents = await concurrentMap(part, width: width) { text in
          Self.document(of: text, tokens: tokens)
        }
        try writer.apply(documents.map(StoreChange.put), at: ChangeTime(seconds: 0))
      }
      try writer.finish()
    } catch {
      throw .store(error)
    }
  }

  private static func document(of text: JudgedText, tokens: DocumentAnalyzer) -> AnalyzedDocument {
    let lines = text.text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let blocks = lines.enumerated().compactMap { index, line in
      line.allSatisfy(\.isWhitespace)
        ? nil : Block(.paragraph(text: String(line)), place: Place(line: index + 1))
    }
    let reading = Reading(
      format: .text, encoding: "UTF-8", confidence: 1, problems: [],
      declared: DeclaredHead([.title: [text.title]]), blocks: blocks)
    let document = DocumentBuilder(rules: .none).build(
      id: DocumentID(text.id), reading: reading, manifest: DeclaredHead(), name: text.id
    ).document
    return AnalyzedDocument(
      document: document, keyPath: text.id, format: .text, encoding: "UTF-8", sha256: text.id,
      tokens: tokens.tokens(of: document))
  }
}
