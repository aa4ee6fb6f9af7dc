import KnowledgeModel

/// Tells lines that say what is to be done: 「主な取組」 under a 支援策. Numbers of a plan say nothing of
/// the world, unless evidence is given for them.
struct PlanReach {
  let words: FigureWords
  let section: TextSection

  /// One for each line.
  func plans(among lines: [TextLine]) -> [Bool] {
    guard
      section.headings.contains(where: { words.planHeadings.stand(in: $0.text) })
    else { return lines.map { _ in false } }
    var isPlan = section.headings.last.map { begins(ScalarText($0.text), at: 0) } ?? false
    var evidence: Int?
    return lines.map { line in
      if let depth = evidence, line.depth < depth { evidence = nil }
      switch line.content {
      case .label(let isEvidence):
        if isEvidence { evidence = line.depth } else { isPlan = isPlanLabel(line) ?? isPlan }
      case .sentence(let text, let range):
        return (isPlan || begins(text, at: range.lowerBound)) && evidence == nil
      case .source, .table:
        break
      }
      return isPlan && evidence == nil
    }
  }

  private func isPlanLabel(_ line: TextLine) -> Bool? {
    line.label.map { begins($0, at: 0) }
  }

  private func begins(_ text: ScalarText, at place: Int) -> Bool {
    words.planLabels.matches(at: place, in: text.folded)
  }
}
