/// A paragraph whose next line is looked for.
struct OpenParagraph {
  private let first: PageLine
  private var last: PageLine
  private var lines = 1
  private var text: String
  private let isAfterGap: Bool

  init(_ line: PageLine, isAfterGap: Bool) {
    first = line
    last = line
    text = line.text
    self.isAfterGap = isAfterGap
  }

  mutating func append(_ line: PageLine) {
    text = LineEnds.joined(text, line.text)
    last = line
    lines += 1
  }

  /// Whether the line stands to the left or the right of the last one, in the same region.
  func isApart(from line: PageLine) -> Bool {
    line.region == last.region
      && (line.box.left >= last.box.right || line.box.right <= last.box.left)
  }

  var entry: PageEntry {
    var preset: SourceLine.Preset? = first.isParted ? .matter : nil
    if case .heading(let level) = first.role { preset = .heading(level: level) }
    return PageEntry(
      text: text, page: first.page, indent: min(60, Int((first.indent * 2).rounded())),
      preset: preset, isAfterGap: isAfterGap)
  }

  func isContinued(by line: PageLine) -> Bool {
    guard !line.isParted, !last.isParted || last.lastLetters >= 10,
      max(last.size, line.size) <= 1.18 * min(last.size, line.size)
    else { return false }
    if case .heading = first.role { return isHeadingContinued(by: line) }
    guard line.role == .text, isFull(before: line), !PageMarks.isContentsEntry(last.text),
      stands(line)
    else { return false }
    return !opensAnother(line)
  }

  private func isHeadingContinued(by line: PageLine) -> Bool {
    guard line.role == first.role, line.region == last.region, lines < 3,
      line.box.bottom - last.box.bottom <= line.size * 2, !PageMarks.opens(line.text),
      text.count + line.text.count <= 80
    else { return false }
    let isCentred =
      abs((line.box.left + line.box.right) - (last.box.left + last.box.right)) <= line.size * 2
    return isCentred && first.indent >= 2 || last.edge - last.box.right < line.size * 1.5
  }

  /// Whether the first word of the next line had no room behind the last line.
  private func isFull(before line: PageLine) -> Bool {
    let room = last.edge - last.box.right
    guard room < PageMarks.widthOfFirstWord(line.text, size: line.size) + line.size * 0.6 else {
      return false
    }
    guard !last.isEdgeSure, let end = last.text.unicodeScalars.last,
      let start = line.text.unicodeScalars.first
    else { return true }
    return end.isHiragana || "、，,".unicodeScalars.contains(end) || start.isHiragana
      || !end.isWide && !start.isWide
  }

  /// Whether the line stands where the next line of the paragraph would.
  private func stands(_ line: PageLine) -> Bool {
    let endsSentence = PageMarks.endsSentence(last.text)
    if line.region == last.region {
      let pitch = line.box.bottom - last.box.bottom
      guard pitch > 0, pitch <= max(line.pitch * 1.35, line.size * 1.5) else { return false }
    } else if endsSentence {
      return false
    }
    let shift = line.indent - last.indent
    guard lines == 1 else { return abs(shift) <= 0.8 }
    if shift > 0.8 { return shift <= 9 && PageMarks.opens(first.text) }
    if shift < -0.8 { return shift >= -3.5 }
    return !endsSentence || first.indent < 0.5 && !PageMarks.opens(first.text)
  }

  /// Whether the line begins with a number or a mark that nothing before leads up to.
  private func opensAnother(_ line: PageLine) -> Bool {
    // 「第」 leads up to a number.
    guard PageMarks.opens(line.text), last.text.unicodeScalars.last != "第" else { return false }
    guard !PageMarks.endsSentence(last.text), abs(line.indent - last.indent) <= 0.8,
      last.edge - last.box.right < line.size * 0.6
    else { return true }
    if last.text.unicodeScalars.last == "、" { return false }
    return PageMarks.opensSurely(line.text) || lines == 1 && PageMarks.opens(first.text)
  }
}
