import Foundation
import JapaneseText
import KnowledgeStore
import SQLiteStore

/// Measures what no whole program shows: the speed of the folds beside MeCab's, and how long reads
/// wait while another process writes.
///
///     chie-micro analysis                  MB/s of folds and grams, and of MeCab, on generated text
///     chie-micro extraction FOLDER WORDS   time of findings beside that of words and grams
///     chie-micro reads KB SECONDS          longest and median time of a read of KB
@main struct Micro {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "analysis": analysis()
    case "extraction" where arguments.count == 3:
      try Extraction.measure(
        arguments[arguments.startIndex + 1], vocabulary: arguments[arguments.startIndex + 2])
    case "reads" where arguments.count == 3:
      reads(of: arguments[arguments.startIndex + 1], seconds: Int(arguments.last ?? "") ?? 5)
    default:
      print("usage: chie-micro analysis | extraction FOLDER WORDS | reads KB SECONDS")
      exit(64)
    }
  }

  /// About 4 MB of kanji and kana that no fold changes, and the same with what folds change.
  private static func analysis() {
    let plainSentence = "地域の課題を話し合い、住民と職員が学びながら解決の道筋を探す仕組みを整えています。"
    let mixedSentence = "令和４年度のＤＸ推進に向けた取り組みでは、サーバー更新に約３．５億円を投じ、手続きを見直しました。"
    let plain = text(of: plainSentence)
    let mixed = text(of: mixedSentence)
    let fold = rate(plain) { Grams.tokens(of: Fold.plain($0)).utf8.count }
    print(line("plain fold and grams, text that needs no folding", fold))
    print(
      line(
        "plain fold and grams, mixed text",
        rate(mixed) { Grams.tokens(of: Fold.plain($0)).utf8.count }))
    print(line("full fold, mixed text", rate(mixed) { Fold.full($0).utf8.count }))
    guard let words = try? WordAnalyzer(dictionary: nil, stopWords: []) else {
      return print("MeCab: no dictionary is installed")
    }
    let mecab = rate(plain) { words.words(in: $0).count }
    print(line("words by MeCab, the same text", mecab))
    print(String(format: "ratio of fold and grams to MeCab: %.0f", fold / mecab))
  }

  private static func text(of sentence: String) -> [String] {
    let passage = String(repeating: sentence + "\n", count: 20)
    return Array(repeating: passage, count: (4 << 20) / passage.utf8.count)
  }

  /// Best of five rounds, in MB of UTF-8 a second.
  private static func rate(_ texts: [String], _ work: (String) -> Int) -> Double {
    let size = Double(texts.reduce(0) { $0 + $1.utf8.count }) / 1_000_000
    var best = 0.0
    var sink = 0
    for _ in 0..<5 {
      let clock = ContinuousClock()
      let time = clock.measure { for text in texts { sink &+= work(text) } }
      best = max(best, size / (time / .seconds(1)))
    }
    precondition(sink != 0, "the work gives something")
    return best
  }

  private static func line(_ name: String, _ rate: Double) -> String {
    "\(name): " + String(format: "%.1f MB/s", rate)
  }

  /// Reads the status and one term again and again, as the server does.
  private static func reads(of path: String, seconds: Int) {
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: .seconds(seconds))
    var times: [Double] = []
    var failures = 0
    var partial = 0
    guard let reader = try? SQLiteKnowledgeReader(at: path) else {
      return print("no base at \(path)")
    }
    let term = TermMatch(term: "課題")
    while clock.now < end {
      let time = clock.measure {
        do {
          try reader.withSnapshot(scope: .everything) { snapshot in
            let status = try snapshot.status()
            let passages = try snapshot.allPassages().count
            _ = try snapshot.passages(matching: term)
            if status.passages != passages { partial += 1 }
          }
        } catch {
          failures += 1
        }
      }
      times.append(time / .milliseconds(1))
    }
    times.sort()
    print(
      "\(times.count) reads while another process writes: "
        + String(
          format: "median %.2f ms, longest %.2f ms, ", times[times.count / 2],
          times[times.count - 1])
        + "\(failures) failed, \(partial) saw a part of a transaction")
  }
}
