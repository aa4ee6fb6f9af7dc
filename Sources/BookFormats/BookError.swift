/// What keeps a book from being written.
package enum BookError: Error, Sendable, Hashable {
  /// A file of the templates is not there.
  case templateMissing(path: String)
  /// A file of the templates cannot be read; `detail` is the system's own reason.
  case templateUnreadable(path: String, detail: String)
  /// A template says what cannot be done; `fault` is for staff, with advice. Lines count from 1.
  case templateBroken(path: String, line: Int, fault: String)

  /// Stable, kebab-case, for programs.
  package var code: String {
    switch self {
    case .templateMissing: "book-template-missing"
    case .templateUnreadable: "book-template-unreadable"
    case .templateBroken: "book-template-broken"
    }
  }

  /// For staff: what happened, and what to do.
  package var message: String {
    switch self {
    case .templateMissing(let path):
      "ひな形 \(path) がありません。ひな形のフォルダーを確かめるか、元のファイルを戻してください。"
    case .templateUnreadable(let path, _):
      "ひな形 \(path) を読めません。読み取りの権限と、文字コードが UTF-8 であることを確かめてください。"
    case .templateBroken(let path, let line, let fault):
      "ひな形 \(path) の\(line)行目に誤りがあります。\(fault)"
    }
  }
}
