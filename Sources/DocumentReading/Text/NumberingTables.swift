extension NumberingReader {
  /// Rank by unit; 0 for units that count things other than parts of the document.
  static let chapters: [Unicode.Scalar: Int] = [
    "編": 10, "部": 12, "章": 14, "節": 20, "款": 22, "項": 24, "回": 0, "話": 0, "段": 0, "弾": 0,
  ]

  static let headingMarks: Set<Unicode.Scalar> = [
    "■", "□", "◆", "◇", "●", "○", "◎", "▼", "▽", "▲", "△", "★", "☆", "▶", "►", "▷", "❏", "◯", "◼",
  ]

  static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "【": "】", "<": ">", "〈": "〉", "《": "》", "≪": "≫", "〔": "〕", "[": "]", "『": "』", "〖": "〗",
  ]

  /// Words before a number that name a figure, a note, an era or a quantity, not a part.
  static let notCounting: Set<String> = [
    "令和", "平成", "昭和", "大正", "明治", "R", "H", "S", "図", "表", "図表", "写真", "グラフ", "注",
    "注釈", "脚注", "資料", "様式", "別表", "別紙", "別添", "参考", "全", "約", "計", "合計", "平均",
    "No", "TEL", "FAX", "電話", "内線", "A", "a", "延べ", "上位", "人口", "定員", "No.",
  ]

  static func circled(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x2460...0x2473: Int(scalar.value - 0x2460) + 1
    case 0x3251...0x325F: Int(scalar.value - 0x3251) + 21
    case 0x2776...0x277F: Int(scalar.value - 0x2776) + 1
    case 0x24F5...0x24FE: Int(scalar.value - 0x24F5) + 1
    default: nil
    }
  }

  static func kanjiValue(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "一", "壱": 1
    case "二", "弐": 2
    case "三", "参": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "十": 10
    default: nil
    }
  }

  /// The place of ア, イ, a, B … in its row.
  static func ordinal(_ scalar: Unicode.Scalar) -> (style: String, value: Int)? {
    if let index = Array("アイウエオカキクケコサシスセソ".unicodeScalars).firstIndex(of: scalar) {
      return ("ア", index + 1)
    }
    if let index = Array("ロハニホヘト".unicodeScalars).firstIndex(of: scalar) {
      return ("ア", index + 2)
    }
    switch scalar.value {
    case 0x41...0x5A: return ("A", Int(scalar.value - 0x40))
    case 0x61...0x7A: return ("a", Int(scalar.value - 0x60))
    default: return nil
    }
  }
}
