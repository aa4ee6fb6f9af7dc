/// Words by which share buttons, navigation and page footers give themselves away.
enum BoilerplateRules {
  /// A line that is boilerplate wherever it stands.
  static func isBoilerplate(_ line: SourceLine) -> Bool {
    let text = line.glyphs.string
    guard line.glyphs.count <= 120, !text.isEmpty else { return false }
    return isPageNumber(line.glyphs) || isShareLine(text) || isBreadcrumb(text) || isJump(text)
      || isCopyright(text) || isFeedback(text)
  }

  /// The first line of what only pages' ends hold: 関連記事, 問い合わせ先, ABOUT ME.
  static func opensTail(_ glyphs: [Unicode.Scalar]) -> Bool {
    guard glyphs.count <= 48 else { return false }
    let text = glyphs.filter { !" ■◎●○◆▼【】<>[]".unicodeScalars.contains($0) }.string
    return authors.contains { text.lowercased().hasPrefix($0) }
      || contacts.contains(where: text.holds) && !text.contains("。") && !tellsHowToApply(text)
      || relations.contains { text.hasPrefix($0) }
  }

  /// 「申込み・問合せ」: part of what an announcement says.
  private static func tellsHowToApply(_ text: String) -> Bool {
    ["申込", "申し込", "応募", "参加方法"].contains(where: text.holds)
  }

  /// 照会先, 問い合わせ先, 担当: whom to ask.
  static func namesContacts(_ glyphs: [Unicode.Scalar]) -> Bool {
    let text = glyphs.string
    return contacts.contains(where: text.holds)
      || ["照会先", "連絡先", "担当課", "お尋ね先", "申込先", "申込み先", "事務局", "提出先"].contains(where: text.holds)
  }

  /// A line of an address, a telephone number or a counter's hours.
  static func isContactDetail(_ text: String) -> Bool {
    details.contains(where: text.holds)
  }

  private static let services = [
    "フェイスブック", "facebook", "ツイッター", "twitter", "エックス", "ライン", "line", "sns", "はてなブックマーク",
    "はてブ", "pocket", "インスタグラム", "instagram", "リンクトイン", "linkedin", "メール", "x", "友達", "ともだち",
    "知り合い", "note",
  ]
  private static let sharing = [
    "シェア", "共有", "送る", "送り", "ツイート", "ポスト", "つぶや", "知らせ", "紹介する", "伝える", "教える", "投稿",
    "いいね", "保存", "拡散", "ブックマーク",
  ]
  private static let addresses = ["url", "リンク", "アドレス"]
  private static let copying = ["コピー", "写し", "控え", "クリップボード", "copy"]
  private static let buttons: Set<String> = [
    "シェア", "シェアする", "ツイート", "ツイートする", "ポスト", "ポストする", "つぶやく", "line", "facebook", "x",
    "twitter", "はてブ", "pocket", "rss", "feedly", "コピー", "copy", "印刷", "印刷する", "このページを印刷", "保存する",
    "知らせる", "送信する", "送信", "送る", "あとで読む", "友達に送る", "いいね", "いいね!", "共有", "共有する", "メール",
    "リンクをコピー", "note", "threads", "instagram", "友だちに教える", "hatena", "b!", "sns",
  ]

