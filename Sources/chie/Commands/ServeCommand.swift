import ArgumentParser
import Glibc
import KnowledgeModel

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "ブラウザーと API で検索できるサーバーを始めます",
    discussion: "止めるには Ctrl-C を押します。指定しなければ、このコンピューターからだけ使えます。")

  @Option(help: ArgumentHelp("待ち受けるポート番号", valueName: "番号"))
  var port: UInt16 = 8080

  @Option(help: ArgumentHelp("待ち受けるアドレス", valueName: "アドレス"))
  var host = "127.0.0.1"

  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var base: KnowledgeBaseOptions

  /// The server takes the place of this process, so that signals reach it.
  func run() throws {
    let locations = Workplace().locations
    guard let server = locations.sibling("chie-server"), RealPath.exists(server) else {
      throw CommandFailure.serverMissing(path: locations.sibling("chie-server") ?? "chie-server")
    }
    let path = locations.knowledgeBase(option: base.kb)
    var arguments = [server, "--host", host, "--port", "\(port)", "--kb", path]
    // What is not asked for here, the server looks up as this program does.
    if let vocabulary = analysis.vocabulary { arguments += ["--vocabulary", vocabulary] }
    if let dictionary = analysis.dictionary { arguments += ["--dictionary", dictionary] }
    let pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    execv(server, pointers)
    throw CommandFailure.serverFailed(path: server, detail: SystemReason.text(errno))
  }
}
