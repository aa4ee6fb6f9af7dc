import KnowledgeModel

/// What a label in a text stands before: the names are those of the lists in `labels.yml`.
package enum HeadLabel: String, Sendable, Hashable, CaseIterable {
  case kind, title, field, fieldNumber, publisher, office, municipality, author
  /// Before whoever advised; the author of an advice note.
  case adviser
  /// Above the name of whoever keeps a site.
  case writer
  /// Before the sender of a mail.
  case sender
  /// Whose event it is; an office for all questions.
  case host
  case contacts
  /// Days, in the order in which they are the document's own.
  case issued, revised, held
  case fiscalYear, trust
}

/// A value with its label, as a document writes it: 「発行：青凪市」, 「【発行】青凪市」, 「発　行　青凪市」.
struct LabelledField: Hashable {
  let label: HeadLabel
  /// The label as it is written, without what stands around it.
  let name: String
  let value: String
  /// Of ``HeadText/lines``: where the value begins.
  let line: Int
  /// The lines that belong to the value, where the label stood above them.
  let rest: Range<Int>
}

/// Finds labelled values in the lines of a head.
///
/// - Complexity: O(characters), with a look-up for every word that may be a label.
struct LabelReader {
  let labels: [String: HeadLabel]

  func fields(in lines: [HeadText.Line]) -> [LabelledField] {
    var fields: [LabelledField] = []
    for (index, line) in lines.enumerated() {
      if !line.cells.isEmpty {
        let isForm = line.cells.count == 2 || labels[line.cells[2].asLabel] != nil
        for pair in stride(from: 0, to: line.cells.count, by: 2) {
          let name = line.cells[pair].asLabel
          guard isForm, let label = labels[name] else { continue }
          append(label, name, line.cells[pair + 1].trimmingWhitespace, index, to: &fields)
        }
      } else if line.text.count <= 16, let label = labels[line.text.asLabel] {
        let rest = self.rest(after: index, in: lines)
        guard let first = rest.first else { continue }
        fields.append(
          LabelledField(
            label: label, name: line.text.asLabel, value: lines[first].text, line: first, rest: rest
          ))
      } else {
        for pair in pairs(in: line.text) {
          append(pair.label, pair.name, pair.value, index, to: &fields)
        }
      }
    }
    return fields
  }

  private func append(
    _ label: HeadLabel, _ name: String, _ value: String, _ line: Int,
    to fields: inout [LabelledField]
  ) {
    guard !value.isEmpty else { return }
    fields.append(
      LabelledField(label: label, name: name, value: value, line: line, rest: line..<line + 1))
  }

  /// The lines under a label: up to the next heading or label, six at most.
  private func rest(after index: Int, in lines: [HeadText.Line]) -> Range<Int> {
    var end = index + 1
    while end < lines.count, end <= index + 6, lines[end].level == nil,
      labels[lines[end].text.asLabel] == nil || lines[end].text.count > 16
    {
      end += 1
    }
    return index + 1..<end
  }

  // MARK: Within a line

  private struct Mark {
    let start: Int
    let value: Int
    /// `nil` for a label of something else, which ends the value before it.
    let label: HeadLabel?
  }

  /// In the order of the line: 「公開：令和6年11月5日　改訂：令和7年2月18日」 has two.
  func pairs(in text: String) -> [(label: HeadLabel, name: String, value: String)] {
    let letters = Array(text)
    var marks = marksWithColon(letters)
    if let mark = markInBrackets(letters) { marks.append(mark) }
    marks += marksWithBlank(letters)
    if let mark = spacedMark(letters) { marks.append(mark) }
    marks.sort { ($0.start, $0.value, $0.label == nil ? 1 : 0) < ($1.start, $1.value, 0) }
    var pairs: [(label: HeadLabel, name: String, value: String)] = []
    for (index, mark) in marks.enumerated() {
      if index > 0, marks[index - 1].value > mark.start { continue }
      guard let label = mark.label else { continue }
      let end = marks[(index + 1)...].first { $0.start >= mark.value }?.start ?? letters.count
      let value = Self.value(letters[mark.value..<end])
      let name = String(letters[mark.start..<mark.value]).asLabel
      if !value.isEmpty { pairs.append((label, name, value)) }
    }
    return pairs
  }

