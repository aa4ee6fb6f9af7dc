/// Names of municipalities by their form: letters ended by 市, 区, 町 or 村.
enum MunicipalityName {
  /// The first name in the text; `nil` where there is none. A name is at most eight characters long.
  static func first(in text: String, except others: Set<String>) -> String? {
    var start = text.startIndex
    while start < text.endIndex {
      guard let from = text[start...].firstIndex(where: isNameLetter) else { return nil }
      let to = text[from...].firstIndex { !isNameLetter($0) } ?? text.endIndex
      if let name = name(in: text[from..<to], except: others) { return name }
      start = to
    }
    return nil
  }

  private static func name(in run: Substring, except others: Set<String>) -> String? {
    for (offset, index) in run.indices.enumerated() where offset >= 1 && offset < 8 {
      guard "市区町村".contains(run[index]) else { continue }
      let next = run.index(after: index)
      // 「市町村」, 「市区」: a list of kinds, no name.
      if next < run.endIndex, "市区町村".contains(run[next]) { return nil }
      let candidate = withoutPeriod(run[...index])
      return others.contains { candidate.hasSuffix($0) } ? nil : candidate
    }
    return nil
  }

  /// 「第三次青凪市」, 「三十年度青凪市」: what counts years or editions is no part of the name.
  private static func withoutPeriod(_ name: Substring) -> String {
    guard let period = name.lastIndex(where: { "次度版期".contains($0) }) else { return String(name) }
    let rest = name[name.index(after: period)...]
    return String(rest.count >= 2 ? rest : name)
  }

  private static func isNameLetter(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x3005: true
    // ヶ, ヵ, ケ, ツ, ノ: 「霞ヶ浜市」, 「三ツ瀬町」, 「鷹ノ巣原市」.
    case 0x30F6, 0x30F5, 0x30B1, 0x30C4, 0x30CE: true
    default: false
    }
  }
}
