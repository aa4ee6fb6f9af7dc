/// What running text enumerates: 「第一に、…。第二に、…。」, 「一つ目は…、二つ目は…」, 「①…、②…を提案する。」
enum ToldSeries {
  struct Series {
    /// What stands before the first.
    let lead: String
    let parts: [String]
    /// What stands behind the last: 「を提案する。」
    let tail: String
  }

  /// - Complexity: O(bytes) where nothing is enumerated.
  static func read(_ text: String) -> Series? {
    guard mayEnumerate(text) else { return nil }
    return series.lazy.compactMap { read(text, by: $0) }.first
  }

  private static func read(_ text: String, by marks: [[ByteWord]]) -> Series? {
    let bytes = Array(text.utf8)
    var starts: [(mark: Int, text: Int)] = []
    var index = 0
    var depth = 0
    while index < bytes.count, starts.count < marks.count {
      depth += quotation(bytes, at: index)
      if depth <= 0,
        let mark = marks[starts.count].first(where: { bytes[index...].starts(with: $0.bytes) })
      {
        starts.append((index, index + mark.bytes.count))
        index += mark.bytes.count
      } else {
        index += 1
      }
    }
    guard starts.count > 1 else { return nil }
    let ends = starts.dropFirst().map(\.mark) + [bytes.count]
    var tail = ""
    var parts = zip(starts, ends).map { start, end in
      String(decoding: bytes[start.text..<end], as: UTF8.self).trimmingWhitespace
    }
    (parts[parts.count - 1], tail) = withoutTail(parts[parts.count - 1])
    parts = parts.map(title)
    guard parts.allSatisfy({ !$0.isEmpty && $0.unicodeScalars.count <= 120 }) else { return nil }
    let lead = String(decoding: bytes[..<starts[0].mark], as: UTF8.self)
    return Series(lead: lead.trimmingWhitespace, parts: parts, tail: tail)
  }

  /// 1 before 「「」, -1 before 「」」.
  private static func quotation(_ bytes: [UInt8], at index: Int) -> Int {
    guard bytes[index] == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
    return bytes[index + 2] == 0x8C ? 1 : bytes[index + 2] == 0x8D ? -1 : 0
  }

  private static func title(_ part: String) -> String {
    let first = SentenceRun.first(in: part) ?? part
    var title = first.drop { "、，は： 　".contains($0) }
    while let last = title.last, "。、，；".contains(last) { title = title.dropLast() }
    for ending in ["ことである", "ことです", "ことだ", "点である", "点です", "点だ"] where title.hasSuffix(ending) {
      title = title.dropLast(ending.count - (ending.hasPrefix("点") ? 1 : 2))
    }
    return title.trimmingWhitespace
  }

  /// 「丙の三点を提案する。」 → 「丙」, 「の三点を提案する。」
  private static func withoutTail(_ part: String) -> (String, String) {
    guard let sentence = SentenceRun.first(in: part) else { return (part, "") }
    let scalars = Array(sentence.unicodeScalars)
    for index in scalars.indices.dropFirst() {
      let rest = scalars[index...]
      let isTail = tails.contains { rest.starts(with: $0) } || isCount(rest)
      if isTail { return (text(scalars[..<index]), text(rest)) }
    }
    return (part, "")
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// 「の三点」, 「の2つ」
  private static func isCount(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard rest.count > 2, rest.first == "の" || rest.first == "、" || rest.first == "以" else {
      return false
    }
    let number = rest[rest.startIndex + 1]
    return LabelForm.isOrdinal(number) && "点つ項件".unicodeScalars.contains(rest[rest.startIndex + 2])
  }

  private static let tails = [
    "を提案", "を助言", "を提言", "を勧め", "を求め", "を挙げ", "が挙げ", "が課題", "を課題", "と助言", "と提案", "などを提案", "等を提案",
  ].map { Array($0.unicodeScalars) }

  // MARK: Marks

  private static let kanji = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let wide = ["１", "２", "３", "４", "５", "６", "７", "８", "９"]

  /// Of each series the marks of the first, the second and so on.
  private static let series: [[[ByteWord]]] = [
    kanji.map { [ByteWord("第\($0)に")] },
    kanji.indices.map { number in
      let names = [kanji[number], wide[number], String(number + 1)]
      return names.flatMap { [ByteWord("\($0)つ目は"), ByteWord("\($0)つめは"), ByteWord("\($0)点目は")] }
    },
    [["一つは", "ひとつは", "１つは", "1つは"], ["もう一つは", "二つは", "もうひとつは", "もう１つは", "もう1つは", "いま一つは"]]
      .map { $0.map(ByteWord.init) },
    (0..<20).map { [ByteWord(circled($0))] },
    kanji.indices.map {
      [ByteWord("(\($0 + 1))"), ByteWord("（\($0 + 1)）"), ByteWord("（\(wide[$0])）")]
    },
  ]

  private static func circled(_ number: Int) -> String {
    Unicode.Scalar(0x2460 + UInt32(number)).map { String(Character($0)) } ?? ""
  }

  private static let firsts = ByteWords(
    series.map { $0[0] }.joined().map { String(decoding: $0.bytes, as: UTF8.self) })

  private static func mayEnumerate(_ text: String) -> Bool {
    text.utf8.count < 4_000 && firsts.stand(in: text)
  }
}
