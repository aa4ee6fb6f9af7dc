/// What can go wrong in a command itself.
enum CommandFailure: Error {
  case unreadable(path: String, detail: String)
  case unwritable(path: String, detail: String)
  case fileGone(path: String)
  case pathMissing(path: String)
  case rootMissing(path: String)
  case openerFailed(program: String, detail: String)
  /// A document was withdrawn, and its words may still stand in the log beside the base.
  case stillRead(path: String)
  case readerMissing(path: String)
  case serverMissing(path: String)
  case serverFailed(path: String, detail: String)

  /// For staff: what happened, and what to do.
  var message: String {
    switch self {
    case .unreadable(let path, let detail):
      "\(path) を読めません（\(detail)）。場所と読み取りの権限を確かめてください。"
    case .unwritable(let path, let detail):
      "\(path) に書き込めません（\(detail)）。場所、権限、ディスクの空きを確かめてください。"
    case .fileGone(let path):
      "ファイル \(path) がありません。chie index をもう一度実行してください。"
    case .pathMissing(let path):
      "\(path) がありません。登録するフォルダーやファイルの場所を確かめてください。"
    case .rootMissing(let path):
      "登録した場所 \(path) がありません。元の場所に戻すか、--prune を付けて実行してください。"
    case .openerFailed(let program, let detail):
      "\(program) を起動できません（\(detail)）。環境変数 CHIE_OPENER に、ファイルを開くプログラムを指定してください。"
    case .stillRead(let path):
      "文書は取り下げましたが、\(path) をほかの処理が読んでいるため、-wal ファイルに言葉が残っているかもしれません。検索サーバーなどを止めて、同じ chie forget をもう一度実行してください。"
    case .readerMissing(let path):
      "文書を読むプログラム \(path) がありません。make build か make install をやり直してください。"
    case .serverMissing(let path):
      "検索サーバーのプログラム \(path) がありません。make build か make install をやり直してください。"
    case .serverFailed(let path, let detail):
      "検索サーバー \(path) を起動できません（\(detail)）。実行の権限を確かめてください。"
    }
  }
}
