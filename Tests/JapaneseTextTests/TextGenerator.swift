/// Makes the same short texts from the same seed, of scalars that are likely to make trouble.
struct TextGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  /// A text of up to `count` pieces: now and then any scalar at all, else one of ``pieces``.
  mutating func text(upTo count: Int) -> String {
    var text = ""
    for _ in 0..<next(below: count + 1) {
      if next(below: 8) == 0, let scalar = Unicode.Scalar(UInt32(next(below: 0x3_2000))) {
        text.unicodeScalars.append(scalar)
      } else {
        text += Self.pieces[next(below: Self.pieces.count)]
      }
    }
    return text
  }

  static let pieces: [String] = [
    "a", "B", "z", "é", "e\u{301}", "Ａ", "ｂ", "1", "2", "９", "０", ".", ",", "'", "-", "．", "，", "’",
    "−", "—", "～", "〜", "“", "″", " ", "　", "\n", "\r\n", "\t", "\u{85}", "\u{2028}", "\u{A0}",
    "か", "が", "■", "▶", "☀", "か\u{3099}", "は\u{309A}", "カ", "ｶ", "ｶﾞ", "ﾊﾟ", "ﾞ", "ﾟ", "゛", "ー", "ｰ",
    "\u{3099}",
    "\u{301}", "\u{200D}", "\u{200B}", "\u{FE0F}", "\u{E0100}", "\u{0}", "\u{1}", "\u{2}", "\u{7F}",
    "\u{AD}", "\u{FEFF}", "\u{34F}", "漢", "字", "髙", "﨑", "邊", "齋", "神", "葛\u{E0100}", "辻", "①", "②",
    "㎡", "㌔", "²", "½", "Ⅲ", "ℓ", "℃", "㈱", "㍻", "㋿", "ﬁ", "ŉ", "ŀ", "İ", "ß", "Σ", "Å", "K", "ª",
    "ⁿ",
    "𝐀", "𝟗", "´", "¨", "\u{385}", "…", "‥", "㏂", "⒈", "⑴", "가", "\u{1100}", "\u{1161}", "\u{11A8}",
    "ㄱ", "ㅏ", "ﾡ", "ￂ", "한", "👨\u{200D}👩\u{200D}👧", "🇯", "🇵", "1\u{FE0F}\u{20E3}", "❤\u{FE0F}",
    "\u{E000}", "\u{F8FF}", "𠮷", "𩸽", "ก\u{E33}", "ক\u{9BE}", "\u{600}", "ﷺ", "(", ")", "（", "）",
    "%",
    "サーバー", "データ", "令和", "平成", "元", "4", "年", "年度", "月", "日", "R4", "h30", "2022", "/",
    "三", "十", "百", "二〇", "第", "次", "人", "万", "ヶ", "か", "数", "取", "り", "組", "み", "引き", "続き",
    "申し込", "込み", "合わ", "せ", "代", "つ", "分の",
  ]
}
