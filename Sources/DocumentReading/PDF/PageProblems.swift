import KnowledgeModel

/// What could not be read of pages.
enum PageProblems {
  static let withoutText = "page-without-text"

  static func problems(of pages: [LayoutPage], empty: [Int]) -> [ReadingProblem] {
    var problems = runs(of: empty).prefix(50).map { run in
      let name = run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)〜\(run.upperBound)"
      return ReadingProblem(
        code: withoutText,
        message: "\(name)ページには文字の情報がありません（画像だけか白紙です）。画像の文字も要るときは --ocr を付けて読んでください。",
        place: Place(page: run.lowerBound))
    }
    if let page = pages.first(where: isGarbled) {
      problems.append(
        ReadingProblem(
          code: "garbled-text",
          message:
            "\(page.number)ページなどに、文字コードの対応がなく読み取れない文字があります。フォントを埋め込んで保存し直すか、--ocr を付けて読んでください。",
          place: Place(page: page.number)))
    }
    if let page = pages.first(where: StackedLetters.areScattered) {
      problems.append(
        ReadingProblem(
          code: "scattered-text",
          message:
            "\(page.number)ページなどは文字が1字ずつばらばらに置かれていて、読む順を確かめられません。元の文書から保存し直すか、--ocr を付けて読んでください。",
          place: Place(page: page.number)))
    }
    return problems
  }

  private static func isGarbled(_ page: LayoutPage) -> Bool {
    var (all, unknown) = (0, 0)
    for word in page.lines.lazy.flatMap(\.words) {
      for scalar in word.text.unicodeScalars {
        all += 1
        unknown += PageLetters.isUnknown(scalar) ? 1 : 0
      }
    }
    return unknown * 5 > all
  }

  private static func runs(of pages: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for page in pages {
      if let last = runs.last, last.upperBound + 1 == page {
        runs[runs.count - 1] = last.lowerBound...page
      } else {
        runs.append(page...page)
      }
    }
    return runs
  }
}
