/// The features that ipadic gives a morpheme: part of speech, three divisions of it, type and form
/// of inflection, base form, reading, pronunciation, with commas between them.
///
/// Valid as long as the bytes that it was made of.
struct Morpheme {
  /// 9 for a word of the dictionary, 7 for an unknown one.
  let count: Int
  private let text: UnsafeBufferPointer<UInt8>
  private let detail: Range<Int>
  private let baseForm: Range<Int>
  private let readingForm: Range<Int>

  init(features: UnsafeBufferPointer<UInt8>) {
    text = features
    var ranges = (detail: 0..<0, base: 0..<0, reading: 0..<0)
    var field = 0
    var start = 0
    for end in 0...features.count where end == features.count || features[end] == 0x2C {
      switch field {
      case 1: ranges.detail = start..<end
      case 6: ranges.base = start..<end
      case 7: ranges.reading = start..<end
      default: break
      }
      field += 1
      start = end + 1
    }
    count = field
    (detail, baseForm, readingForm) = ranges
  }

  /// Whether the word says what a text is about. Suffixes do: 化 and 者 tell 高齢化 from 高齢者.
  var isContent: Bool {
    if begins("名詞,") { return !isDetail("非自立") && !isDetail("代名詞") }
    if begins("動詞,") || begins("形容詞,") { return isDetail("自立") }
    return begins("副詞,")
  }

  /// `nil` for an unknown word, whose base form is how it is written.
  var base: UnsafeBufferPointer<UInt8>? { field(baseForm) }

  /// In katakana.
  var reading: UnsafeBufferPointer<UInt8>? { field(readingForm) }

  private func field(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8>? {
    let isUnknown = range.isEmpty || (range.count == 1 && text[range.lowerBound] == 0x2A)
    return isUnknown ? nil : UnsafeBufferPointer(rebasing: text[range])
  }

  private func begins(_ partOfSpeech: StaticString) -> Bool { stands(partOfSpeech, at: 0) }

  private func isDetail(_ name: StaticString) -> Bool {
    detail.count == name.utf8CodeUnitCount && stands(name, at: detail.lowerBound)
  }

  private func stands(_ name: StaticString, at start: Int) -> Bool {
    guard start + name.utf8CodeUnitCount <= text.count else { return false }
    for index in 0..<name.utf8CodeUnitCount where text[start + index] != name.utf8Start[index] {
      return false
    }
    return true
  }
}
