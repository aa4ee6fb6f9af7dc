/// What stands behind a number that is counted or numbered.
struct Counters: Sendable {
  static let standard = Counters()

  /// By the first scalar.
  private let counters: [UInt32: [String]]

  private init() {
    let words = counterWords.split(whereSeparator: \.isWhitespace).map(String.init)
    counters = Dictionary(grouping: words) { $0.unicodeScalars.first?.value ?? 0 }
  }

  func follows(in scanner: FoldScanner, at index: Int) -> Bool {
    counters[scanner.scalar(at: index)]?.contains { scanner.end(of: $0, at: index) != nil } ?? false
  }
}

/// か年 and the like are read by a rule. Those are left out that make everyday words of 一 and 十:
/// 一部, 一方, 一般, 一体, 一定, 一層, 一時, 十分.
private let counterWords = """
  年 月 日 週 時間 分間 秒 人 名 件 回 次 期 号 条 項 章 節 款 校 区 市町村 市町 町村 都県 府県
  都道府県 つ 割 倍 点 台 種 段階 階 丁目 番目 番地 世帯 戸 棟 本 冊 枚 歳 才 代 世紀 団体 施設
  事業 項目 分野 地区 地域 部門 課 局 班 級 位 度 円 万 億 兆 原則 柱 社 学期 学年 組 席 票 周
  車線 品目 語 文字 桁 軒 頭 匹 羽 隻 分の 大都市 県 都市 法 拠点 要素 視点 キロ メートル センチ
  トン ヘクタール リットル グラム パーセント ポイント ページ コマ チーム グループ セット ステップ
  ケース タイプ パターン モデル %
  """
