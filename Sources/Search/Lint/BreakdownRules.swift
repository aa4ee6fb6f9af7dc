import KnowledgeModel

/// Shares of a 内訳 that do not add up to 100.
///
/// Looked at only where the sentence or the heading above it speaks of a 内訳, the sentence gives at
/// least two shares, and nothing in it says that some are left out or may overlap.
struct BreakdownRules {
  private let document: LintedDocument

  init(_ document: LintedDocument) {
    self.document = document
  }

  var remarks: [LintRemark] {
    document.passages.flatMap { passage, headings -> [LintRemark] in
      let isUnderBreakdown = headings.last?.contains("内訳") ?? false
      guard isUnderBreakdown || LintedText.holds(["内訳"], in: passage.text) else { return [] }
      let percent = /(\d{1,3}(?:\.(\d+))?)\s*%/
      return LintedText.sentences(of: LintedText.form(of: passage.text)).compactMap { sentence in
        guard isUnderBreakdown || sentence.contains("内訳"),
          !Self.reservations.contains(where: { sentence.contains($0) })
        else { return nil }
        let matches = sentence.matches(of: percent)
        let words = sentence.trimmingPrefix { $0.isWhitespace || $0 == "•" || $0 == "・" }
        let stated = matches.compactMap { Double($0.1) }
        guard stated.count >= 2,
          let shares = document.amended(in: words, of: passage).amended(stated)
        else { return nil }
        let decimals = matches.map { $0.2?.count ?? 0 }.min() ?? 0
        let sum = shares.reduce(0, +)
        let tolerance = (decimals == 0 ? 0.5 : 0.05) * Double(shares.count) + 1e-9
        // Far from 100 it is something else than a whole and its parts.
        let isWhole = (shares.count == 2 ? 90...110 : 80...120) ~= sum
        guard abs(sum - 100) > max(tolerance, 0.1 + 1e-9), isWhole else { return nil }
        let total = "\((sum * 10).rounded() / 10)"
        return LintRemark(
          .breakdownSum, "内訳の割合を合わせると\(total)％になり、100％になりません。数値の写し間違いや、抜けた項目がないか確かめてください。",
          text: String(words), in: passage, at: document.place(of: String(words), in: passage))
      }
    }
  }

  private static let reservations = [
    "など", "等", "主な", "主に", "上位", "複数", "重複", "特に", "次いで", "うち", "から", "比べ", "比較", "増", "減",
    "前年", "平均",
  ]
}
