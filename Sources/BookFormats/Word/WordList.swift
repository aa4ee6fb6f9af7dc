/// The lists of the document, each with its own indents, so that a box stays flush.
enum WordList: Int, CaseIterable {
  case bullet, ordered, boxed, boxedOrdered, quoted, quotedOrdered

  /// By which styles name it.
  var number: Int { rawValue + 1 }

  private var isOrdered: Bool {
    self == .ordered || self == .boxedOrdered || self == .quotedOrdered
  }

  /// In twips.
  private var left: Int {
    switch self {
    case .bullet, .boxedOrdered: 420
    case .ordered: 630
    case .boxed: 210
    case .quoted: 850
    case .quotedOrdered: 1060
    }
  }

  private var definition: XMLFragment {
    let indent = WordParagraphFormat(left: left, hanging: isOrdered ? 420 : 210)
    return XMLFragment(
      "w:abstractNum", ["w:abstractNumId": String(rawValue)],
      [
        .word("multiLevelType", "singleLevel"),
        XMLFragment(
          "w:lvl", ["w:ilvl": "0"],
          [
            .word("start", "1"), .word("numFmt", isOrdered ? "decimal" : "bullet"),
            .word("suff", isOrdered ? "tab" : "nothing"), .word("lvlText", isOrdered ? "%1." : "・"),
            .word("lvlJc", "left"), indent.properties,
          ]),
      ])
  }

  /// - Parameter restarts: the lists that count from 1 again, in order; their numbers follow those
  ///   of the styles.
  static func file(restarts: [WordList]) -> [UInt8] {
    let plain = allCases.map { list in
      XMLFragment(
        "w:num", ["w:numId": String(list.number)],
        .word("abstractNumId", String(list.rawValue)))
    }
    let again = restarts.enumerated().map { index, list in
      XMLFragment(
        "w:num", ["w:numId": String(allCases.count + 1 + index)],
        [
          .word("abstractNumId", String(list.rawValue)),
          XMLFragment("w:lvlOverride", ["w:ilvl": "0"], .word("startOverride", "1")),
        ])
    }
    return XMLFragment(
      "w:numbering", WordNamespaces.all,
      XMLFragment(allCases.map(\.definition) + plain + again)
    ).file
  }
}

enum WordNamespaces {
  static let all: KeyValuePairs<String, String?> = [
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": OfficePackage.relations,
    "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "xmlns:a": OfficeTheme.drawing,
  ]
}
