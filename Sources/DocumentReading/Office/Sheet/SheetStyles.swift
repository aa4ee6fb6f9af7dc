/// The formats of a workbook's cells, by the number of the style that a cell names.
struct SheetStyles {
  private var formats: [CellFormat] = []

  static let general = CellFormat("General")

  init() {}

  init(_ pull: XMLPull) throws(ReadingError) {
    var codes: [Int: String] = [:]
    var numbers: [Int] = []
    try pull.openRoot()
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "numFmts":
        try pull.children { () throws(ReadingError) in
          if let id = pull.integer("numFmtId"), let code = pull.attribute("formatCode") {
            codes[id] = code
          }
        }
      case "cellXfs":
        try pull.children { () throws(ReadingError) in
          if pull.name == "xf" { numbers.append(pull.integer("numFmtId") ?? 0) }
        }
      default: break
      }
    }
    self.init(codes: codes, numbers: numbers)
  }

  /// - Parameters:
  ///   - codes: The formats that the workbook has of its own, by number.
  ///   - numbers: The number of the format of each style.
  init(codes: [Int: String], numbers: [Int]) {
    var parsed: [Int: CellFormat] = [:]
    formats = numbers.map { number in
      if let known = parsed[number] { return known }
      let format = CellFormat(codes[number] ?? Self.builtIn[number] ?? "General")
      parsed[number] = format
      return format
    }
  }

  func format(_ style: Int?) -> CellFormat {
    guard let style, formats.indices.contains(style) else { return Self.general }
    return formats[style]
  }

  /// As Excel for Japanese shows them.
  private static let builtIn: [Int: String] = {
    let era = "[$-411]ggge\"年\"m\"月\"d\"日\""
    let month = "yyyy\"年\"m\"月\""
    let day = "m\"月\"d\"日\""
    return [
      1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "\"¥\"#,##0;\"¥\"-#,##0",
      6: "\"¥\"#,##0;\"¥\"-#,##0", 7: "\"¥\"#,##0.00;\"¥\"-#,##0.00",
      8: "\"¥\"#,##0.00;\"¥\"-#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
      13: "# ??/??", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
      19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm", 27: "[$-411]ge.m.d",
      28: era, 29: era, 30: "m/d/yy", 31: "yyyy\"年\"m\"月\"d\"日\"", 32: "h\"時\"mm\"分\"",
      33: "h\"時\"mm\"分\"ss\"秒\"", 34: month, 35: day, 36: "[$-411]ge.m.d",
      37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00",
      41: "#,##0;-#,##0;\"-\"", 42: "\"¥\"#,##0;\"¥\"-#,##0;\"¥-\"", 43: "#,##0.00;-#,##0.00;\"-\"",
      44: "\"¥\"#,##0.00;\"¥\"-#,##0.00;\"¥-\"", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
      48: "##0.0E+0", 49: "@", 50: "[$-411]ge.m.d", 51: era, 52: month, 53: day, 54: era, 55: month,
      56: day, 57: "[$-411]ge.m.d", 58: era,
    ]
  }()
}
