/// A plain fold cut into pieces that MeCab reads one by one, without the marks of runs.
struct SentencesOfFold: Sequence, IteratorProtocol {
  struct Sentence {
    fileprivate(set) var utf8: [UInt8] = []
    /// Where runs of Latin letters or digits stand in ``utf8``, in order.
    fileprivate(set) var runs: [Range<Int>] = []
    /// From these bytes of ``utf8`` on, the fold is so much further, in ascending order.
    fileprivate var shifts: [(from: Int, shift: Int)] = []

    func run(holding offset: Int) -> Range<Int>? {
      runs.first { $0.contains(offset) }
    }

    func foldRange(of range: Range<Int>) -> Range<Int> {
      let start = range.lowerBound + shift(at: range.lowerBound)
      return start..<Swift.max(start, range.upperBound + shift(at: range.upperBound - 1))
    }

    private func shift(at offset: Int) -> Int {
      shifts.last { $0.from <= offset }?.shift ?? 0
    }
  }

  /// Where a text without sentence ends is cut, in bytes.
  private static let limit = 6000

  private let fold: ContiguousArray<UInt8>
  private var read = 0

  init(_ fold: ContiguousArray<UInt8>) { self.fold = fold }

  mutating func next() -> Sentence? {
    guard read < fold.count else { return nil }
    var sentence = Sentence()
    sentence.shifts.append((0, read))
    var runStart: Int?
    while read < fold.count {
      let byte = fold[read]
      read += 1
      if byte == FoldMark.run {
        if let start = runStart {
          sentence.runs.append(start..<sentence.utf8.count)
          runStart = nil
        } else {
          // Two runs side by side are two words.
          if sentence.runs.last?.upperBound == sentence.utf8.count { sentence.utf8.append(0x20) }
          runStart = sentence.utf8.count
        }
        sentence.shifts.append((sentence.utf8.count, read - sentence.utf8.count))
        continue
      }
      sentence.utf8.append(byte)
      if runStart == nil, endsSentence(sentence.utf8) { break }
    }
    return sentence
  }

  private func endsSentence(_ bytes: [UInt8]) -> Bool {
    let isFullStop = bytes.suffix(3).elementsEqual([0xE3, 0x80, 0x82])
    let isAtScalar = read == fold.count || !fold[read].isUTF8Continuation
    return isFullStop || (bytes.count >= Self.limit && isAtScalar)
  }
}
