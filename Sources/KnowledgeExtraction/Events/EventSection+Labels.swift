/// The labels of a section that tell of an event: 「会場：…」, 「日 時　…」, rows of two cells.
extension EventSection {
  struct Label {
    let label: String
    let line: WrittenLine
    let value: Range<Int>
  }

  var labels: [Label] { lines.flatMap(labels) }

  /// Without those of sessions that lines tell by their time.
  func labelsOfAll(_ labels: [Label]) -> [Label] {
    guard lines.count(where: { TimedProgramme.tellsTime($0) }) > 1 else { return labels }
    return labels.filter { $0.line.form == .row || !TimedProgramme.tellsTime($0.line) }
  }

  func labels(of line: WrittenLine) -> [Label] {
    if line.form == .heading {
      let spaced = LabelledLine.spaced(in: line.letters, among: words.spaced)
      return spaced.map { [Label(label: $0.label, line: line, value: $0.value)] } ?? []
    }
    if line.form == .row {
      if let spread = spreadLabel(line) { return [spread] }
      let cells = line.letters.split(separator: "\t", maxSplits: 1)
      guard cells.count == 2, !cells[1].contains("\t"), cells[0].count <= 14 else { return [] }
      return [
        Label(label: line.letters.dense(0..<cells[0].count), line: line, value: cells[1].indices)
      ]
    }
    // A label stands in a short line.
    guard line.letters.count <= 240 else { return [] }
    let found = LabelledLine.all(in: line.letters, known: isKnown)
    var known = found.filter { isKnown($0.label) }
    if let spaced = LabelledLine.spaced(in: line.letters, among: words.spaced),
      known.first.map({ $0.start > spaced.value.lowerBound }) ?? true
    {
      let isWhole = known.isEmpty || words.nextTime.contains(spaced.label)
      let end = isWhole ? spaced.value.upperBound : known[0].start
      let value = line.letters.withoutBlankEnds(spaced.value.lowerBound..<end)
      let label = Label(label: spaced.label, line: line, value: value)
      if isWhole { return [label] }
      return [label] + known.map { Label(label: $0.label, line: line, value: $0.value) }
    }
    // What stands beside 「次回：」 tells nothing of this time.
    if let first = known.first, words.nextTime.contains(first.label) {
      known = [first]
      let all = first.value.lowerBound..<line.letters.count
      return [Label(label: first.label, line: line, value: line.letters.withoutBlankEnds(all))]
    }
    return known.map { Label(label: $0.label, line: line, value: $0.value) }
  }

  /// 「日　時　令和6年…」 of which a reader made cells: the letters of one label, and its value.
  private func spreadLabel(_ line: WrittenLine) -> Label? {
    let cells = line.letters.split(separator: "\t", maxSplits: 4)
    let singles = cells.prefix { $0.count == 1 }
    guard 2...3 ~= singles.count, cells.count == singles.count + 1, let value = cells.last,
      !value.contains("\t")
    else { return nil }
    let label = String(String.UnicodeScalarView(singles.joined()))
    return words.field(label) == nil
      ? nil : Label(label: label, line: line, value: value.indices)
  }

  func isKnown(_ label: String) -> Bool {
    words.labels.contains(label) || (label.contains("・") && words.field(label) != nil)
  }

  func gathered(_ labels: [Label]) -> EventDetails {
    var details = EventDetails()
    for label in labels {
      if words.names.contains(label.label), details.name == nil {
        details.name = label.line.letters.text(label.value)
      }
      if let field = words.field(label.label) {
        details.set(field, label.value, of: label.line.letters, names)
      }
    }
    return details
  }
}
