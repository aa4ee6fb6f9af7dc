package import KnowledgeModel

/// Reads presentations and drawings of OpenDocument (ODP, ODG, also templates): page after page, the title
/// first, the notes of the speaker last.
package struct OpenSlideReader: DocumentReader {
  package init() {}

  package func read(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    var document = try OpenDocument(bytes, limits: context.limits)
    var blocks: [Block] = []
    var number = 0
    var declared: [String] = []
    var frames: Set<String> = []
    try document.content { (pull, document) throws(ReadingError) in
      try pull.children { () throws(ReadingError) in
        switch pull.name {
        case "page":
          number += 1
          var page = OpenSlide(pull, styles: document.styles, limits: context.limits)
          try page.read(in: &document)
          let isFirst = !blocks.contains { !$0.isBoilerplate }
          // What stands around many pages counts once.
          blocks += page.blocks(number: number, isFirst: isFirst).filter {
            !$0.isBoilerplate || frames.insert($0.text).inserted
          }
          if page.isHidden { document.add(SlideProblem.hidden(number)) }
        case "footer-decl", "header-decl":
          let text = try pull.text().trimmed
          if !text.isEmpty, !declared.contains(text) { declared.append(text) }
        default: break
        }
      }
    }
    for text in declared + document.frames.map(\.text) where frames.insert(text).inserted {
      blocks.append(Block(.paragraph(text: text), place: Place(), isBoilerplate: true))
    }
    if !blocks.contains(where: { !$0.isBoilerplate }) {
      blocks = blocks.map { $0.marked(isBoilerplate: false) }
    }
    return document.reading(FlowFrame.told(blocks), format: context.format)
  }
}

/// What is told of slides that are read otherwise than they are shown.
enum SlideProblem {
  static func hidden(_ number: Int) -> ReadingProblem {
    ReadingProblem(
      code: "hidden-slide",
      message: "スライド\(number)は非表示ですが、読み取りました。見せたくない内容なら、スライドを削除してください。",
      place: Place(slide: number))
  }
}
