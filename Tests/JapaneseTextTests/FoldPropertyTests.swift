import Foundation
import JapaneseText
import Testing

@Suite struct FoldPropertyTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `both folds change nothing in what they made`(seed: UInt64) {
    for text in texts(seed: seed, count: 1500, length: 14) {
      let plain = Fold.plain(text)
      #expect(Fold.plain(plain.string) == plain, "\(escaped(text))")
      let full = Fold.full(text)
      #expect(Fold.full(full.string) == full, "\(escaped(text))")
      #expect(Fold.full(from: plain) == full)
    }
  }

  @Test(arguments: [5, 6] as [UInt64])
  func `a map goes from scalars to characters, forwards and within the original`(seed: UInt64) {
    for text in texts(seed: seed, count: 300, length: 14) {
      let ends = characterBoundaries(of: text)
      for fold in [Fold.plain(text), Fold.full(text)] {
        let ranges = fold.utf8.indices.map { fold.sourceRange(of: $0..<$0 + 1) }
        let isMonotone = zip(ranges, ranges.dropFirst()).allSatisfy {
          $0.lowerBound <= $1.lowerBound && $0.upperBound <= $1.upperBound
        }
        let areCharacters = ranges.allSatisfy {
          ends.contains($0.lowerBound) && ends.contains($0.upperBound)
        }
        #expect(isMonotone && areCharacters, "\(escaped(text)) to \(ranges)")
        #expect(fold.sourceRange(of: 0..<fold.utf8.count).upperBound <= text.utf8.count)
      }
    }
  }

  @Test(arguments: [7, 8, 9] as [UInt64])
  func `the fold of a part that cuts no Latin word or number is part of the fold`(seed: UInt64) {
    for text in texts(seed: seed, count: 120, length: 10) {
      let whole = Fold.plain(text)
      let cuts = text.indices.filter { isCut($0, in: text) } + [text.endIndex]
      for (place, start) in cuts.enumerated() {
        for end in cuts[place...] {
          let part = Fold.plain(String(text[start..<end]))
          #expect(
            part.isEmpty || whole.contains(part),
            "\(escaped(String(text[start..<end]))) in \(escaped(text))")
        }
      }
    }
  }

  @Test(arguments: [10, 11] as [UInt64])
  func `what a term matches folds to the term again`(seed: UInt64) {
    for text in texts(seed: seed, count: 300, length: 12) {
      let whole = Fold.plain(text)
      let utf8 = Array(text.utf8)
      for start in text.indices where isCut(start, in: text) {
        let term = Fold.plain(String(text[start]))
        for range in whole.ranges(of: term) {
          let found = whole.sourceRange(of: range)
          let matched = String(decoding: utf8[found], as: UTF8.self)
          #expect(Fold.plain(matched).contains(term), "\(escaped(matched)) in \(escaped(text))")
        }
      }
    }
  }

  @Test func `no control character but the run mark stands in a fold`() {
    for text in texts(seed: 12, count: 1500, length: 14) {
      let bytes = Fold.full(text).utf8
      #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == FoldMark.run })
      #expect(bytes.count { $0 == FoldMark.run }.isMultiple(of: 2))
    }
  }

  @Test func `a frequent scalar folds as it does with a variation selector behind it`() {
    for value in UInt32(1)..<0x1_0000 {
      guard let scalar = Unicode.Scalar(value), !scalar.properties.isWhitespace,
        scalar.properties.generalCategory != .control
      else { continue }
      let text = String(Character(scalar))
      #expect(Fold.plain(text) == Fold.plain(text + "\u{FE0E}"), "U+\(String(value, radix: 16))")
    }
  }

  @Test func `every scalar of Unicode folds to something stable`() {
    for value in UInt32(0)..<0x3_0000 {
      guard let scalar = Unicode.Scalar(value),
        scalar.properties.generalCategory != .unassigned
      else { continue }
      let isIdeographOrHangul = scalar.properties.isUnifiedIdeograph || value >= 0xAC00
      guard !isIdeographOrHangul || value.isMultiple(of: 64) || (0xF900..<0x1_0000).contains(value)
      else { continue }
      let text = "か\(scalar)゛\(scalar)a\(scalar)1\u{0}\(scalar)"
      let plain = Fold.plain(text)
      #expect(Fold.plain(plain.string) == plain, "U+\(String(value, radix: 16))")
    }
  }

  private func texts(seed: UInt64, count: Int, length: Int) -> [String] {
    var generator = TextGenerator(seed: seed)
    return (0..<count).map { _ in generator.text(upTo: length) }
  }

  private func characterBoundaries(of text: String) -> Set<Int> {
    var ends: Set<Int> = [0]
    var end = 0
    for character in text {
      end += character.utf8.count
      ends.insert(end)
    }
    return ends
  }

  /// Whether a text may be cut here: not between two characters that may be of one word.
  private func isCut(_ index: String.Index, in text: String) -> Bool {
    guard index > text.startIndex else { return true }
    return !(mayBeOfWord(text[text.index(before: index)]) && mayBeOfWord(text[index]))
  }

  private func mayBeOfWord(_ character: Character) -> Bool {
    String(character).precomposedStringWithCompatibilityMapping.unicodeScalars.contains {
      (0x30...0x39).contains($0.value) || $0.properties.isAlphabetic && $0.value < 0x2FF
        || (0x1D00...0x1EFF).contains($0.value) || (0x2C60...0x2C7F).contains($0.value)
        || (0xA720...0xAB6F).contains($0.value) || ".,'-’‘−—‐".unicodeScalars.contains($0)
    }
  }

  private func escaped(_ text: String) -> String {
    text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined(separator: " ")
  }
}
