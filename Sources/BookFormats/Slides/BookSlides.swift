/// A book as slides for teaching, 16:9, a case a slide (ISO/IEC 29500 transitional), with a master
/// and layouts that an office can make its own.
///
/// No text runs over its place: what does not fit is set smaller, and then goes on on a further
/// slide. The same book gives the same bytes.
package struct BookSlides: Sendable {
  private let book: Book

  package init(_ book: Book) {
    self.book = book
  }

  package var bytes: [UInt8] {
    let slides = SlidePlan(book: book).slides
    var package = OfficePackage()
    package.add(
      "ppt/presentation.xml", type: type("presentation.main"), bytes: presentation(of: slides),
      relations: relations(of: slides))
    addSettings(to: &package)
    addMaster(to: &package)
    let hasNotes = slides.contains { !$0.notes.isEmpty }
    if hasNotes { SlideNotes.addMaster(to: &package) }
    var charts = 0
    for (index, slide) in slides.enumerated() {
      let file = SlideFile(slide: slide, firstChart: charts + 1)
      for chart in file.charts {
        charts += 1
        ChartPart(chart: chart, fontSize: 11)
          .add(to: &package, folder: "ppt", number: charts, date: book.date)
      }
      package.add(
        "ppt/slides/slide\(index + 1).xml", type: type("slide"), bytes: file.bytes,
        relations: file.relations(number: index + 1))
      if !slide.notes.isEmpty {
        SlideNotes.add(slide.notes, number: index + 1, to: &package)
      }
    }
    return package.bytes(of: OfficePackage.Properties(of: book), main: "ppt/presentation.xml")
  }

  private func type(_ part: String) -> String { SlideFile.type(part) }

  private func presentation(of slides: [Slide]) -> [UInt8] {
    let numbers = slides.indices.map {
      XMLFragment("p:sldId", ["id": String(256 + $0), "r:id": "rIdSlide\($0 + 1)"])
    }
    let notes: XMLFragment =
      slides.allSatisfy(\.notes.isEmpty)
      ? []
      : XMLFragment(
        "p:notesMasterIdLst", [:], XMLFragment("p:notesMasterId", ["r:id": "rIdNotes"]))
    return XMLFragment(
      "p:presentation", SlideShapes.namespaces,
      [
        XMLFragment(
          "p:sldMasterIdLst", [:],
          XMLFragment("p:sldMasterId", ["id": "2147483648", "r:id": "rIdMaster"])), notes,
        XMLFragment("p:sldIdLst", [:], XMLFragment(numbers)),
        XMLFragment("p:sldSz", ["cx": "12192000", "cy": "6858000"]),
        XMLFragment("p:notesSz", ["cx": "6858000", "cy": "9144000"]),
      ]
    ).file
  }

  private func relations(of slides: [Slide]) -> [OfficePackage.Relation] {
    let fixed = [
      ("rIdMaster", "slideMaster", "slideMasters/slideMaster1.xml"),
      ("rIdTheme", "theme", "theme/theme1.xml"), ("rIdPres", "presProps", "presProps.xml"),
      ("rIdView", "viewProps", "viewProps.xml"), ("rIdTables", "tableStyles", "tableStyles.xml"),
    ]
    let notes =
      slides.allSatisfy(\.notes.isEmpty)
      ? [] : [("rIdNotes", "notesMaster", "notesMasters/notesMaster1.xml")]
    let numbered = slides.indices.map {
      ("rIdSlide\($0 + 1)", "slide", "slides/slide\($0 + 1).xml")
    }
    return (fixed + notes + numbered).map { .init(id: $0.0, type: $0.1, target: $0.2) }
  }

  private func addSettings(to package: inout OfficePackage) {
    package.add(
      "ppt/presProps.xml", type: type("presProps"),
      bytes: XMLFragment("p:presentationPr", SlideShapes.namespaces).file)
    package.add(
      "ppt/viewProps.xml", type: type("viewProps"),
      bytes: XMLFragment("p:viewPr", SlideShapes.namespaces).file)
    package.add(
      "ppt/tableStyles.xml", type: type("tableStyles"),
      bytes: XMLFragment(
        "a:tblStyleLst",
        ["xmlns:a": OfficeTheme.drawing, "def": "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"]
      ).file)
  }

  private func addMaster(to package: inout OfficePackage) {
    package.add("ppt/theme/theme1.xml", type: OfficeTheme.type, bytes: SlideFile.theme.file)
    let layouts = Slide.Layout.allCases
    package.add(
      "ppt/slideMasters/slideMaster1.xml", type: type("slideMaster"), bytes: SlideMaster.file,
      relations: layouts.map {
        .init(
          id: "rId\($0.rawValue + 1)", type: "slideLayout",
          target: "../slideLayouts/slideLayout\($0.rawValue + 1).xml")
      } + [.init(id: "rIdTheme", type: "theme", target: "../theme/theme1.xml")])
    for layout in layouts {
      package.add(
        "ppt/slideLayouts/slideLayout\(layout.rawValue + 1).xml", type: type("slideLayout"),
        bytes: SlideMaster.file(of: layout),
        relations: [
          .init(id: "rId1", type: "slideMaster", target: "../slideMasters/slideMaster1.xml")
        ])
    }
  }
}
