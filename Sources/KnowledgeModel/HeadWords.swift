import JapaneseText

extension DocumentKind {
  /// Reads what staff write: 「助言」 or `advice`, in any width and case.
  package init?(word: String) {
    let written = Fold.plain(word).utf8
    let match = Self.allCases.first {
      Fold.plain($0.label).utf8 == written || Fold.plain($0.rawValue).utf8 == written
    }
    guard let match else { return nil }
    self = match
  }
}

extension Trust {
  /// Reads what staff write: 「確認済」, 「AI生成」 or `verified`, in any width and case.
  package init?(word: String) {
    let written = Fold.plain(word).utf8
    let match = Self.allCases.first { trust in
      [trust.label, trust.rawValue, trust.shortLabel].contains { Fold.plain($0).utf8 == written }
    }
    guard let match else { return nil }
    self = match
  }

  /// The label without its remark in parentheses.
  private var shortLabel: String { String(label.prefix { $0 != "（" }) }
}