  private static func isShareLine(_ text: String) -> Bool {
    guard text.unicodeScalars.count <= 64, !text.holds("。") else { return false }
    let lower = text.lowercased()
    let parts = lower.unicodeScalars.split { isGap($0) }.map { String($0) }
    if !parts.isEmpty, parts.allSatisfy(buttons.contains) { return true }
    if addresses.contains(where: lower.holds), copying.contains(where: lower.holds) {
      return true
    }
    guard sharing.contains(where: lower.holds),
      parts.contains(where: { part in services.contains { names($0, in: part) } })
    else { return false }
    let isCommand = ["する", "します", "る", "く", "ト", "ア", "]"].contains(where: lower.hasSuffix)
    return isCommand || lower.hasPrefix("この") || parts.count(where: buttons.contains) >= 2
  }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "[", "]", "/", "|", "・", "→", "(", ")", "「", "」": true
    default: false
    }
  }

  /// Latin names of one or a few letters count only where no other letter touches them.
  private static func names(_ service: String, in part: String) -> Bool {
    guard part.holds(service), let range = part.firstRange(of: service) else { return false }
    guard service.utf8.allSatisfy({ $0 < 0x80 }) else { return true }
    let before = part[..<range.lowerBound].last
    let after = part[range.upperBound...].first
    return ![before, after].contains { $0?.isASCII == true && $0?.isLetter == true }
  }

  private static func isPageNumber(_ glyphs: [Unicode.Scalar]) -> Bool {
    var digits = 0
    for glyph in glyphs where !" -－―–—‐ページpP.頁/".unicodeScalars.contains(glyph) {
      digits += 1
      guard glyph.isDigit, digits <= 6 else { return false }
    }
    guard digits > 0 else { return false }
    let dashes = glyphs.count { "-－―–—‐".unicodeScalars.contains($0) }
    return dashes == 2 && "-－―–—‐".unicodeScalars.contains(glyphs[0]) || glyphs.contains("頁")
  }

  private static func isBreadcrumb(_ text: String) -> Bool {
    let signs = ">›»＞≫"
    guard text.unicodeScalars.contains(where: signs.unicodeScalars.contains) else { return false }
    let parts = text.split { signs.contains($0) }
    guard parts.allSatisfy({ $0.count <= 24 }) else { return false }
    let starts = ["現在の位置", "現在地", "現在位置", "ホーム", "トップ", "top", "home"]
    let isRooted = starts.contains { text.lowercased().hasPrefix($0) }
    return parts.count >= 3 && (isRooted || parts.count >= 4) || parts.count == 2 && isRooted
  }

  private static let jumps = [
    "本文へ", "ページの先頭", "ページトップ", "ページの一番上", "このページのトップ", "トップへ戻る", "先頭へ戻る",
    "上へ戻る", "トップページへ", "一覧へ戻る", "一覧に戻る", "前のページ", "メニューを", "サイト内検索", "文字サイズ", "前の記事",
    "次の記事", "前の案内", "次の案内", "前の事例", "次の事例", "目次へ",
  ]

  /// 「本文に移動」, and not 「本文に掲げた数値は…」.
  private static let mainJumps = ["本文に移動", "本文に進む", "本文にジャンプ", "本文にスキップ", "本文に飛ぶ"]

  private static func isJump(_ text: String) -> Bool {
    let core = text.drop { " ▲△↑←→»≫<>|[]・".contains($0) }
    if core.count <= 40, jumps.contains(where: core.hasPrefix) { return true }
    if core.count <= 20, mainJumps.contains(where: core.hasPrefix) { return true }
    guard text.holds("|") else { return false }
    let bars = text.split(separator: "|")
    return bars.count >= 3 && bars.allSatisfy { $0.count <= 20 } && !text.contains(":")
  }

  private static func isCopyright(_ text: String) -> Bool {
    let lower = text.lowercased()
    let signs = ["©", "ⓒ", "(c)", "copyright", "all rights reserved"]
    return signs.contains { lower.hasPrefix($0) } || lower.holds("all rights reserved")
      || text.holds("無断転載") && text.count <= 60
  }

  private static func isFeedback(_ text: String) -> Bool {
    text.count <= 80
      && [
        "お役に立ちましたか", "役に立ちましたか", "役立ちましたか", "このページの内容は", "参考になりましたか",
        "見つけやすかったですか", "わかりやすかったですか", "このページに関するアンケート", "このページの情報は",
      ].contains(where: text.holds)
  }

  private static let authors = [
    "aboutme", "about", "この記事を書いた", "書いている人", "書いた人", "著者", "筆者", "執筆者", "執筆:", "プロフィール",
    "運営者", "ライター", "編集部", "author", "この記事の著者",
  ]
  private static let contacts = [
    "お問い合わせ", "お問合せ", "お問合わせ", "問い合わせ", "問合せ", "問合わせ", "このページの担当",
    "このページを作った", "ページ作成",
  ]
  private static let relations = [
    "関連記事", "関連ページ", "関連リンク", "関連:", "あわせて読みたい", "合わせて読みたい", "おすすめ記事", "おすすめの記事",
    "人気記事", "新着記事", "最新記事", "よく読まれている", "このカテゴリ", "こちらもどうぞ", "前後の記事", "ほかの記事", "他の記事",
  ]
  private static let details = [
    "電話", "tel", "TEL", "Tel", "ファックス", "ファクス", "ファクシミリ", "FAX", "Fax", "〒", "内線", "直通", "@",
    "メール", "開庁", "受付", "窓口", "庁舎", "丁目", "番地", "担当:", "担当者",
  ]
}
