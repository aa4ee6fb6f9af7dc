/// Finds the content words of one sentence.
struct WordReader {
  /// A word with its place in the sentence.
  struct Found {
    let base: String
    let range: Range<Int>
    let reading: String?
  }

  private let sentence: UnsafeBufferPointer<UInt8>
  private let runs: [Range<Int>]
  private let stopWords: Set<String>

  /// What was found, in reading order.
  private(set) var found: [Found] = []
  /// The next of ``runs``.
  private var run = 0

  init(sentence: UnsafeBufferPointer<UInt8>, runs: [Range<Int>], stopWords: Set<String>) {
    self.sentence = sentence
    self.runs = runs
    self.stopWords = stopWords
  }

  mutating func read(by model: MeCabModel, _ tagger: borrowing MeCabModel.Tagger) {
    model.parse(sentence, with: tagger) { range, features in
      add(range, Morpheme(features: features))
    }
    addRuns(before: sentence.count)
  }

  private mutating func add(_ range: Range<Int>, _ morpheme: Morpheme) {
    addRuns(before: range.upperBound)
    // What overlaps a run is part of it.
    if run > 0, runs[run - 1].upperBound > range.lowerBound { return }
    guard morpheme.isContent else { return }
    let surface = UnsafeBufferPointer(rebasing: sentence[range])
    let base = morpheme.base.map(WordForm.folded) ?? String(decoding: surface, as: UTF8.self)
    let reading = morpheme.reading.map { String(decoding: $0, as: UTF8.self) }
    append(Found(base: base, range: range, reading: reading))
  }

  /// Adds the runs that begin before `end`.
  private mutating func addRuns(before end: Int) {
    while run < runs.count, runs[run].lowerBound < end {
      let bytes = UnsafeBufferPointer(rebasing: sentence[runs[run]])
      append(
        Found(base: String(decoding: bytes, as: UTF8.self), range: runs[run], reading: nil))
      run += 1
    }
  }

  private mutating func append(_ word: Found) {
    guard WordForm.isWord(word.base), !stopWords.contains(word.base) else { return }
    found.append(word)
  }
}
