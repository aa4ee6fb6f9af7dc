package import KnowledgeModel

/// Reads pages whose text was recognised on their pictures.
package struct RecognitionReader: ConversionReader {
  package init() {}

  package func read(
    _ outputs: [[UInt8]], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    let pages = try RecognizedPages.pages(of: outputs.first ?? [], limits: context.limits)
    let written = pages.filter { !$0.lines.isEmpty }
    guard let first = written.first, let last = written.last else {
      throw ReadingError(
        .noText, reason: "PDFのページの画像から文字を認識できませんでした。本文を入力したファイルを用意してください。")
    }
    let text = PageText(written, outline: nil, hasSizes: false)
    let name =
      first.number == last.number ? "\(first.number)" : "\(first.number)〜\(last.number)"
    let problem = ReadingProblem(
      code: "recognized-text",
      message: "\(name)ページの文字は、画像から文字認識で読み取りました。誤りがありうるため、引用する前に元の紙面を確かめてください。",
      place: Place(page: first.number))
    return Reading(
      format: context.format, encoding: nil, confidence: nil, problems: [problem],
      declared: DeclaredHead(), blocks: text.blocks(limits: context.limits))
  }
}

extension Reading {
  /// Pages of which only pictures were found.
  var pagesWithoutText: [Int] {
    // Pages of an attached file are not of this one.
    problems.filter { $0.code == PageProblems.withoutText && $0.place?.member == nil }
      .flatMap(\.pages)
  }

  /// With what was recognised on pages that had no text, each page in its place.
  func joined(withRecognized other: Reading) -> Reading {
    let found = Set(other.blocks.compactMap(\.place.page))
    var blocks: [Block] = []
    var rest = other.blocks[...]
    for block in self.blocks {
      let page = block.place.member == nil ? block.place.page ?? 0 : .max
      while let next = rest.first, (next.place.page ?? 0) < page {
        blocks.append(next)
        rest = rest.dropFirst()
      }
      blocks.append(block)
    }
    let remaining = problems.filter { problem in
      problem.code != PageProblems.withoutText || problem.place?.member != nil
        || !problem.pages.allSatisfy(found.contains)
    }
    return Reading(
      format: format, encoding: encoding, confidence: confidence,
      problems: remaining + other.problems, declared: declared, blocks: blocks + rest)
  }
}

extension ReadingProblem {
  /// The pages that a message of pages without text names: 「3〜5ページ…」.
  fileprivate var pages: [Int] {
    let numbers = message.prefix { $0 != "ペ" }.split(separator: "〜").compactMap { Int($0) }
    guard let first = numbers.first, let last = numbers.last, first <= last else { return [] }
    return Array(first...min(last, first + 5_000))
  }
}
