/// The speaker's notes: what the trainer says of an entry.
enum SlideNotes {
  private static let image = SlideBox(x: 25, y: 20, width: 140, height: 79)
  private static let words = SlideBox(x: 25, y: 108, width: 140, height: 125)

  static func addMaster(to package: inout OfficePackage) {
    let shapes = SlideShapes.tree([picture(isOnSlide: false), text([""], isOnSlide: false)])
    let background = XMLFragment(
      "p:bg", [:],
      XMLFragment("p:bgRef", ["idx": "1001"], XMLFragment("a:schemeClr", ["val": "bg1"])))
    package.add(
      "ppt/notesMasters/notesMaster1.xml", type: SlideFile.type("notesMaster"),
      bytes: XMLFragment(
        "p:notesMaster", SlideShapes.namespaces,
        [XMLFragment("p:cSld", [:], [background, shapes]), SlideMaster.colourMap]
      ).file,
      relations: [.init(id: "rId1", type: "theme", target: "../theme/theme2.xml")])
    package.add("ppt/theme/theme2.xml", type: OfficeTheme.type, bytes: SlideFile.theme.file)
  }

  /// - Parameter number: of the slide, counted from 1.
  static func add(_ notes: [String], number: Int, to package: inout OfficePackage) {
    let shapes = SlideShapes.tree([picture(isOnSlide: true), text(notes, isOnSlide: true)])
    package.add(
      "ppt/notesSlides/notesSlide\(number).xml", type: SlideFile.type("notesSlide"),
      bytes: XMLFragment(
        "p:notes", SlideShapes.namespaces,
        [XMLFragment("p:cSld", [:], shapes), SlideMaster.masterColours]
      ).file,
      relations: [
        .init(id: "rId1", type: "notesMaster", target: "../notesMasters/notesMaster1.xml"),
        .init(id: "rId2", type: "slide", target: "../slides/slide\(number).xml"),
      ])
  }

  private static func picture(isOnSlide: Bool) -> XMLFragment {
    XMLFragment(
      "p:sp", [:],
      [
        XMLFragment(
          "p:nvSpPr", [:],
          [
            XMLFragment("p:cNvPr", ["id": "2", "name": "スライド"]),
            XMLFragment(
              "p:cNvSpPr", [:],
              XMLFragment("a:spLocks", ["noGrp": "1", "noRot": "1", "noChangeAspect": "1"])),
            XMLFragment("p:nvPr", [:], XMLFragment("p:ph", ["type": "sldImg", "idx": "2"])),
          ]),
        XMLFragment(
          "p:spPr", [:],
          isOnSlide ? [] : [SlideShapes.place(image, "a"), SlideMaster.rectangle]),
      ])
  }

  private static func text(_ paragraphs: [String], isOnSlide: Bool) -> XMLFragment {
    SlideShapes.text(
      id: 3, name: "講師から",
      placeholder: XMLFragment("p:ph", ["type": "body", "sz": "quarter", "idx": "3"]),
      properties: isOnSlide ? [] : [SlideShapes.place(words, "a"), SlideMaster.rectangle],
      body: [XMLFragment("a:bodyPr"), XMLFragment("a:lstStyle")],
      paragraphs: paragraphs.map {
        XMLFragment(
          "a:p", [:],
          XMLFragment(SlideShapes.runs($0, size: 12, isBold: false, colour: nil)))
      })
  }
}
