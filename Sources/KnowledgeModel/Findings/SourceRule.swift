import JapaneseText

/// The normal forms of publishers and titles by which spellings of one work are recognised.
///
/// **Title.** The full fold (width, case, variants of kanji, years) without punctuation; fiscal
/// years at either end are dropped, as the edition says them; so are に関する, についての, に係る,
/// における, 及び, 並びに and every の; then, at the end, 報告書, 報告, 結果 and 概要.
/// 「…活用状況に関する調査」, 「…活用状況調査結果」 and 「…活用状況調査報告書」 are one title; 最終報告 and
/// 中間報告, 経過報告 and 実績報告, 追補 and 試行版 are told apart.
///
/// **Publisher.** The plain fold without spaces, punctuation and forms of incorporation. A name that
/// another begins with is the body that the other belongs to: 「…市」 and 「…市 市民課」.
package enum SourceRule {
  package static func title(_ title: String) -> String {
    var form = letters(of: Fold.full(title))
    stripYears(&form)
    for word in connectives { form = form.removing(word) }
    while let length = endOfName(in: form) { form.removeLast(length) }
    return String(scalars: form)
  }

  package static func publisher(_ publisher: String) -> String {
    var publisher = Fold.plain(publisher).string
    if publisher.utf8.contains(0x28) {
      for kind in shortIncorporations { publisher = publisher.replacing(kind, with: "") }
    }
    var form = letters(of: Fold.plain(publisher))
    for word in incorporations { form = form.removing(word) }
    return String(scalars: form)
  }

  /// What a programme and the work about it have in common: the normal title without 事業, 調査 and
  /// 研究 at its end.
  package static func stem(ofNormal title: String) -> String {
    var form = Array(title.unicodeScalars)
    for ending in stemEndings where form.count >= ending.count + 4 && form.hasTail(ending) {
      form.removeLast(ending.count)
      break
    }
    return String(scalars: form)
  }

  /// Whether one normal publisher is the body that the other belongs to.
  package static func isPart(_ shorter: String, of longer: String) -> Bool {
    shorter.unicodeScalars.count >= 2 && longer != shorter && longer.hasPrefix(shorter)
  }

  private static let connectives = [
    "に関する", "についての", "に係る", "における", "及び", "および", "並びに", "の",
  ].map { Array($0.unicodeScalars) }

  /// How many scalars at the end only say that this is a report; `nil` for none.
  private static func endOfName(in form: [Unicode.Scalar]) -> Int? {
    for ending in endings where form.count >= ending.count + 3 && form.hasTail(ending) {
      let isReport = ending == endings[0] || ending == endings[1]
      if isReport {
        let name = Array(form.dropLast(ending.count))
        // 中間報告書 is 中間報告, and not 中間.
        if kindsOfReport.contains(where: name.hasTail) {
          return ending == endings[0] ? 1 : nil
        }
      }
      return ending.count
    }
    return nil
  }

  private static let endings = ["報告書", "報告", "概要版", "概要", "結果"].map {
    Array($0.unicodeScalars)
  }

  private static let kindsOfReport = [
    "最終", "中間", "経過", "実績", "年次", "年", "月次", "定期", "進捗", "事例", "視察", "次", "回",
  ].map { Array($0.unicodeScalars) }

  private static let surveys = ["調査", "調査結果", "調査報告", "調査報告書", "統計", "センサス"].map {
    Array($0.unicodeScalars)
  }

  private static let stemEndings = ["調査研究", "事業", "調査", "研究"].map {
    Array($0.unicodeScalars)
  }

  private static let incorporations = [
    "一般財団法人", "公益財団法人", "一般社団法人", "公益社団法人", "財団法人", "社団法人", "独立行政法人",
    "国立大学法人", "特定非営利活動法人", "株式会社", "有限会社", "合同会社",
  ].map { Array($0.unicodeScalars) }

  /// As the fold writes them.
  private static let shortIncorporations = [
    "一社", "公社", "一財", "公財", "社", "財", "独", "国研", "特非", "株", "有", "福", "医", "学", "地独", "NPO", "npo",
  ].map { "(\($0))" }

  private static func letters(of text: FoldedText) -> [Unicode.Scalar] {
    let fold = text.string.unicodeScalars
    var letters: [Unicode.Scalar] = []
    letters.reserveCapacity(fold.count)
    for scalar in fold {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A, 0x3005...0x3007, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC,
        0xC0...0x24F, 0x370...0x52F:
        letters.append(scalar)
      case 0x3231, 0x0...0xBF, 0x2000...0x33FF, 0xFE30...0xFE4F, 0xFF00...0xFFEF: continue
      default: letters.append(scalar)
      }
    }
    return letters
  }

  /// Drops 「2022年度」, 「2022年版」 and the like at either end.
  private static func stripYears(_ form: inout [Unicode.Scalar]) {
    let units = ["年度版", "年度分", "年度", "年版"].map { Array($0.unicodeScalars) }
    for unit in units {
      let length = unit.count + 4
      guard form.count >= length + 2 else { continue }
      if form[..<4].allSatisfy(isDigit), form[4..<length].elementsEqual(unit) {
        form.removeFirst(length)
      }
      guard form.count >= length + 2 else { continue }
      if form.hasTail(unit), form.suffix(length).prefix(4).allSatisfy(isDigit) {
        form.removeLast(length)
      }
    }
    // 2020年国勢調査, but not 2019年豪雨…記録誌
    if form.count >= 9, form[..<4].allSatisfy(isDigit), form[4] == "年", !isDigit(form[5]),
      surveys.contains(where: form.hasTail)
    {
      form.removeFirst(5)
    }
    // 白書2022
    if form.count >= 7, form.suffix(4).allSatisfy(isDigit), !isDigit(form[form.count - 5]),
      form[form.count - 4] == "2" || form[form.count - 4] == "1"
    {
      form.removeLast(4)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }
}

extension [Unicode.Scalar] {
  fileprivate func hasTail(_ word: [Unicode.Scalar]) -> Bool {
    count >= word.count && suffix(word.count).elementsEqual(word)
  }

  fileprivate func removing(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let first = word.first, contains(first) else { return self }
    var kept: [Unicode.Scalar] = []
    kept.reserveCapacity(count)
    var index = 0
    while index < count {
      if self[index] == first, self[index...].starts(with: word) {
        index += word.count
      } else {
        kept.append(self[index])
        index += 1
      }
    }
    return kept
  }
}
