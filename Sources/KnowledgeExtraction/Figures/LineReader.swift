import KnowledgeModel

/// Cuts a section into sentences, labels, source lines and tables.
struct LineReader {
  let words: FigureWords

  /// In reading order, the heading first. Without citations only what holds numbers.
  func lines(of section: TextSection, citations: inout CitationShelf) -> [TextLine] {
    let needsAll = !citations.isEmpty(for: section)
    var lines: [TextLine] = []
    var caption = section.headings.last?.text ?? ""
    if let heading = section.headings.last, NumberTrigger.fires(on: heading.text) {
      let block = TextBlock(
        content: .paragraph(text: heading.text), place: heading.place, passage: section.passage)
      let text = ScalarText(heading.text)
      let found =
        citations.isEmpty(at: heading.place) ? [] : citations.spots(in: block, text: text)
      lines += sentences(of: block, text, number: -1, found: found)
    }
    for (number, block) in section.blocks.enumerated() {
      switch block.content {
      case .heading: continue
      case .table(let rows):
        lines.append(table(rows, block, number: number, caption: caption, &citations))
      case .paragraph(let text), .listItem(_, let text):
        if needsAll || NumberTrigger.fires(on: text) {
          let unwrapped = ScalarText.unwrapped(text)
          let found = needsAll ? citations.spots(in: block, text: unwrapped) : []
          lines += sentences(of: block, unwrapped, number: number, found: found)
        }
        if text.utf8.count < 200 { caption = text }
      }
    }
    return lines
  }

  private func table(
    _ rows: [[String]], _ block: TextBlock, number: Int, caption: String,
    _ citations: inout CitationShelf
  ) -> TextLine {
    let text = ScalarText(rows.map { $0.joined(separator: "\t") }.joined(separator: "\n"))
    return TextLine(
      content: .table(rows), depth: 0, followsDash: false, block: number, passage: block.passage,
      place: block.place,
      spots: citations.spots(in: block, text: text).map(\.spot), titles: [], caption: caption,
      marks: [], label: nil, note: nil, column: nil, beginsLine: false)
  }

  private func sentences(
    of block: TextBlock, _ text: ScalarText, number: Int,
    found: [(spot: TextLine.Spot, title: Range<Int>?)]
  ) -> [TextLine] {
    let base = if case .listItem(let depth, _) = block.content { depth } else { 0 }
    let cut = SentenceCutter.sentences(in: text)
    let works = found.filter { $0.spot.form == .note || $0.spot.form == .reference }
    let notes = notes(of: cut.map(\.range), in: text, works: works.map(\.spot.start))
    let column = SheetLabel.name(of: text)
    var isUnderLabel = false
    return cut.enumerated().compactMap { index, sentence in
      let range = sentence.range
      guard !notes[index].isPointer else { return nil }
      let spots = found.filter { range.contains($0.spot.start) }
      let isSource = isSource(range, in: text, spots.map(\.spot))
      let label = label(range, in: text, isWhole: cut.count == 1, isList: base > 0)
      var depth = base
      if label != nil, sentence.followsDash {
        (depth, isUnderLabel) = (base + 1, true)
      } else if index > 0, isUnderLabel {
        depth = base + 2
      } else if sentence.followsDash, isSource {
        depth = base + 1
      }
      let isMethod = self.words.methods.matches(at: range.lowerBound, in: text.folded)
      let content: TextLine.Content =
        if isMethod { .label(isEvidence: false) } else if isSource { .source } else if let label {
          .label(isEvidence: label)
        } else {
          .sentence(text, range)
        }
      return TextLine(
        content: content, depth: depth, followsDash: sentence.followsDash, block: number,
        passage: block.passage, place: block.place, spots: spots.map(\.spot),
        titles: spots.compactMap(\.title), caption: "",
        marks: notes[index].marks,
        label: label == nil ? nil : ScalarText(text.string(range)), note: notes[index].number,
        column: index == 0 ? column : nil,
        beginsLine: index > 0 && beginsLine(range, in: text))
    }
  }

  private struct Notes {
    /// Of the note that the sentence is or belongs to.
    var number: Int?
    /// Of the notes that it points to.
    var marks: [(place: Int, number: Int)] = []
    /// Whether the sentence is nothing but the mark of the one before: 「…である。[1]」.
    var isPointer = false
  }

