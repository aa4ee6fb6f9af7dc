import DocumentReading
import Foundation
import Indexing
import JapaneseText
import KnowledgeExtraction
import KnowledgeModel
import KnowledgeStore
import Vocabulary

/// How long findings take beside the words and grams of the same documents, on one core.
enum Extraction {
  /// - Parameters:
  ///   - folder: Its files are read; those that no reader knows are passed over.
  ///   - vocabulary: The folder of the words by which things are recognised.
  static func measure(_ folder: String, vocabulary: String) throws {
    let staff = VocabularyFolder(path: vocabulary)
    let loaded = try staff.load()
    let built = try documents(in: folder, rules: HeadRules(loaded))
    let extractor = FindingExtractor(
      words: loaded.extraction, municipalities: try staff.municipalities())
    let words = try WordAnalyzer(dictionary: nil, stopWords: loaded.stopWords)
    let analyzer = DocumentAnalyzer(words: words)
    let analysis = best { built.reduce(0) { $0 + analyzer.tokens(of: $1.document).count } }
    let extraction = best { built.reduce(0) { $0 + extractor.findings(in: $1.text).count } }
    let verdict = extraction <= analysis ? "within" : "EXCEEDED"
    print(
      String(
        format: "%d documents: analysis %.0f ms, extraction %.0f ms, ratio %.2f (limit 1): ",
        built.count, analysis, extraction, extraction / analysis) + verdict)
  }

  private static func documents(in folder: String, rules: HeadRules) throws -> [BuiltDocument] {
    let builder = DocumentBuilder(rules: rules)
    let readers = Readers()
    var keys = DocumentKeys(taken: [])
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.sorted().compactMap { name in
      guard let data = FileManager.default.contents(atPath: folder + "/" + name),
        ["txt", "md", "html", "xhtml", "xml"].contains(where: name.hasSuffix),
        let reading = try? readers.read(Array(data), name: name)
      else { return nil }
      return builder.build(
        id: keys.claim(name), reading: reading, manifest: DeclaredHead(), name: name)
    }
  }

  /// Milliseconds of processor time of the best of five rounds.
  private static func best(_ work: () -> Int) -> Double {
    var best = Double.infinity
    for _ in 0..<5 {
      let start = clock()
      precondition(work() > 0, "the documents say something")
      best = min(best, Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC))
    }
    return best
  }
}
