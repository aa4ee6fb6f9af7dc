import ArgumentParser
import KnowledgeStore
import SQLiteStore
import Search

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "ナレッジベースの状態と、ファイルごとの状態を表示します",
    discussion: """
      --files は、これまでに見たファイルを、登録したものも、しなかったものも、状態・理由とともに一覧にします。登録しなかったファイルは、\
      ファイルか読み取りの条件（版、上限、変換プログラム）が変わったときにだけ、読み直します。
      """)

  @Argument(help: ArgumentHelp("--files を絞り込む言葉（パスか理由に含むもの）", valueName: "言葉"))
  var words: [String] = []

  @Flag(help: "ファイルごとの状態を一覧にします")
  var files = false

  @Option(help: ArgumentHelp("この状態のファイルだけを一覧にします（繰り返せます）", valueName: "状態"))
  var status: [FileStatus] = []

  @Option(help: ArgumentHelp("一覧に表示する件数（省くとすべて）", valueName: "件数"))
  var limit: Int?

  @Option(help: ArgumentHelp("一覧の先頭から読み飛ばす件数", valueName: "件数"))
  var offset = 0

  @OptionGroup var list: ListOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    try Misuse.refuseNegative(limit ?? 0, offset)
    let form = try list.form()
    try files ? showFiles(form) : showStatus(form)
  }

  private func showFiles(_ form: ListForm) throws {
    let workplace = Workplace()
    let reader = try workplace.reader(base)
    let found = try FileSearcher(reader: reader).list(
      FileRequest(
        text: words.joined(separator: " "), statuses: Set(status), limit: limit ?? .max,
        offset: offset))
    let roots = try reader.withSnapshot(scope: .everything) { try $0.roots().count }
    try form.show(ShownFiles(found: found, showsRoots: roots > 1), on: workplace)
    if found.total == 0 { throw ExitCode(ExitStatus.nothingFound) }
  }

  private func showStatus(_ form: ListForm) throws {
    guard words.isEmpty, status.isEmpty, limit == nil, offset == 0, !list.plain, !list.csv else {
      throw Misuse("言葉や一覧のオプションは、ファイルの一覧のためのものです。", advice: "--files と一緒に指定してください。")
    }
    let workplace = Workplace()
    let path = workplace.path(base)
    let status = try workplace.reader(base).withSnapshot(scope: .everything) {
      StatusWire(
        path: path, try $0.status(), roots: try $0.places(), files: try $0.fileCounts())
    }
    if form == .json {
      Channel.output.line(try JSONText.line(status))
    } else {
      workplace.show(StatusText.lines(of: status))
    }
  }
}

extension FileStatus: ExpressibleByArgument {}
