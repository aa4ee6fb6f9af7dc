/// A slide as a part of the presentation.
struct SlideFile {
  let slide: Slide
  /// Charts are numbered through the presentation.
  let firstChart: Int

  static let theme = OfficeTheme(headingFace: "BIZ UDPGothic", bodyFace: "BIZ UDPGothic")

  static func type(_ part: String) -> String {
    "application/vnd.openxmlformats-officedocument.presentationml.\(part)+xml"
  }

  var charts: [Book.Chart] {
    slide.items.compactMap { if case .chart(let chart, _) = $0 { chart } else { nil } }
  }

  var bytes: [UInt8] {
    var chart = firstChart
    let shapes = slide.items.enumerated().compactMap { index, item -> XMLFragment? in
      let id = index + 2
      switch item {
      case .text(let role, let flow, let box):
        return text(role, flow, box, id: id)
      case .table(let table, let box):
        return SlideShapes.frame(
          id: id, name: "表", description: table.table.title, box: box, graphic: table.graphic)
      case .chart(let figure, let box):
        defer { chart += 1 }
        return SlideShapes.frame(
          id: id, name: "図", description: figure.alternative, box: box,
          graphic: ChartPart.frame(relation: "rIdChart\(chart)"))
      }
    }
    let number = SlideMaster.number(id: slide.items.count + 2, isOnSlide: true)
    let tree = SlideShapes.tree(shapes + (slide.layout == .cover ? [] : [number]))
    return XMLFragment(
      "p:sld", SlideShapes.namespaces,
      [XMLFragment("p:cSld", [:], tree), SlideMaster.masterColours]
    ).file
  }

  func relations(number: Int) -> [OfficePackage.Relation] {
    let layout = OfficePackage.Relation(
      id: "rId1", type: "slideLayout",
      target: "../slideLayouts/slideLayout\(slide.layout.rawValue + 1).xml")
    let charts = self.charts.indices.map {
      OfficePackage.Relation(
        id: "rIdChart\(firstChart + $0)", type: "chart",
        target: "../charts/chart\(firstChart + $0).xml")
    }
    let notes = OfficePackage.Relation(
      id: "rIdNotes", type: "notesSlide", target: "../notesSlides/notesSlide\(number).xml")
    return [layout] + charts + (slide.notes.isEmpty ? [] : [notes])
  }

  private func text(
    _ role: SlideRole, _ flow: SlideFlow, _ box: SlideBox?, id: Int
  ) -> XMLFragment? {
    guard flow.paragraphs.contains(where: { !$0.text.isEmpty }) else { return nil }
    let place = box.map { SlideShapes.place($0, "a") } ?? []
    return SlideShapes.text(
      id: id, name: role.name,
      placeholder: SlideShapes.placeholder(role, slide.layout), properties: place,
      body: [
        XMLFragment("a:bodyPr", [:], XMLFragment("a:normAutofit")), XMLFragment("a:lstStyle"),
      ], paragraphs: flow.paragraphs.map(SlideShapes.paragraph))
  }
}
