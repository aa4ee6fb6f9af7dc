/// Numbers as Word writes them before the paragraphs of a list.
enum ListNumber {
  /// - Parameter format: The name that Word gives it: `decimal`, `aiueoFullWidth` ….
  static func text(of number: Int, format: String) -> String {
    guard number >= 0 else { return String(number) }
    switch format {
    case "none": return ""
    case "decimalZero": return number < 10 ? "0\(number)" : String(number)
    case "decimalFullWidth", "decimalFullWidth2": return wide(number)
    case "upperRoman": return roman(number)
    case "lowerRoman": return roman(number).lowercased()
    case "upperLetter": return repeated(number, in: latin)
    case "lowerLetter": return repeated(number, in: latin).lowercased()
    case "aiueo": return repeated(number, in: "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ")
    case "aiueoFullWidth":
      return repeated(number, in: "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン")
    case "iroha": return repeated(number, in: "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳｲﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼｴﾋﾓｾｽ")
    case "irohaFullWidth":
      return repeated(number, in: "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス")
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      return enclosed(number, from: 0x2460, most: 20) ?? enclosed(
        number - 20, from: 0x3251, most: 15)
        ?? String(number)
    case "decimalEnclosedParen": return enclosed(number, from: 0x2474, most: 20) ?? "(\(number))"
    case "decimalEnclosedFullstop": return enclosed(number, from: 0x2488, most: 20) ?? "\(number)."
    case "ideographEnclosedCircle": return enclosed(number, from: 0x3280, most: 10) ?? kanji(number)
    case "japaneseCounting", "chineseCounting", "chineseCountingThousand",
      "taiwaneseCountingThousand", "koreanCounting":
      return kanji(number)
    case "ideographDigital", "japaneseDigitalTenThousand":
      return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
    case "japaneseLegal":
      return String(kanji(number).map { legal[$0] ?? $0 })
    case "ideographTraditional": return repeated(number, in: "甲乙丙丁戊己庚辛壬癸")
    case "ideographZodiac": return repeated(number, in: "子丑寅卯辰巳午未申酉戌亥")
    default: return String(number)
    }
  }

  private static let latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
  private static let digits: [Character] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let legal: [Character: Character] = ["一": "壱", "二": "弐", "三": "参", "十": "拾"]

  private static func wide(_ number: Int) -> String {
    String(
      String.UnicodeScalarView(
        String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  /// A, …, Z, AA, BB: the letter repeated, as Word counts.
  private static func repeated(_ number: Int, in letters: String) -> String {
    let letters = Array(letters)
    guard number > 0 else { return "" }
    let letter = String(letters[(number - 1) % letters.count])
    return String(repeating: letter, count: min(3, (number - 1) / letters.count + 1))
  }

  private static func enclosed(_ number: Int, from first: UInt32, most: Int) -> String? {
    guard (1...most).contains(number), let scalar = Unicode.Scalar(first + UInt32(number) - 1)
    else { return nil }
    return String(scalar)
  }

  static func roman(_ number: Int) -> String {
    guard (1..<4_000).contains(number) else { return String(number) }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// 二十三; above 9,999 in Arabic digits.
  static func kanji(_ number: Int) -> String {
    guard (1..<10_000).contains(number) else { return number == 0 ? "〇" : String(number) }
    var text = ""
    for (value, unit) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / value % 10
      if digit == 0 { continue }
      text += (digit == 1 && value > 1 ? "" : String(digits[digit])) + unit
    }
    return text
  }
}
