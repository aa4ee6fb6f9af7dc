/// Wordings that say where in a document a line stands.
enum TextWords {
  private static let edges = [
    "はじめに", "まえがき", "序文", "要旨", "要約", "おわりに", "終わりに", "まとめ", "むすび", "結び", "結びに", "結論", "あとがき",
    "参考資料", "参考文献", "引用文献", "出典", "出典一覧", "参考", "資料編", "付録", "注", "注釈", "脚注", "謝辞", "後記",
    "さいごに", "最後に", "資料", "別紙", "別添", "別記", "附属資料",
  ]

  /// Whether the heading opens or closes a document as such: はじめに, まとめ, 参考文献.
  static func isEdgeMatter(_ glyphs: [Unicode.Scalar]) -> Bool {
    if edges.contains(glyphs.filter { $0 != " " }.string) { return true }
    return edges.contains { edge in
      glyphs.starts(with: edge) && glyphs.count <= 30 && glyphs.count > edge.unicodeScalars.count
        && "([〔【 ".unicodeScalars.contains(glyphs[edge.unicodeScalars.count])
    }
  }

  /// Whether the heading opens an aside, under which no other heading stands.
  static func isAside(_ glyphs: [Unicode.Scalar]) -> Bool {
    ["コラム", "column", "Column", "COLUMN", "(コラム", "囲み"].contains(where: glyphs.starts)
  }

  /// Whether the line says that something follows: 「次のとおりです。」
  static func announces(_ glyphs: [Unicode.Scalar]) -> Bool {
    let tail = glyphs.suffix(30)
    let words = ["次の", "以下", "下記", "とおり", "通り", "次に", "ご紹介", "紹介します"]
    return words.contains { Array(tail).firstRange(of: Array($0.unicodeScalars)) != nil }
      || glyphs.last == ":"
  }
}
