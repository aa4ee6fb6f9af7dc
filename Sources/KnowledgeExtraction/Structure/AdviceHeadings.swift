/// Headings of an advice note that say what to do: 「返却口を駅に置く」, 「窓口で断らない」.
///
/// They count where most headings side by side are of this form, and only where no label or heading
/// of measures says which they are.
struct AdviceHeadings {
  let outline: Outline

  /// In reading order.
  func found() -> [Int] {
    var groups: [Int?: [Int]] = [:]
    for index in outline.nodes.indices where outline[index].isHeading {
      groups[outline[index].parent, default: []].append(index)
    }
    return groups.values.flatMap { headings -> [Int] in
      let told = headings.filter { Self.tellsWhatToDo(outline[$0]) }
      return told.count > 1 && told.count * 3 >= headings.count * 2 ? told : []
    }
    .sorted()
  }

  /// An object, and a verb in its plain form at the end.
  private static func tellsWhatToDo(_ node: Outline.Node) -> Bool {
    guard node.roles.isEmpty else { return false }
    let words = node.lead.body
    guard let last = words.unicodeScalars.last, verbEnds.contains(last),
      words.unicodeScalars.contains("を") || words.hasSuffix("ない")
    else { return false }
    return !states.contains(where: words.hasSuffix)
  }

  private static let verbEnds: Set<Unicode.Scalar> = [
    "る", "く", "す", "う", "つ", "ぬ", "む", "ぐ", "ぶ", "い",
  ]

  /// Verbs that tell how things are.
  private static let states = [
    "ている", "ておる", "られる", "された", "である", "がある", "もある", "にある", "になる", "となる", "がいる", "できる", "見える",
    "分かる", "わかる", "かかる", "残る", "増える", "減る", "困る", "起きる", "ていく", "という", "たい", "しい", "よい", "いい",
    "多い", "少ない", "高い", "低い", "ていない", "がない", "もない", "はない", "できない", "えない", "足りない", "らない",
  ]
}
