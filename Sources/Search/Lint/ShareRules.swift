import KnowledgeModel

/// Shares held against the two counts beside them: 「91.3%（21区／23区）」, 「23区中21区（91.3%）」,
/// 「21区（23区中、91.3%）」.
///
/// A share fits where it is the ratio, or its complement, rounded in either direction at its last
/// digit; one that is said to be rough has a tolerance of one point.
struct ShareRules {
  private let document: LintedDocument
  private let patterns: SharePatterns

  init(_ document: LintedDocument, _ patterns: SharePatterns) {
    self.document = document
    self.patterns = patterns
  }

  var remarks: [LintRemark] {
    document.passages.flatMap { passage, _ in
      patterns.shares(in: passage).compactMap { stated in
        let figures = document.amended(in: stated.text, of: passage)
        guard let share = stated.amended(figures), !share.fits else { return nil }
        return LintRemark(
          .shareMismatch,
          "「\(share.text)」の割合は、\(share.part)÷\(share.whole)＝\(share.ratioText)％と合いません。割合と件数を確かめてください。",
          text: share.text, in: passage, at: document.place(of: share.text, in: passage))
      }
    }
  }
}

/// A share as a text states it, and the counts that it is of.
struct StatedShare: Hashable {
  let text: String
  /// In percent.
  private(set) var value: Double
  /// Digits after the point.
  private(set) var decimals: Int
  let isRough: Bool
  private(set) var part: Int
  private(set) var whole: Int

  init(text: String, value: Double, decimals: Int, isRough: Bool, part: Int, whole: Int) {
    self.text = text
    self.value = value
    self.decimals = decimals
    self.isRough = isRough
    self.part = part
    self.whole = whole
  }

  /// As people put its figures right; `nil` where they rejected one, or made the counts unfit for a
  /// share.
  func amended(_ figures: [AmendedFigure]) -> StatedShare? {
    guard !figures.isEmpty else { return self }
    guard let numbers = figures.amended([value, Double(part), Double(whole)]),
      let newPart = Int(exactly: numbers[1]), let newWhole = Int(exactly: numbers[2]),
      0 < newWhole, 0...newWhole ~= newPart
    else { return nil }
    var share = self
    if numbers[0] != value {
      share.value = numbers[0]
      share.decimals = "\(numbers[0])".hasSuffix(".0") ? 0 : 1
    }
    share.part = newPart
    share.whole = newWhole
    return share
  }

  var fits: Bool {
    let ratio = Double(part) / Double(whole) * 100
    var tolerance = 1.0
    for _ in 0..<decimals { tolerance /= 10 }
    if isRough { tolerance = max(tolerance, 1) }
    return [ratio, 100 - ratio].contains { abs($0 - value) < tolerance + 1e-9 }
  }

  /// With one digit more than the share has, at most two.
  var ratioText: String {
    let scale = decimals == 0 ? 10.0 : 100.0
    return "\((Double(part) / Double(whole) * 100 * scale).rounded() / scale)"
  }
}

/// The forms in which a share stands beside its counts. Made once for all documents: reading a pattern
/// costs more than looking for it.
struct SharePatterns {
  /// Number, its decimals, unit of percent.
  private let share = /(約|およそ|ほぼ)?\s*(\d{1,3}(?:\.\d+)?)\s*[%％]\s*\(([^()\n]{2,24})\)/
  private let slashed =
    /^(\d[\d,]*)([^\d\s\/,、。]{0,4})\s*\/\s*(\d[\d,]*)([^\d\s\/,、。]{0,4})$/
  private let among = /^(\d[\d,]*)([^\d\s,、。]{0,4}?)(?:中|のうち|うち)、?(\d[\d,]*)([^\d\s,、。]{0,4})$/
  private let amongBefore =
    /(\d[\d,]*)([^\d\s,、。()]{0,4}?)(?:中|のうち|うち)、?(\d[\d,]*)([^\d\s,、。()]{0,4})\s*\(\s*(約|およそ|ほぼ)?(\d{1,3}(?:\.\d+)?)\s*[%％]\s*\)/
  private let amongAfter =
    /(\d[\d,]*)([^\d\s,、。()]{1,4})\s*\(\s*(\d[\d,]*)([^\d\s,、。()]{0,4}?)(?:中|のうち)、?\s*(約|およそ|ほぼ)?(\d{1,3}(?:\.\d+)?)\s*[%％]\s*\)/

