/// What the sheets of a workbook share, and which there are.
struct Workbook {
  struct Sheet {
    let name: String
    let isHidden: Bool
    /// The name of the part that holds it; `nil` for macros.
    let part: String?
  }

  private(set) var sheets: [Sheet] = []
  private(set) var isFrom1904 = false
  private(set) var strings: [String] = []
  private(set) var styles = SheetStyles()

  init(_ document: inout OfficeDocument) throws(ReadingError) {
    let relationships = try document.relationships(of: document.main)
    guard let pull = try document.package.xml(document.main) else {
      throw .damaged("Excelブックの本体がファイルの中にありません")
    }
    let worksheets = Set(relationships.parts("worksheet") + relationships.parts("chartsheet"))
    try pull.openRoot()
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "workbookPr":
        isFrom1904 = ["1", "true", "on"].contains(pull.attribute("date1904") ?? "")
      case "sheets":
        try pull.children { () throws(ReadingError) in
          guard pull.name == "sheet", sheets.count < 5_000 else { return }
          let part = relationships.part(pull.relationship())
          sheets.append(
            Sheet(
              name: pull.attribute("name") ?? "",
              isHidden: ["hidden", "veryHidden"].contains(pull.attribute("state") ?? ""),
              part: part.flatMap { worksheets.contains($0) ? $0 : nil }))
        }
      default: break
      }
    }
    document.note(pull)
    let shared = relationships.first("sharedStrings")
    if let shared, let pull = try document.package.xml(shared) {
      strings = try SharedStrings.texts(of: pull, limits: document.package.limits)
      document.note(pull)
    }
    document.optional(relationships.first("styles")) { (pull) throws(ReadingError) in
      styles = try SheetStyles(pull)
    }
  }
}
