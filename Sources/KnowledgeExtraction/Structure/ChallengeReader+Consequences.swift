import KnowledgeModel

/// What follows if nothing is done, as running text tells it.
extension ChallengeReader {
  /// Of the challenge itself, of what stands under it, else of the line right behind it.
  func told(of index: Int, in range: Range<Int>) -> String? {
    told(in: index..<(index + 1)) ?? told(in: range) ?? told(behind: index)
      ?? feared(in: range)
  }

  /// A line of its own right behind the challenge: 「このままでは、…。」
  private func told(behind index: Int) -> String? {
    let next = outline[index].end
    guard next < outline.nodes.count, !outline[next].isHeading, outline[next].rows == nil,
      !outline[next].lead.isNumbered
    else { return nil }
    return told(in: next..<(next + 1))
  }

  /// 「鍵が足りない — このままでは閉館が続く」: what stands behind a dash, an arrow or in parentheses.
  func withoutConsequence(_ title: String) -> (title: String, consequence: String?) {
    guard title.unicodeScalars.contains(where: Self.seamLetters.mayHold) else {
      return (title, nil)
    }
    for seam in title.indices where Self.seams.contains(title[seam]) {
      let rest = title[title.index(after: seam)...].drop { $0 == " " || Self.seams.contains($0) }
      guard words.consequences.open(rest) else { continue }
      let core = title[..<seam].trimmingWhitespace
      guard !core.isEmpty else { break }
      let isInside = "（(［[〔".contains(title[seam])
      return (core, isInside ? String(rest.dropLast()) : String(rest))
    }
    return (title, nil)
  }

  private static let seams = "―—–─-－→⇒➡（(［[〔／/"
  private static let seamLetters = LetterSet(seams.unicodeScalars)

  func isConsequence(_ line: Int) -> Bool {
    words.consequences.open(outline[line].lead.body)
  }

  /// 「放置すれば、…」 in running text.
  private func told(in range: Range<Int>) -> String? {
    for index in outline.content(in: range) where outline[index].roles.isEmpty {
      let sentences = SentenceRun.sentences(in: outline[index].lead.body)
      if let found = sentences.first(where: words.consequences.open) { return found }
    }
    return nil
  }

  /// 「…おそれがある。」 among the sentences under a challenge.
  private func feared(in range: Range<Int>) -> String? {
    for index in outline.content(in: range, without: .evidence)
    where outline[index].roles.isEmpty {
      let sentences = SentenceRun.sentences(in: outline[index].lead.body)
      if let found = sentences.last(where: words.consequences.close) { return found }
    }
    return nil
  }
}
