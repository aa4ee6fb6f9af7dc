import KnowledgeModel

/// Figures that lack a source in a document that gives sources to others, at least to as many
/// sentences as it leaves without: one remark a sentence.
///
/// Targets of indicators are aims, not facts, and need none; nor do rough words (「約３割」).
struct FigureRules {
  private let document: LintedDocument

  init(_ document: LintedDocument) {
    self.document = document
  }

  var remarks: [LintRemark] {
    guard document.figures.contains(where: { $0.value.source != nil }) else { return [] }
    let aims = Set(document.indicators.map { Line($0.value.witness) })
    let targets = Set(document.indicators.compactMap(\.value.target))
    var sentences: [String] = []
    var bare: [String: [LintedDocument.Found<Figure>]] = [:]
    var sourced: Set<String> = []
    for figure in document.figures where !Self.speaksOfItself(figure.value.sentence) {
      let sentence = figure.value.witness.passage.value + "\n" + figure.value.sentence
      if figure.value.source != nil {
        sourced.insert(sentence)
      } else if Self.states(figure.value), !aims.contains(Line(figure.value.witness)),
        !targets.contains(where: { $0.contains(figure.value.quantity.text) })
      {
        if bare[sentence] == nil { sentences.append(sentence) }
        bare[sentence, default: []].append(figure)
      }
    }
    sentences.removeAll(where: sourced.contains)
    guard sourced.count >= max(1, sentences.count) else { return [] }
    return sentences.compactMap { sentence in
      guard let figures = bare[sentence], let first = figures.first else { return nil }
      let quantities = figures.map { "「\($0.value.quantity.text)」" }.joined()
      return LintRemark(
        .figureWithoutSource, "\(quantities)に出典がありません。どの資料によるものかを書いてください。",
        about: first.id, first.value.witness)
    }
  }

  /// Notes on rounding, and what a survey says of its own return: no work stands for these.
  private static func speaksOfItself(_ sentence: String) -> Bool {
    let isOnRounding =
      ["四捨五入", "端数", "一致しない", "合計が100", "合計が１００", "合計は100", "合計は１００"]
      .contains { sentence.contains($0) }
      && ["ならない", "なりません", "ない場合", "一致し", "四捨五入", "端数"].contains { sentence.contains($0) }
    return isOnRounding
      || ["回収率", "有効回答率", "有効回収率", "回答率"].contains { sentence.contains($0) }
  }

  /// Shares, changes and multiples are results of a survey; counts often describe what everybody sees.
  private static func states(_ figure: Figure) -> Bool {
    switch figure.quantity.unit {
    case "%", "％", "ポイント", "パーセント": true
    case "倍", "割": !figure.quantity.isApproximate
    default: false
    }
  }

  private struct Line: Hashable {
    let passage: PassageID
    let place: Place

    init(_ witness: Witness) {
      passage = witness.passage
      place = witness.place
    }
  }
}
