import ContentDigest
import Foundation
import KnowledgeModel
import Yams

/// Reads a vocabulary from its folder:
///
///     stop-words.txt          a word a line, # begins a remark
///     not-municipalities.txt  likewise
///     kinds.yml, labels.yml, notices.yml
///                             words by which heads are recognised
///     municipalities.tsv      the authority file, see ``MunicipalityList``
///     municipality-leads.txt  words that often stand right before the name of a municipality
///     not-topics.txt          headings that name no topic; 「～」 before one means the end of a heading
///     citations.yml, figures.yml, structure.yml, people.yml, events.yml
///                             words by which findings are recognised, see ``ExtractionWords``
///
/// A file that is missing counts as empty.
package struct VocabularyFolder: Sendable {
  package let path: String

  private static let names =
    [
      "stop-words.txt", "not-municipalities.txt", "municipalities.tsv", "municipality-leads.txt",
    ] + ExtractionWords.Subject.allCases.map(fileName)

  package init(path: String) {
    self.path = path
  }

  package func load() throws(VocabularyError) -> Vocabulary {
    var texts: [String: String] = [:]
    for name in Self.names { texts[name] = try text(of: name) }
    return Vocabulary(
      stopWords: Set(lines(of: texts["stop-words.txt"])),
      notMunicipalities: Set(lines(of: texts["not-municipalities.txt"])),
      extraction: try extractionWords(texts),
      fingerprint: fingerprint(of: texts))
  }

  /// All that a search needs, without the cost of the rest.
  package func stopWords() throws(VocabularyError) -> Set<String> {
    Set(lines(of: try text(of: "stop-words.txt")))
  }

  /// Headings that name no topic. They are asked for where lists are shown and change nothing that
  /// is indexed: the fingerprint leaves them out.
  package func silentHeadings() throws(VocabularyError) -> Set<String> {
    Set(lines(of: try text(of: "not-topics.txt")))
  }

  /// The authority file of municipalities, with the words that tell names from what only looks like
  /// one.
  package func municipalities() throws(VocabularyError) -> MunicipalityAuthority {
    let name = "municipalities.tsv"
    guard let text = try text(of: name) else { return .empty }
    let others = Set(lines(of: try self.text(of: "not-municipalities.txt")))
    let leads = Set(lines(of: try self.text(of: "municipality-leads.txt")))
    do {
      return MunicipalityAuthority(
        try MunicipalityList(reading: text), except: others, leads: leads)
    } catch {
      throw .badMunicipalities(path: path + "/" + name, problem: error)
    }
  }

  private func extractionWords(
    _ texts: [String: String]
  ) throws(VocabularyError) -> ExtractionWords {
    var lists: [ExtractionWords.Subject: [String: [String]]] = [:]
    for subject in ExtractionWords.Subject.allCases {
      lists[subject] = try table(Self.fileName(of: subject), texts)
    }
    try checkKinds(lists[.kinds] ?? [:])
    return ExtractionWords(lists)
  }

  private static func fileName(of subject: ExtractionWords.Subject) -> String {
    "\(subject.rawValue).yml"
  }

  private func text(of name: String) throws(VocabularyError) -> String? {
    let file = path + "/" + name
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw .unreadable(path: file)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(path: file) }
    return text
  }

  private func lines(of text: String?) -> [String] {
    (text ?? "").split(whereSeparator: \.isNewline)
      .map { $0.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  /// A mapping from names to lists of words.
  private func table(
    _ name: String, _ texts: [String: String]
  ) throws(VocabularyError) -> [String: [String]] {
    guard let text = texts[name], !lines(of: text).isEmpty else { return [:] }
    do {
      return try YAMLDecoder().decode([String: [String]].self, from: text)
    } catch {
      throw .malformed(path: path + "/" + name, detail: "\(error)")
    }
  }

  private func checkKinds(_ table: [String: [String]]) throws(VocabularyError) {
    let known = Set(DocumentKind.allCases.flatMap { [$0.label, $0.label + "の構成"] })
    guard let name = table.keys.filter({ !known.contains($0) }).min() else { return }
    throw .malformed(path: path + "/kinds.yml", detail: "unknown kind \(name)")
  }

  private func fingerprint(of texts: [String: String]) -> String {
    let parts = Self.names.map { "\($0)\u{0}\(texts[$0] ?? "")" }
    return String(ContentDigest(of: parts.joined(separator: "\u{0}")).hexadecimal.prefix(16))
  }
}

/// What can be wrong with a vocabulary folder.
package enum VocabularyError: Error, Sendable, Hashable {
  /// The folder that was asked for by name is not there.
  case missing(path: String)
  case unreadable(path: String)
  case notUTF8(path: String)
  case malformed(path: String, detail: String)
  case badMunicipalities(path: String, problem: MunicipalityListError)

  /// For staff: what happened, and what to do.
  package var message: String {
    switch self {
    case .missing(let path):
      "語彙のフォルダー \(path) がありません。--vocabulary か環境変数 CHIE_VOCABULARY の値を確かめてください。"
    case .unreadable(let path):
      "語彙ファイル \(path) を読めません。読み取りの権限を確かめてください。"
    case .notUTF8(let path):
      "語彙ファイル \(path) は UTF-8 ではありません。UTF-8 で保存し直してください。"
    case .malformed(let path, _):
      "語彙ファイル \(path) の書き方に誤りがあります。「名前: [語, 語]」の形になっているか確かめてください。"
    case .badMunicipalities(let path, let problem):
      "語彙ファイル \(path) の\(problem.message)"
    }
  }
}
