/// The measures of a page in Word: twips (1/1440 inch), half points for letters.
struct WordPage: Sendable, Hashable {
  let paper: BookPaper

  enum Orientation: Sendable { case upright, landscape }

  /// The size of the body text.
  var bodySize: Int { paper == .a4 ? 21 : 19 }
  var line: Int { paper == .a4 ? 360 : 330 }
  private var side: Int { paper == .a4 ? 1417 : 1134 }
  private var top: Int { paper == .a4 ? 1531 : 1361 }

  /// Of the text, in twips.
  func textWidth(_ orientation: Orientation) -> Int {
    Self.twips(orientation == .upright ? paper.width : paper.height) - 2 * side
  }

  /// Of the text, in twips.
  func textHeight(_ orientation: Orientation) -> Int {
    Self.twips(orientation == .upright ? paper.height : paper.width) - 2 * top
  }

  /// A size given for A4, in half points.
  func size(_ forA4: Int) -> Int {
    (forA4 * bodySize + 10) / 21
  }

  private static func twips(_ millimetres: Int) -> Int {
    (millimetres * 1440 * 10 + 127) / 254
  }

  struct Section {
    var orientation = Orientation.upright
    var columns = 1
    /// Follows on the same page.
    var isContinuous = false
    /// Roman, counted from the cover; else in figures.
    var isFrontMatter = false
    /// Where the pages are counted from 1 again.
    var startsCount = false
  }

  /// The properties of the section that ends here; in the order of the schema.
  func properties(of section: Section) -> XMLFragment {
    let upright = section.orientation == .upright
    let width = Self.twips(upright ? paper.width : paper.height)
    let height = Self.twips(upright ? paper.height : paper.width)
    let parts = [
      ("header", "even"), ("header", "default"), ("footer", "even"), ("footer", "default"),
    ]
    let references = parts.map { part, type in
      XMLFragment(
        "w:\(part)Reference", ["w:type": type, "r:id": Self.relation(of: part, for: type)])
    }
    return XMLFragment(
      "w:sectPr", [:],
      XMLFragment(
        references + [
          XMLFragment("w:type", ["w:val": section.isContinuous ? "continuous" : "nextPage"]),
          XMLFragment(
            "w:pgSz",
            [
              "w:w": String(width), "w:h": String(height),
              "w:orient": upright ? nil : "landscape", "w:code": paper == .a4 ? "9" : "13",
            ]),
          XMLFragment(
            "w:pgMar",
            [
              "w:top": String(top), "w:right": String(side), "w:bottom": String(top),
              "w:left": String(side), "w:header": "794", "w:footer": "794", "w:gutter": "0",
            ]),
          XMLFragment(
            "w:pgNumType",
            [
              "w:fmt": section.isFrontMatter ? "lowerRoman" : "decimal",
              "w:start": section.startsCount ? "1" : nil,
            ]),
          XMLFragment(
            "w:cols",
            [
              "w:num": section.columns > 1 ? String(section.columns) : nil, "w:space": "425",
            ]),
          section.isFrontMatter ? XMLFragment("w:titlePg") : [],
          XMLFragment("w:docGrid", ["w:type": "lines", "w:linePitch": String(line)]),
        ]))
  }

  /// `rIdHeaderEven` …
  static func relation(of part: String, for type: String) -> String {
    "rId" + part.prefix(1).uppercased() + part.dropFirst() + type.prefix(1).uppercased()
      + type.dropFirst()
  }
}
