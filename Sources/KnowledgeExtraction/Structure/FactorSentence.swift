/// A sentence that says why something went well.
enum FactorSentence {
  /// 「決め手は、朝に開けたこと、名を呼んだことの二つだという。」 → 「朝に開けたこと」, 「名を呼んだこと」; the sentence itself
  /// where it says no 「～こと」 behind a topic.
  static func factors(of sentence: String) -> [String] {
    guard let topic = topicEnd(of: sentence) else { return [sentence] }
    let scalars = Array(sentence.unicodeScalars[topic...])
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
    return factors.isEmpty ? [sentence] : factors
  }

  /// Behind what stands between two factors, and not in 「ことができる」.
  private static func endsFactor(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let next = rest.first else { return true }
    return "、，。とでだにの及．".unicodeScalars.contains(next)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let words = String(String.UnicodeScalarView(scalars))
    return String(words.drop { "、，とや及び 　".contains($0) })
  }

  /// 「うまくいった訳は、」
  private static func topicEnd(of sentence: String) -> String.Index? {
    let scalars = sentence.unicodeScalars
    guard let topic = scalars.firstIndex(of: "は"), scalars[..<topic].count <= 24 else { return nil }
    return scalars[scalars.index(after: topic)...].firstIndex {
      !"、， 　".unicodeScalars.contains($0)
    }
  }
}
