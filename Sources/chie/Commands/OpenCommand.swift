import ArgumentParser
import KnowledgeStore

struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "元のファイルを、いつも使うアプリケーションで開きます",
    discussion: "画面がないとき（遠隔の端末など）は、ファイルの場所を表示します。CHIE_OPENER に開くプログラムを指定できます。"
      + "圧縮ファイルの中の文書は開かず、どれを開いて何を探すかを示します。")

  @OptionGroup var targets: TargetArguments
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let workplace = Workplace()
    let opener = Opener(environment: workplace.environment)
    try targets.forEach(of: try workplace.reader(base), at: workplace.locations) {
      let places = try $1.locations(of: $0.document.id)
      guard let original = Original.best(of: places) else {
        throw CommandFailure.fileGone(path: places.first ?? $0.document.paths.first ?? "")
      }
      if let advice = original.advice { Channel.talk.line(advice) }
      if let opener {
        if original.member == nil { try opener.open(original.disk) }
      } else {
        Channel.output.line(original.path.visibleLine)
      }
    }
  }
}
