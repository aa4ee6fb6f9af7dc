/// A sentence that says why something went well.
enum FactorSentence {
  /// 「決め手は、朝に開けたこと、名を呼んだことの二つだという。」 → 「朝に開けたこと」, 「名を呼んだこと」; the sentence itself
  /// where it says no 「～こと」 behind a topic.
  static func factors(of sentence: String) -> [String] {
    guard let topic = topicEnd(of: sentence) else { return [sentence] }
    return things(Array(sentence.unicodeScalars[topic...])) ?? [sentence]
  }

  /// 「職員が出たこと、もう一つは案内を配ったことである。」 behind 「一つは」.
  static func factors(of words: String, after followers: [String]) -> [String] {
    let words = String(words.drop { "、， 　".contains($0) })
    let things = things(Array(words.unicodeScalars)) ?? [words]
    return things.map { thing in
      let lead = followers.first { thing.hasPrefix($0) }
      return String(thing.dropFirst(lead?.count ?? 0).drop { "、， 　".contains($0) })
    }
  }

  /// 「うまくいった理由は二つある。」: says how many, and nothing of what.
  static func announces(_ sentence: String) -> Bool {
    guard sentence.unicodeScalars.count <= 40, let topic = topicEnd(of: sentence) else {
      return false
    }
    let rest = sentence.unicodeScalars[topic...].drop { "主に次の以下大きく".unicodeScalars.contains($0) }
    guard let first = rest.first, LabelForm.isOrdinal(first) else { return false }
    let unit = rest.dropFirst().first
    return unit == "つ" || unit == "点"
  }

  /// The clauses that end in こと; `nil` where there is none.
  private static func things(_ scalars: [Unicode.Scalar]) -> [String]? {
    var factors: [String] = []
    var start = 0
    var depth = 0
    for index in scalars.indices {
      switch scalars[index] {
      case "「", "『", "（", "(": depth += 1
      case "」", "』", "）", ")": depth -= 1
      case "と" where depth <= 0 && index > start && scalars[index - 1] == "こ":
        guard endsFactor(scalars[(index + 1)...]) else { break }
        factors.append(text(scalars[start...index]))
        start = index + 1
      default: break
      }
    }
    return factors.isEmpty ? nil : factors
  }

  /// Behind what stands between two factors, and not in 「ことができる」.
  private static func endsFactor(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let next = rest.first else { return true }
    // 「ことが挙げられる」, and not 「ことができる」.
    if next == "が" { return rest.dropFirst().first == "挙" }
    return "、，。とでだにの及．".unicodeScalars.contains(next)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let words = String(String.UnicodeScalarView(scalars))
    return String(words.drop { "、，とや及び 　".contains($0) })
  }

  /// 「うまくいった訳は、」
  private static func topicEnd(of sentence: String) -> String.Index? {
    let scalars = sentence.unicodeScalars
    let reason = ["要因として", "理由として", "ポイントとして", "決め手として"].first(where: sentence.hasPrefix)
    if let reason {
      return scalars.index(scalars.startIndex, offsetBy: reason.unicodeScalars.count)
    }
    guard let topic = scalars.firstIndex(of: "は"), scalars[..<topic].count <= 24 else { return nil }
    return scalars[scalars.index(after: topic)...].firstIndex {
      !"、， 　".unicodeScalars.contains($0)
    }
  }
}
