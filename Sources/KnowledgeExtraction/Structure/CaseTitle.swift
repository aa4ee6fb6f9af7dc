import KnowledgeModel

/// The line that sets out a case, read: whose it is, its name, and since when.
struct CaseTitle {
  var municipality: PlaceName?
  var name: String?
  var since: String?
}

/// Reads titles of cases:
///
///     港区「専門家伴走型プロジェクト」        若杉川市：異動先でも使う「半分専門職」
///     事例１　汐見野市（南雲県）　三つの課…    移動窓口車（花筏町）
struct CaseTitleReader {
  let municipalities: any MunicipalityDirectory
  /// What the document is about: it tells which of several of one name is meant.
  let context: [Municipality]

  /// Mentions of municipalities of a text, narrowed by what stands near.
  func mentions(in text: String) -> [MunicipalityMention] {
    municipalities.mentions(in: text, unlisted: true).narrowed(context: context)
  }

  /// - Parameter text: Without number and label.
  func read(_ text: String) -> CaseTitle {
    let mentions = mentions(in: text)
    var title = CaseTitle(municipality: nil, name: nil, since: StartDate.ofNote(in: text))
    guard let first = mentions.first else {
      title.name = text
      return title
    }
    title.municipality = Self.place(of: first)
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: first.utf8Range.lowerBound)
    let end = text.utf8.index(text.utf8.startIndex, offsetBy: first.utf8Range.upperBound)
    let before = text[..<start].trimmingWhitespace
    if before.isEmpty || before.unicodeScalars.allSatisfy(Self.isBracket) {
      var rest = text[end...]
      let others = Self.joined(mentions, in: text, rest: &rest)
      if !others.isEmpty {
        title.municipality = PlaceName(
          code: nil,
          name: ([Self.place(of: first)] + others).map(\.name).joined(separator: "・"))
      }
      title.name = Self.name(from: String(rest))
    } else if let last = before.last, Self.opening.contains(last) {
      title.name = Self.name(from: String(before.dropLast()))
    } else if let last = before.last, Self.dashes.contains(last), Self.isRest(text[end...]) {
      // 「朝の窓口――花筏町」
      title.name = Self.name(from: before)
    } else {
      title.name = Self.name(from: text)
    }
    return title
  }

  /// Whether a municipality stands at the beginning or end and is set off from the rest:
  /// 「川名町「朝の窓口」」, 「朝の窓口（川名町）」; not 「川名町内のある店」.
  func isTitle(_ text: String) -> Bool {
    let mentions = mentions(in: text)
    guard let first = mentions.first, let last = mentions.last else { return false }
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: first.utf8Range.lowerBound)
    let end = text.utf8.index(text.utf8.startIndex, offsetBy: last.utf8Range.upperBound)
    let (before, rest) = (text[..<start].trimmingWhitespace, text[end...])
    if before.unicodeScalars.allSatisfy(Self.isBracket) {
      guard let next = rest.first else { return true }
      return next.isWhitespace || Self.seams.contains(next)
        || ["の「", "の『", "ほか", "など"].contains { rest.hasPrefix($0) }
    }
    guard let edge = before.last else { return false }
    // 「朝の窓口」（川名町、2019年～）
    if Self.opening.contains(edge) { return "）)〕］]】＞>〉》".contains(text.last ?? "。") }
    return Self.dashes.contains(edge) && Self.isRest(rest)
  }

  private static let seams = "「『（(〔［[【】］]〕〉》＞>：:―—－–-─━／/｜|・、，～〜＝=…‥"

  /// The municipality that a sentence begins with: 「石動丘市では、…」.
  func place(opening sentence: String) -> PlaceName? {
    let head = String(sentence.unicodeScalars.prefix(48).map(Character.init))
    guard let first = mentions(in: head).first else { return nil }
    let start = head.utf8.index(head.utf8.startIndex, offsetBy: first.utf8Range.lowerBound)
    return head[..<start].unicodeScalars.count <= 20 ? Self.place(of: first) : nil
  }

  /// What a label such as 団体名 says: the municipality in it, else the first of those it names.
  func place(named value: String) -> PlaceName {
    let first = value.split(whereSeparator: { "・、，/／（(".contains($0) }).first
      .map { String($0).trimmingWhitespace }
    if let first, let mention = mentions(in: first).first { return Self.place(of: mention) }
    return mentions(in: value).first.map(Self.place)
      ?? PlaceName(code: nil, name: first ?? Outline.title(from: value))
  }

  /// 「川名町　上区自治会」: who of the municipality did it, where that is no part of its office.
  func group(named value: String) -> String? {
    guard let mention = mentions(in: value).first else { return nil }
    let end = value.utf8.index(value.utf8.startIndex, offsetBy: mention.utf8Range.upperBound)
    guard let next = value[end...].first, next.isWhitespace || "／/・：:、（(".contains(next) else {
      return nil
    }
    let rest = Self.trimmed(String(value[end...].filter { !"（()）".contains($0) }))
    let isGroup = Self.groups.contains { rest.hasSuffix($0) || rest.hasPrefix($0) }
    return isGroup && rest.unicodeScalars.count <= 24 && mentions(in: rest).isEmpty ? rest : nil
  }

  private static let groups = [
    "会", "組合", "クラブ", "法人", "株式会社", "ネットワーク", "実行委", "商店街", "保存会", "隊", "団体", "サークル", "合同会社",
    "有限会社",
  ]

  /// Whether one of the first words can be a municipality's name.
  static func mayOpenWithPlace(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.prefix(28).contains(where: mayEndPlace)
  }

  /// Whether the letter ends names of municipalities or prefectures.
  static func mayEndPlace(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "市", "区", "町", "村", "県", "都", "府", "道": true
    default: false
    }
  }

  static func place(of mention: MunicipalityMention) -> PlaceName {
    if let known = mention.municipality {
      return PlaceName(code: known.code, name: mention.shownName)
    }
    // 常磐野県北稜町
    let name = mention.text
    let tail = name.dropFirst().dropLast().lastIndex { "県都府道".contains($0) }
      .map { name[name.index(after: $0)...].trimmingWhitespace }
    return PlaceName(code: nil, name: tail ?? name)
  }

  /// 「花筏町・緑ヶ淵町：」
  private static func joined(
    _ mentions: [MunicipalityMention], in text: String, rest: inout Substring
  ) -> [PlaceName] {
    var others: [PlaceName] = []
    for mention in mentions.dropFirst() {
      let start = text.utf8.index(text.utf8.startIndex, offsetBy: mention.utf8Range.lowerBound)
      guard start >= rest.startIndex else { continue }
      let link = rest[..<start].trimmingWhitespace
      guard ["・", "、", "と", "及び"].contains(link) else { break }
      others.append(place(of: mention))
      let end = text.utf8.index(text.utf8.startIndex, offsetBy: mention.utf8Range.upperBound)
      rest = text[end...]
    }
    return others
  }

  private static let opening = "（(〔［[【＜<〈《"
  private static let dashes = "―—－–-／/｜|：:～〜"

  /// Nothing but a remark.
  private static func isRest(_ text: Substring) -> Bool {
    let rest = trimmed(String(text))
    return rest.isEmpty || withoutRemark(rest).isEmpty
  }

  private static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
    "【［[＜<〔《〈■●○◆・".unicodeScalars.contains(scalar) || scalar.properties.isWhitespace
  }
}
