/// Colours and faces that both Office formats share: who changes them changes the whole document.
struct OfficeTheme {
  static let type = "application/vnd.openxmlformats-officedocument.theme+xml"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"

  /// As RRGGBB.
  enum Colour {
    static let accent = "1F3A5F"
    static let quiet = "55606E"
    static let panel = "EEF2F7"
    static let rule = "B9C2CD"
    static let warning = "8A3F3F"
  }

  let headingFace: String
  let bodyFace: String

  var file: [UInt8] {
    XMLFragment(
      "a:theme", ["xmlns:a": Self.drawing, "name": "事例集"],
      [XMLFragment("a:themeElements", [:], [colours, faces, formats])]
    ).file
  }

  private var colours: XMLFragment {
    let colours = [
      ("dk1", "1C2733"), ("lt1", "FFFFFF"), ("dk2", Colour.quiet), ("lt2", Colour.panel),
      ("accent1", Colour.accent), ("accent2", "2F5D8A"), ("accent3", "5A7D5A"),
      ("accent4", "8A6D2F"), ("accent5", Colour.warning), ("accent6", Colour.rule),
      ("hlink", Colour.accent), ("folHlink", Colour.quiet),
    ]
    return XMLFragment(
      "a:clrScheme", ["name": "事例集"],
      XMLFragment(
        colours.map { XMLFragment("a:" + $0.0, [:], [XMLFragment("a:srgbClr", ["val": $0.1])]) }))
  }

  private var faces: XMLFragment {
    func fonts(_ name: String, _ face: String) -> XMLFragment {
      XMLFragment(
        name, [:],
        [
          XMLFragment("a:latin", ["typeface": face]), XMLFragment("a:ea", ["typeface": face]),
          XMLFragment("a:cs", ["typeface": ""]),
          XMLFragment("a:font", ["script": "Jpan", "typeface": face]),
        ])
    }
    return XMLFragment(
      "a:fontScheme", ["name": "事例集"],
      [fonts("a:majorFont", headingFace), fonts("a:minorFont", bodyFace)])
  }

  /// Three of each kind, as the schema asks; all plain.
  private var formats: XMLFragment {
    let fill = XMLFragment("a:solidFill", [:], [XMLFragment("a:schemeClr", ["val": "phClr"])])
    func list(_ name: String, _ style: XMLFragment) -> XMLFragment {
      XMLFragment(name, [:], [style, style, style])
    }
    return XMLFragment(
      "a:fmtScheme", ["name": "事例集"],
      [
        list("a:fillStyleLst", fill),
        list("a:lnStyleLst", XMLFragment("a:ln", ["w": "6350"], fill)),
        list("a:effectStyleLst", XMLFragment("a:effectStyle", [:], [XMLFragment("a:effectLst")])),
        list("a:bgFillStyleLst", fill),
      ])
  }
}
