import Glibc

/// Why the operating system refused something, as staff can read it.
package enum SystemReason {
  /// - Parameter code: A value of `errno`.
  package static func text(_ code: Int32) -> String {
    switch code {
    case ENOENT: "ファイルやフォルダーがありません"
    case EACCES, EPERM: "権限がありません"
    case EISDIR: "フォルダーです"
    case ENOTDIR: "途中の名前がフォルダーではありません"
    case EEXIST: "同じ名前のものがあります"
    case ENOSPC: "ディスクの空きがありません"
    case EDQUOT: "使えるディスクの量を超えました"
    case EROFS: "読み取り専用の場所です"
    case EIO: "装置の読み書きに失敗しました"
    case EMFILE, ENFILE: "開いているファイルが多すぎます"
    case ENAMETOOLONG: "名前が長すぎます"
    case ELOOP: "リンクが循環しています"
    case ENOEXEC: "実行できる形式ではありません"
    case ENOMEM: "メモリーが足りません"
    case E2BIG: "引数が長すぎます"
    default: "システムのエラー番号 \(code)"
    }
  }
}