  /// Line by line: a share and its counts stand on one, and most have neither.
  func shares(in passage: Passage) -> [StatedShare] {
    guard Self.mayHoldShare(passage.text) else { return [] }
    return passage.text.split(separator: "\n").filter(Self.mayHoldShare)
      .flatMap { shares(in: LintedText.form(of: String($0))) }
  }

  /// By the signs without which none of the forms can be: looking for the forms themselves costs
  /// hundreds of times as much.
  private static func mayHoldShare(_ text: some StringProtocol) -> Bool {
    LintedText.holds(["%", "％"], in: text) && LintedText.holds(["(", "（"], in: text)
      && LintedText.holds(["/", "／", "中", "うち"], in: text)
  }

  private func shares(in text: String) -> [StatedShare] {
    var shares: [StatedShare] = []
    for match in text.matches(of: share) {
      if let share = inBrackets(
        String(match.3), text: String(match.0), percent: match.2, isRough: match.1 != nil)
      {
        shares.append(share)
      }
    }
    // Only these two name the whole in words.
    guard LintedText.holds(["中", "うち"], in: text) else { return shares }
    for match in text.matches(of: amongBefore) {
      shares += made(
        String(match.0), part: (match.3, match.4), whole: (match.1, match.2), percent: match.6,
        isRough: match.5 != nil)
    }
    for match in text.matches(of: amongAfter) {
      shares += made(
        String(match.0), part: (match.1, match.2), whole: (match.3, match.4), percent: match.6,
        isRough: match.5 != nil)
    }
    return shares
  }

  private func inBrackets(
    _ inner: String, text: String, percent: Substring, isRough: Bool
  ) -> StatedShare? {
    if let match = inner.firstMatch(of: slashed) {
      // 「(4/10)」 may be a date.
      guard !match.2.isEmpty || !match.4.isEmpty || !Self.mayBeDate(match.1, match.3) else {
        return nil
      }
      return made(
        text, part: (match.1, match.2), whole: (match.3, match.4), percent: percent,
        isRough: isRough
      ).first
    }
    if let match = inner.firstMatch(of: among) {
      return made(
        text, part: (match.3, match.4), whole: (match.1, match.2), percent: percent,
        isRough: isRough
      ).first
    }
    return nil
  }

  /// Nothing where the counts are of different things, or the part is larger than the whole.
  private func made(
    _ text: String, part: (Substring, Substring), whole: (Substring, Substring),
    percent: Substring, isRough: Bool
  ) -> [StatedShare] {
    let units = [part.1, whole.1].filter { !$0.isEmpty }
    guard Set(units).count < 2,
      let partCount = Self.number(part.0), let wholeCount = Self.number(whole.0),
      let value = Double(percent), wholeCount > 0, partCount <= wholeCount
    else { return [] }
    let decimals = percent.split(separator: ".").dropFirst().first?.count ?? 0
    return [
      StatedShare(
        text: text, value: value, decimals: decimals, isRough: isRough, part: partCount,
        whole: wholeCount)
    ]
  }

  private static func number(_ digits: Substring) -> Int? {
    Int(digits.filter { $0 != "," })
  }

  private static func mayBeDate(_ month: Substring, _ day: Substring) -> Bool {
    guard let month = number(month), let day = number(day) else { return false }
    return 1...12 ~= month && 1...31 ~= day
  }
}