  /// One for each sentence. A mark at the head of a sentence begins a note, or belongs to the
  /// sentence before.
  ///
  /// - Parameter works: Where works stand that notes and lists name.
  private func notes(
    of sentences: [Range<Int>], in text: ScalarText, works: [Int]
  ) -> [Notes] {
    var notes: [Notes] = []
    for (index, range) in sentences.enumerated() {
      var made = Notes()
      var marks = NotePointers.marks(in: text, range)
      if let leading = NotePointers.leading(range, in: text) {
        let isBelowNote = index > 0 && notes[index - 1].number != nil
        let begins = index == 0 || isBelowNote || text.at(range.lowerBound - 1) == 0x0A
        if begins, leading.end < range.upperBound {
          made.number = leading.number
        } else if index > 0 {
          notes[index - 1].marks.append((range.lowerBound - 1, leading.number))
          made.isPointer = leading.end >= range.upperBound
        }
        marks.removeAll { $0.place < leading.end }
      } else if let plain = NotePointers.plainLeading(range, in: text),
        index == 0 || text.at(range.lowerBound - 1) == 0x0A || text.at(range.lowerBound) == 0x28
          || text.at(plain.end - 1) == 0x29
      {
        if index == 0 || text.at(range.lowerBound - 1) == 0x0A {
          if works.contains(where: range.contains) { made.number = plain.number }
        } else {
          notes[index - 1].marks.append((range.lowerBound - 1, plain.number))
          made.isPointer = plain.end >= range.upperBound
        }
        marks.removeAll { $0.place < plain.end }
      } else if index > 0, !(beginsLine(range, in: text) && endsSentence(before: range, in: text)) {
        // A note goes on to the end of its line; what stands below is text again.
        made.number = notes[index - 1].number
      }
      made.marks = marks
      notes.append(made)
    }
    return notes
  }

  /// Whether what stands before the line is whole: a sentence, or the entry of a note.
  private func endsSentence(before range: Range<Int>, in text: ScalarText) -> Bool {
    var place = range.lowerBound - 1
    while text.at(place) == 0x0A || text.at(place) == 0x20 { place -= 1 }
    let last = text.at(place)
    return last == 0x3002 || last == 0x29 || last == 0x300D || last == 0x300F || last == 0x5EA6
      || last == 0x5E74
  }

  private func beginsLine(_ range: Range<Int>, in text: ScalarText) -> Bool {
    var place = range.lowerBound - 1
    while text.at(place) == 0x20 { place -= 1 }
    return text.at(place) == 0x0A
  }

  /// Whether the label is one of evidence; `nil` where the line is no label.
  private func label(
    _ range: Range<Int>, in text: ScalarText, isWhole: Bool, isList: Bool
  ) -> Bool? {
    guard range.count <= 24 else { return nil }
    let last = text.at(range.upperBound - 1)
    let evidence = words.evidence.end(at: range.lowerBound, in: text.folded)
    let isEvidence =
      evidence.map { $0 == range.upperBound || (last == 0x3A && $0 + 1 == range.upperBound) }
      ?? false
    if isEvidence { return true }
    if last == 0x3A { return false }
    guard isWhole, !isList, !text.folded[range].contains(where: ScalarKind.isDigit) else {
      return nil
    }
    return last == 0x3002 ? nil : false
  }

  private func isSource(
    _ range: Range<Int>, in text: ScalarText, _ spots: [TextLine.Spot]
  ) -> Bool {
    var start = afterMark(range, in: text)
    while start < range.upperBound, Self.openings.contains(text.at(start)) { start += 1 }
    guard
      let end = words.sources.end(at: start, in: text.folded)
        ?? endOfSpacedLabel(at: start, in: text)
    else {
      return spots.contains { $0.form != .inline && $0.form != .note && $0.start <= start + 2 }
    }
    if let first = spots.first, spots.allSatisfy({ $0.form == first.form }) {
      guard first.form != .inline else { return false }
    }
    let next = text.at(end)
    return !spots.isEmpty
      || [0x29, 0x3A, 0x3011, 0x5D, 0x3015].contains(next)
        && text.at(start) == 0x51FA
  }

  /// Behind 「エ　」, 「3 」 and the like.
  private func afterMark(_ range: Range<Int>, in text: ScalarText) -> Int {
    let first = text.at(range.lowerBound)
    guard text.at(range.lowerBound + 1) == 0x20,
      ScalarKind.isKatakana(first) || ScalarKind.isDigit(first) || ScalarKind.isLatin(first)
    else { return range.lowerBound }
    return range.lowerBound + 2
  }

  /// 「出　　　典：」
  private func endOfSpacedLabel(at start: Int, in text: ScalarText) -> Int? {
    guard text.at(start) == 0x51FA, text.at(start + 1) == 0x20 else { return nil }
    var next = start + 1
    while text.at(next) == 0x20, next < start + 10 { next += 1 }
    return text.at(next) == 0x5178 || text.at(next) == 0x6240 ? next + 1 : nil
  }

  private static let openings: Set<UInt32> = [
    0x28, 0x5B, 0x3010, 0x3014, 0x203B, 0x20, 0x2022, 0x30FB, 0x2A, 0x2D, 0x3C,
  ]
}
