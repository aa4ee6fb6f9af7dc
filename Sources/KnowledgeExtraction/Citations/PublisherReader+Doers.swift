/// Who speaks before a work is named, and who did what it tells of.
extension PublisherReader {
  /// 「会長　　総務省の「…」」, 「○早川課長　総務省の「…」」: behind the name of who speaks, at the beginning
  /// of a line.
  func behindSpeaker(_ text: CitationText, _ start: Int, _ end: Int) -> Int {
    guard start < end else { return start }
    if let gap = (start..<end - 1).last(where: {
      text.scalars[$0].isSpace && text.scalars[$0 + 1].isSpace
    }) {
      return gap + 2
    }
    guard start <= 3, text.scalars[..<start].allSatisfy({ !$0.isKanji }) else { return start }
    let reach = min(end - 1, start + 24)
    // 「早川 悟 委員　…」 has the role behind the second blank.
    return (start + 2..<max(start + 2, reach)).first {
      text.scalars[$0].isSpace && text.tail(of: words.speakers, in: start..<$0) != nil
    }.map { $0 + 1 } ?? start
  }

  /// The body that did what the work tells of: 「…会議所で今年の６月に「…」を」. Only a time may stand
  /// behind it.
  func doer(in text: CitationText, before end: Int) -> (name: String, range: Range<Int>)? {
    var start = end
    while start > 0, end - start < 40, !Self.ends(text.scalars[start - 1]) { start -= 1 }
    start = LeadMark.end(in: text, at: start, within: end)
    start = behindSpeaker(text, start, end)
    for particle in (start..<end) where Self.doerParticles.contains(text.scalars[particle]) {
      let body = withoutTail(text, text.trimmed(start..<particle))
      var rest = particle + 1
      if text.at(rest) == "は" || text.at(rest) == "も" { rest += 1 }
      guard isBody(text, body), case .name(let name, let place) = reading(text, body),
        (rest..<end).allSatisfy({
          text.scalars[$0].isDigit || text.scalars[$0].isSpace
            || Self.timeParts.contains(text.scalars[$0])
        })
      else { continue }
      return (name, place)
    }
    return nil
  }

  private static let doerParticles = ScalarSet("でがは")
  private static let timeParts = ScalarSet("年月日度令和平成昨今昭去先毎春夏秋冬頃末初上中下旬半期にのも元前")
}
