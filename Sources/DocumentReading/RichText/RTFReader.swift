package import KnowledgeModel

/// Reads RTF.
package struct RTFReader: DocumentReader {
  package init() {}

  package func read(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    var parser = RTFParser(bytes, limits: context.limits)
    try parser.parse()
    var values: [DeclaredHead.Key: [String]] = [:]
    var origins: [DeclaredHead.Key: HeadOrigin] = [:]
    for (key, name) in [(DeclaredHead.Key.title, "title"), (.author, "author")] {
      guard let words = parser.info[name]?.trimmed, words.unicodeScalars.contains(where: \.isKanji),
        !words.contains("??")
      else { continue }
      values[key] = [words]
      origins[key] = HeadOrigin(.markup, text: words)
    }
    return Reading(
      format: context.format, encoding: nil, confidence: nil,
      problems: parser.isCut ? [.missingEnd] : [],
      declared: DeclaredHead(values, origins: origins),
      blocks: ConvertedText.blocks(of: parser.text.lines, limits: context.limits))
  }
}

extension ReadingProblem {
  static let missingEnd = ReadingProblem(
    code: "missing-end",
    message: "ファイルが途中で切れていて、終わりの部分がありません。読めた所までを読みました。元のファイルを取り込み直してください。")
}

/// Blocks of lines that stand nowhere in the file: they have no places.
enum ConvertedText {
  static func blocks(of lines: [SourceLine], limits: ReadingLimits) -> [Block] {
    guard lines.count <= limits.outlineLines else {
      return lines.compactMap { line in
        if case .table(let rows) = line.preset { return Block(.table(rows: rows), place: Place()) }
        return line.text.isEmpty ? nil : Block(.paragraph(text: line.text), place: Place())
      }
    }
    return Outline.blocks(of: lines, isWebPage: false).map {
      Block($0.content, place: Place(), isBoilerplate: $0.isBoilerplate, links: $0.links)
    }
  }
}
