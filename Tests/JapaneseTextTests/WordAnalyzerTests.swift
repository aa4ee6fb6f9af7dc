import Foundation
import JapaneseText
import Testing

enum InstalledDictionary {
  static let isThere = FileManager.default.fileExists(
    atPath: WordAnalyzer.standardDictionary + "/sys.dic")
}

@Suite(.enabled(if: InstalledDictionary.isThere, "mecab-ipadic-utf8 is not installed"))
struct WordAnalyzerTests {
  private func words(
    _ text: String, without stopWords: Set<String> = []
  ) throws(AnalysisError) -> [String] {
    try WordAnalyzer(dictionary: nil, stopWords: stopWords).words(in: text).map(\.base)
  }

  @Test(arguments: [
    ("職員が走った。", ["職員", "走る"]),
    ("とても美しい町です", ["とても", "美しい", "町"]),
    ("それについてのこと", []),
    ("高齢者の見守り", ["高齢", "者", "見守る"]),
    ("ＤＸの推進", ["dx", "推進"]),
    ("COVID-19は5.3%", ["covid-19", "5.3"]),
    ("100㎡①②", ["100", "m2", "1", "2"]),
    ("髙橋さん", ["高橋", "さん"]),
    ("ｻｰﾊﾞｰ", ["サーバー"]),
    ("（）。、・「」!?", []),
    ("", []), ("\n\n \u{0}\u{1}", []),
    ("専門家\n派遣", ["専門", "家", "派遣"]),
  ])
  func `content words are given in their base form`(text: String, words: [String]) throws {
    #expect(try self.words(text) == words)
  }

  @Test func `stop words are left out in every spelling`() throws {
    #expect(try words("ＤＸを推進する", without: ["dx", "する"]) == ["推進"])
    #expect(try words("dxを推進する", without: ["ＤＸ"]) == ["推進", "する"])
  }

  @Test func `a word knows where it stands and how it is read`() throws {
    let text = "①ＤＸと\n髙齢者を 支援した"
    let analyzer = try WordAnalyzer(dictionary: nil, stopWords: [])
    let utf8 = Array(text.utf8)
    let found = analyzer.words(in: text)
    #expect(
      found.map { String(decoding: utf8[$0.utf8Range], as: UTF8.self) }
        == ["①", "ＤＸ", "髙齢", "者", "支援", "し"])
    #expect(found.map(\.reading) == [nil, nil, "コウレイ", "シャ", "シエン", "シ"])
  }

  @Test func `words are single tokens in order, whatever the text`() throws {
    let analyzer = try WordAnalyzer(dictionary: nil, stopWords: [])
    var generator = TextGenerator(seed: 31)
    for _ in 0..<500 {
      let text = generator.text(upTo: 30)
      var last = 0..<0
      for word in analyzer.words(in: text) {
        #expect(!word.base.isEmpty)
        #expect(word.base.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F })
        #expect(word.utf8Range.lowerBound >= last.lowerBound)
        #expect(word.utf8Range.upperBound <= text.utf8.count)
        last = word.utf8Range
      }
    }
  }

  @Test func `a long text without a full stop is read to its end`() throws {
    let count = 20_000
    let text = String(repeating: "職員、", count: count)
    #expect(try words(text) == Array(repeating: "職員", count: count))
    let kanji = String(repeating: "職員", count: count)
    #expect(try words(kanji).joined() == kanji)
    let run = String(repeating: "a", count: 255)
    #expect(try words(run + "と" + run + "a。職員") == [run, "職員"])
  }

  @Test func `several threads find the same words at once`() async throws {
    let analyzer = try WordAnalyzer(dictionary: nil, stopWords: [])
    let text = String(repeating: "専門家の派遣により人材育成が進んだ。", count: 50)
    let expected = analyzer.words(in: text)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 { group.addTask { analyzer.words(in: text) == expected } }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test func `the fingerprint is that of the dictionary: stop words have their own`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "dictionary-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: URL(fileURLWithPath: WordAnalyzer.standardDictionary).resolvingSymlinksInPath(),
      to: folder)
    func fingerprint(_ stopWords: Set<String> = []) throws -> String {
      try WordAnalyzer(dictionary: folder.path, stopWords: stopWords).fingerprint
    }
    let standard = try WordAnalyzer(dictionary: nil, stopWords: []).fingerprint
    #expect(try fingerprint() == standard)
    #expect(try fingerprint(["する"]) == standard)
    let file = folder.appending(path: "matrix.bin")
    var bytes = try Data(contentsOf: file)
    bytes[bytes.count / 8 / 2] ^= 1
    bytes[8] ^= 1
    try bytes.write(to: file)
    #expect(try fingerprint() != standard)
  }
}

@Suite struct AnalysisErrorTests {
  @Test func `a directory without a dictionary is named, with what to do`() throws {
    let folder = NSTemporaryDirectory() + "chie-\(UUID().uuidString)"
    let error = #expect(throws: AnalysisError.self) {
      try WordAnalyzer(dictionary: folder, stopWords: [])
    }
    #expect(error == .dictionaryMissing(directory: folder))
    #expect(error?.code == "dictionary-missing")
    #expect(error?.message.contains("mecab-ipadic-utf8") == true)
  }

  @Test func `files that are no dictionary are refused`() throws {
    let folder = NSTemporaryDirectory() + "chie-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    for file in ["sys.dic", "unk.dic", "matrix.bin", "char.bin", "dicrc"] {
      try Data("no dictionary".utf8).write(to: URL(fileURLWithPath: folder + "/" + file))
    }
    let error = #expect(throws: AnalysisError.self) {
      try WordAnalyzer(dictionary: folder, stopWords: [])
    }
    #expect(error?.code == "dictionary-unusable")
    try FileManager.default.removeItem(atPath: folder)
  }
}