  /// Without what parts it from its neighbours, and without a parenthesis that opens before it.
  private static func value(_ letters: ArraySlice<Character>) -> String {
    var value = String(letters).trimmingWhitespace
    for gap in ["　／", " ／ ", " / ", "｜"] {
      if let range = value.firstRange(of: gap) { value = String(value[..<range.lowerBound]) }
    }
    while let last = value.last, "／/｜|（(、，,【［[　 ".contains(last) { value.removeLast() }
    if let last = value.last, "）)".contains(last), !value.contains(where: { "（(".contains($0) }) {
      value.removeLast()
    }
    // 「助言者　　：早川 悟」
    return String(value.drop { "：: 　".contains($0) }).trimmingWhitespace
  }

  private static func isBoundary(_ letter: Character) -> Bool {
    letter.isWhitespace || "／/｜|（(【［[、，■□●○◎◆◇▼▶※＊*・-：:".contains(letter)
  }

  private func marksWithColon(_ letters: [Character]) -> [Mark] {
    var marks: [Mark] = []
    for colon in letters.indices where letters[colon] == "：" || letters[colon] == ":" {
      var start = colon
      while start > 0, colon - start < 14, !Self.isBoundary(letters[start - 1]) { start -= 1 }
      let word = String(letters[start..<colon])
      if let label = labels[word] {
        marks.append(Mark(start: start, value: colon + 1, label: label))
      } else if colon <= 14, let label = labels[String(letters[..<colon]).asLabel] {
        marks.append(Mark(start: 0, value: colon + 1, label: label))
      } else if 1...10 ~= word.count, word.contains(where: \.isLetter),
        !word.contains(where: \.isASCII)
      {
        marks.append(Mark(start: start, value: colon + 1, label: nil))
      }
    }
    return marks
  }

  /// 「【発行】青凪市」, 「（問合せ）青凪市」.
  private func markInBrackets(_ letters: [Character]) -> Mark? {
    guard let first = letters.first, "【［[（(〔〈＜<".contains(first),
      let close = letters.prefix(16).firstIndex(where: { "】］]）)〕〉＞>".contains($0) }),
      let label = labels[String(letters[..<close]).asLabel]
    else { return nil }
    return Mark(start: 0, value: close + 1, label: label)
  }

  /// 「発行　青凪市」 at a line's start and 「更新日 2025年1月15日」 anywhere: a label between blanks.
  private func marksWithBlank(_ letters: [Character]) -> [Mark] {
    var marks: [Mark] = []
    var start = 0
    while start < letters.count {
      guard start == 0 || letters[start - 1].isWhitespace else {
        start += 1
        continue
      }
      let end = letters[start...].firstIndex { $0.isWhitespace } ?? letters.count
      if 2...12 ~= end - start, end < letters.count {
        let word = String(letters[start..<end]).asLabel
        if let label = labels[word], word.count >= 2 {
          marks.append(Mark(start: start, value: end + 1, label: label))
        }
      }
      start = end + 1
    }
    return marks
  }

  /// 「発　行　青凪市」: a label of single letters with blanks between them.
  private func spacedMark(_ letters: [Character]) -> Mark? {
    var word = ""
    var place = 0
    while place + 1 < letters.count, word.count < 8, !letters[place].isWhitespace,
      letters[place + 1].isWhitespace
    {
      word.append(letters[place])
      place += 1
      while place < letters.count, letters[place].isWhitespace { place += 1 }
      if word.count >= 2, let label = labels[word] {
        return Mark(start: 0, value: place, label: label)
      }
    }
    return nil
  }
}
