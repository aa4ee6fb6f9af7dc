import ArgumentParser
import KnowledgeStore

struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "元のファイルを、いつも使うアプリケーションで開きます",
    discussion: "画面がないとき（遠隔の端末など）は、ファイルの場所を表示します。CHIE_OPENER に開くプログラムを指定できます。")

  @OptionGroup var targets: TargetArguments
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let workplace = Workplace()
    let opener = Opener(environment: workplace.environment)
    try targets.forEach(of: try workplace.reader(base), at: workplace.locations) {
      let paths = try $1.locations(of: $0.document.id)
      guard let path = paths.first(where: RealPath.exists) else {
        throw CommandFailure.fileGone(path: paths.first ?? $0.document.paths.first ?? "")
      }
      if let opener {
        try opener.open(path)
      } else {
        Channel.output.line(path.visibleLine)
      }
    }
  }
}
