package import KnowledgeModel

/// Reads presentations of old PowerPoint (PPT of 1997 to 2003): slide after slide with titles and notes.
package struct OldSlidesReader: DocumentReader {
  package init() {}

  package func read(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    guard let file = CompoundFile(bytes), let entry = file.entry("PowerPoint Document") else {
      throw .damaged("PowerPoint文書の中身を読み取れません")
    }
    let stream = file.content(of: entry)
    let user = file.entry("Current User").map { file.content(of: $0, limit: 64) } ?? []
    let slides = OldSlides(stream, lastEdit: Int(user.number32(at: 16)))
    var blocks: [Block] = []
    /// What stands on many slides counts once.
    var frames: Set<String> = []
    for (index, slide) in slides.slides.enumerated() {
      let place = Place(slide: index + 1)
      blocks += Self.blocks(of: slide, place: place)
      let found = slide.texts.filter { $0.role == .frame } + (index == 0 ? slides.frames : [])
      for line in found.flatMap(\.lines)
      where line.contains(where: { !$0.isNumber }) && frames.insert(line).inserted {
        blocks.append(Block(.paragraph(text: line), place: place, isBoilerplate: true))
      }
    }
    return Reading(
      format: context.format, encoding: nil, confidence: nil, problems: [],
      declared: DeclaredHead(), blocks: FlowFrame.told(blocks))
  }

  private static func blocks(of slide: OldSlides.Slide, place: Place) -> [Block] {
    var blocks: [Block] = []
    let level = place.slide == 1 ? 1 : 2
    if let title = slide.texts.first(where: { $0.role == .title }) {
      let words = title.lines.reduce("") { LineEnds.joined($0, $1) }
      blocks.append(Block(.heading(level: level, text: words), place: place))
    }
    for text in slide.texts where text.role == .body || text.role == .other {
      if !text.rows.isEmpty {
        blocks.append(Block(.table(rows: text.rows), place: place))
        continue
      }
      for line in text.lines {
        let isItem = text.role == .body && text.lines.count > 1
        blocks.append(
          Block(isItem ? .listItem(depth: 1, text: line) : .paragraph(text: line), place: place))
      }
    }
    let notes = slide.notes.filter { $0.role == .body || $0.role == .other }.flatMap(\.lines)
    if !notes.isEmpty {
      blocks.append(
        Block(.paragraph(text: "ノート：" + notes.joined(separator: "\n")), place: place))
    }
    return blocks
  }
}

/// The slides of an old presentation in their order.
struct OldSlides {
  struct Slide {
    var texts: [SlideText] = []
    var notes: [SlideText] = []
  }

  private(set) var slides: [Slide] = []
  /// What stands at the head and foot of all of them.
  private(set) var frames: [SlideText] = []
  private let stream: [UInt8]

  /// - Parameter lastEdit: Where the record of the last change stands.
  init(_ stream: [UInt8], lastEdit: Int) {
    self.stream = stream
    let (places, document) = Self.places(in: stream, from: lastEdit)
    if let record = document.flatMap({ places[$0] }).flatMap({ SlideRecord(at: $0, in: stream) }),
      record.kind == SlideRecord.Kind.document
    {
      slides = slides(of: record, places)
      frames = SlideText.frames(under: record, in: stream)
    }
    if slides.allSatisfy({ $0.texts.isEmpty && $0.notes.isEmpty }) { slides = allSlides() }
  }

  /// Where the parts stand that are in force, by their numbers, and the number of the document.
  private static func places(
    in stream: [UInt8], from lastEdit: Int
  ) -> (places: [Int: Int], document: Int?) {
    var places: [Int: Int] = [:]
    var document: Int?
    var place = lastEdit
    for _ in 0..<1_000 {
      guard let edit = SlideRecord(at: place, in: stream), edit.kind == SlideRecord.Kind.edit else {
        break
      }
      let start = edit.range.lowerBound
      document = document ?? Int(stream.number32(at: start + 16))
      if let directory = SlideRecord(at: Int(stream.number32(at: start + 12)), in: stream),
        directory.kind == SlideRecord.Kind.directory
      {
        var index = directory.range.lowerBound
        while index + 4 <= directory.range.upperBound {
          let head = Int(stream.number32(at: index))
          index += 4
          for offset in 0..<(head >> 20) where index + 4 <= directory.range.upperBound {
            let number = head & 0xFFFFF + offset
            places[number] = places[number] ?? Int(stream.number32(at: index))
            index += 4
          }
        }
      }
      let before = Int(stream.number32(at: start + 8))
      guard before != 0, before < place else { break }
      place = before
    }
    return (places, document)
  }

  private func slides(of document: SlideRecord, _ places: [Int: Int]) -> [Slide] {
    let lists = document.children(in: stream).filter { $0.kind == SlideRecord.Kind.list }
    var slides: [Slide] = []
    var numbers: [Int: Int] = [:]
    for part in parts(of: lists.first { $0.instance == 0 }) {
      let outline = SlideText.texts(under: part.outline, in: stream)
      var texts: [SlideText] = []
      if let record = places[part.reference].flatMap({ SlideRecord(at: $0, in: stream) }) {
        texts = SlideText.texts(under: [record], in: stream, outline: outline)
        texts += SlideText.frames(under: record, in: stream)
      }
      for text in outline where !texts.contains(text) { texts.append(text) }
      numbers[part.number] = slides.count
      slides.append(Slide(texts: texts))
    }
    for part in parts(of: lists.first { $0.instance == 2 }) {
      guard let record = places[part.reference].flatMap({ SlideRecord(at: $0, in: stream) }),
        let head = record.children(in: stream).first(where: {
          $0.kind == SlideRecord.Kind.notesHead
        }),
        let slide = numbers[Int(stream.number32(at: head.range.lowerBound))]
      else { continue }
      slides[slide].notes += SlideText.texts(under: [record], in: stream)
    }
    return slides
  }

  /// The slides that a list names, each with its part of the outline.
  private func parts(
    of list: SlideRecord?
  ) -> [(reference: Int, number: Int, outline: [SlideRecord])] {
    var parts: [(reference: Int, number: Int, outline: [SlideRecord])] = []
    for record in list?.children(in: stream) ?? [] {
      if record.kind == SlideRecord.Kind.persistentSlide {
        guard parts.count < 10_000 else { break }
        let start = record.range.lowerBound
        parts.append((Int(stream.number32(at: start)), Int(stream.number32(at: start + 12)), []))
      } else if !parts.isEmpty {
        parts[parts.count - 1].outline.append(record)
      }
    }
    return parts
  }

  /// Every slide in the file, where nothing says which are in force.
  private func allSlides() -> [Slide] {
    var slides: [Slide] = []
    var index = 0
    while slides.count < 10_000, let record = SlideRecord(at: index, in: stream) {
      if record.kind == SlideRecord.Kind.slide || record.kind == SlideRecord.Kind.document {
        let texts =
          SlideText.texts(under: [record], in: stream) + SlideText.frames(under: record, in: stream)
        if !texts.isEmpty { slides.append(Slide(texts: texts)) }
      }
      index = max(record.range.upperBound, index + 8)
    }
    return slides
  }
}
