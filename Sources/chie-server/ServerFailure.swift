/// Why the server does not start or goes down.
enum ServerFailure: Error, Hashable {
  /// `word` is the argument at fault; `nil` where the parser does not tell.
  case misused(word: String?)
  case notLoopback(host: String)
  case portTaken(port: Int)
  case portRefused(port: Int)
  case stopped

  var exitStatus: Int32 {
    switch self {
    case .misused, .notLoopback: 64
    case .portTaken, .portRefused, .stopped: 2
    }
  }

  /// For staff: what happened, and what to do.
  var message: String {
    switch self {
    case .misused(let word):
      "\(word.map { "引数「\($0)」" } ?? "引数")を解釈できません。書き方は chie-server --help で確かめてください。"
    case .notLoopback(let host):
      "アドレス \(host) では待ち受けられません。利用者の認証がまだないため、127.0.0.1、::1、localhost のどれかを指定してください。"
    case .portTaken(let port):
      "ポート \(port) はほかのプログラムが使っています。--port で別の番号か 0（空いている番号）を指定してください。"
    case .portRefused(let port):
      "ポート \(port) で待ち受けられません。--port で 1024 以上の番号か 0（空いている番号）を指定してください。"
    case .stopped:
      "サーバーが予期せず止まりました。標準エラーの記録を確かめてから、もう一度始めてください。"
    }
  }
}
