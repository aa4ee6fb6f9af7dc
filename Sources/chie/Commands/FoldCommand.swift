import ArgumentParser

struct FoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fold", abstract: "文字列が照合のためにどう正規化されるかを表示します",
    discussion: """
      引数ごとに、引数がなければ標準入力の 1 行ごとに表示します。
      ␁ は英単語と数の両端を表します。その内側は、全体が一致したときだけ見つかります。
      """)

  @Argument(help: ArgumentHelp("正規化する文字列", valueName: "文字列"))
  var texts: [String] = []

  @OptionGroup var output: JSONOption
  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let workplace = Workplace()
    let words = try Analysis.words(
      analysis.places, knowledgeBase: workplace.path(base), at: workplace)
    for line in texts.isEmpty || texts == ["-"] ? Input.lines() : texts {
      let fold = FoldWire(line, words: words)
      Channel.output.line(output.json ? try JSONText.line(fold) : Self.text(of: fold))
    }
  }

  private static func text(of fold: FoldWire) -> String {
    """
    基本　　 \(fold.plain.visibleLine)
    表記ゆれ \(fold.full.visibleLine)
    文字の組 \(fold.grams.joined(separator: " ").visibleLine)
    語　　　 \(fold.words.joined(separator: " ").visibleLine)
    """
  }
}
