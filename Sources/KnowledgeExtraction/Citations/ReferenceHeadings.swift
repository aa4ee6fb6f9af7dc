/// Recognises the headings of lists of references and of the groups in them.
struct ReferenceHeadings: Sendable {
  let words: CitationWords
  let publishers: PublisherReader
  private let pairs: ScalarPairs

  init(words: CitationWords, publishers: PublisherReader) {
    self.words = words
    self.publishers = publishers
    pairs = ScalarPairs([words.listHeadings, words.listHeadingTails, words.listHeadingLeads])
  }

  /// A heading that may stand over other things too trusts only what names a kind of work.
  func trust(of heading: String) -> UnquotedReader.Trust {
    let text = CitationText(heading)
    let name = text[bare(text)]
    return ["資料", "参考", "参照", "主な資料", "関連資料"].contains(name) ? .works : .any
  }

  /// 「参考資料［…］」, 「７．参考文献」, 「■ 参考にしたもの」, 「３　主な参考資料」.
  func isList(_ heading: String) -> Bool {
    guard heading.utf8.count <= 120, pairs.mayStand(in: heading) else { return false }
    return isList(CitationText(heading))
  }

  func isList(_ text: CitationText) -> Bool {
    var range = bare(text)
    if let lead = text.end(
      of: words.listHeadingLeads, at: range.lowerBound, within: range.upperBound)
    {
      range = text.trimmed(lead..<range.upperBound)
      // 参考にした本と資料
      if text.at(lead - 1).isHiragana, range.count <= 16 {
        let parts = text.scalars[range].split { headingSeparators.contains($0) }
        let names = parts.map { text[text.trimmed($0.startIndex..<$0.endIndex)] }
        if !names.isEmpty,
          names.allSatisfy({
            words.listHeadingNouns.contains($0) || words.listHeadings.contains($0)
          })
        {
          return true
        }
      }
    }
    if words.listHeadings.contains(text[range]) { return true }
    // 「予習のための文献」
    if range.count <= 20, let tail = text.tail(of: words.listHeadingTails, in: range),
      tail > range.lowerBound, text.at(tail - 1).isHiragana
    {
      return true
    }
    let parts = text.scalars[range].split { headingSeparators.contains($0) }
    return parts.count > 1
      && parts.allSatisfy { part in
        let name = text[text.trimmed(part.startIndex..<part.endIndex)]
        return words.listHeadings.contains(name) || name == "注"
      }
  }

  /// 「（出典）」, 「出典：」: the label of what stands above it, with the works on the lines below.
  func isLabel(_ text: CitationText) -> Bool {
    let range = text.trimmed(text.all)
    guard let last = range.last, words.labels.contains(text[bare(text)]) else { return false }
    let first = text.at(range.lowerBound)
    return first.isOpeningParenthesis && text.at(last).isClosingParenthesis
      || first.isKanji && (text.at(last) == "：" || text.at(last) == ":")
  }

  /// 注, 脚注 ….
  func isNotes(_ heading: String) -> Bool {
    guard heading.utf8.count <= 60,
      heading.unicodeScalars.contains(where: { "注註N".unicodeScalars.contains($0) })
    else { return false }
    let text = CitationText(heading)
    let name = text[bare(text)]
    return ["注", "註", "脚注", "注釈", "注記", "補注", "Notes"].contains(name)
  }

  /// 「その他」: a heading that ends the group before and names no publisher.
  func isGenericGroup(_ heading: String) -> Bool {
    guard heading.utf8.count <= 60 else { return false }
    let text = CitationText(heading)
    let range = bare(text)
    if words.genericGroups.contains(text[range]) { return true }
    guard let tail = text.tail(of: words.groupTails, in: range), tail > range.lowerBound else {
      return false
    }
    return words.genericGroups.contains(text[text.trimmed(range.lowerBound..<tail)])
  }

  /// The one publisher that a heading within the list names: 「総務省関連資料」. `nil` for 「その他」 and
  /// for several.
  func publisher(ofGroup heading: String) -> String? {
    guard heading.utf8.count <= 120 else { return nil }
    let text = CitationText(heading)
    var range = bare(text)
    if words.genericGroups.contains(text[range]) { return nil }
    if let tail = text.tail(of: words.groupTails, in: range), tail > range.lowerBound {
      range = text.trimmed(range.lowerBound..<tail)
    }
    let name = text[range]
    guard !words.genericGroups.contains(name), !words.genericPublishers.contains(name),
      publishers.isBody(text, range),
      !range.contains(where: { nameSeparators.contains(text.scalars[$0]) })
    else { return nil }
    return name
  }

  /// Without numbers, marks and brackets around it.
  private func bare(_ text: CitationText) -> Range<Int> {
    var range = text.trimmed(text.all)
    if text.at(range.lowerBound) == "第",
      let end = range.first(where: { headingUnits.contains(text.scalars[$0]) }),
      end - range.lowerBound <= 5
    {
      range = text.trimmed(end + 1..<range.upperBound)
    }
    while let first = range.first, isMark(text.scalars[first]) { range = range.dropFirst() }
    while let last = range.last, isMark(text.scalars[last]) {
      if text.scalars[last].isClosingParenthesis,
        let open = range.last(where: { text.scalars[$0].isOpeningParenthesis }),
        open > range.lowerBound
      {
        range = text.trimmed(range.lowerBound..<open)
      } else {
        range = range.dropLast()
      }
    }
    return text.trimmed(range)
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar.isSpace || scalar.isOpeningParenthesis || scalar.isClosingParenthesis
      || Self.marks.contains(scalar)
  }

  private static let marks = ScalarSet("．.、，：:■□●○◆◇▼▽▲◎★☆・•※#*＊-－–—―<>＜＞〈〉《》〇①②③④⑤⑥⑦⑧⑨⑩")
}

private let headingSeparators = ScalarSet("・／/、，,と")
private let nameSeparators = ScalarSet("・、，。「／/")
private let headingUnits = ScalarSet("章節部編")
