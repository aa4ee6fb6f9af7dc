import JapaneseText
import KnowledgeModel

/// Sessions of which a programme tells the number and the title, but not yet the day.
extension EventSection {
  /// 「第1回　現状を知る」 and 「第2回　未定　書類の減らし方」: lines that count on, in a programme or beside
  /// one with its day.
  func undatedSessions(of body: [WrittenLine]) -> Set<Int> {
    let counted = body.indices.compactMap { index -> (index: Int, number: Int, isDated: Bool)? in
      let letters = body[index].letters
      guard letters.prefix(6).contains("第"), let session = SessionLine(letters),
        let number = number(of: session.mark),
        !session.days.isEmpty || 3...40 ~= words.withoutUndated(session.title).count
      else { return nil }
      return (index, number, !session.days.isEmpty || session.hasMonth)
    }
    guard counted.count > 1, counted.contains(where: { !$0.isDated }),
      zip(counted, counted.dropFirst()).allSatisfy({ $0.number + 1 == $1.number })
    else { return [] }
    let isAnnounced =
      counted.contains(where: \.isDated) || isProgramme && !isHistory
      || words.isProgramme(documentName)
    return isAnnounced ? Set(counted.filter { !$0.isDated }.map(\.index)) : []
  }

  /// 「第2回」, and not 「2日目」 or 「第2部」.
  func isCounted(_ mark: String?) -> Bool { number(of: mark) != nil }

  private func number(of mark: String?) -> Int? {
    guard let mark, mark.hasPrefix("第"), mark.hasSuffix("回") else { return nil }
    let letters = mark.unicodeScalars.dropFirst().dropLast()
    let kanji = Array("一二三四五六七八九十".unicodeScalars)
    if letters.count == 1, let first = letters.first, let place = kanji.firstIndex(of: first) {
      return place + 1
    }
    return Int(String(String.UnicodeScalarView(letters.map(LabelForm.narrow))))
  }
}

extension EventWords {
  /// Without 「未定」 and the like in the place of a day.
  func withoutUndated(_ title: String) -> String {
    guard let mark = undated.first(where: title.holds), let range = title.place(of: mark)
    else { return title }
    let signs = "（(［[）)］]　 ：:・、"
    let before = title[..<range.lowerBound].trimmingWhitespace
    let after = title[range.upperBound...].drop { signs.contains($0) }
    guard before.allSatisfy({ signs.contains($0) }) else {
      var head = before
      while let last = head.last, signs.contains(last) { head.removeLast() }
      return after.isEmpty ? head : title
    }
    return String(after).trimmingWhitespace
  }
}
