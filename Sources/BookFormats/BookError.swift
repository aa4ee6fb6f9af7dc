/// What keeps a book from being written.
package enum BookError: Error, Sendable, Hashable {
  /// Nowhere is a folder of templates.
  case templatesMissing
  /// A file of the templates is not there.
  case templateMissing(path: String)
  /// A file of the templates cannot be read; `detail` is the system's own reason.
  case templateUnreadable(path: String, detail: String)
  /// A template says what cannot be done; `fault` is for staff, with advice. Lines count from 1.
  case templateBroken(path: String, line: Int, fault: String)
  /// Python, Typst (`typst`) or another program of the typesetting is not there.
  case engineMissing(program: String)
  /// In none of the folders is a font.
  case fontsMissing(folders: [String])
  /// No font has these characters; `places` are the entries in which they stand.
  case charactersMissing([String], places: [String])
  case typesettingTimeout(seconds: Int)
  /// `detail` is for the log.
  case typesettingFailed(detail: String)
  /// The book has no training sheet to be set alone.
  case sheetMissing
  /// 縦書き takes a browser that is not there.
  case browserMissing(program: String)
  /// The browser has ended without a book; `detail` is for the log.
  case browserFailed(detail: String)
  /// 縦書き: printed so often, page numbers of the contents and the index still move pages.
  case pagesUnsettled(passes: Int)

  /// Stable, kebab-case, for programs.
  package var code: String {
    switch self {
    case .templatesMissing: "book-templates-missing"
    case .templateMissing: "book-template-missing"
    case .templateUnreadable: "book-template-unreadable"
    case .templateBroken: "book-template-broken"
    case .engineMissing: "book-engine-missing"
    case .fontsMissing: "book-fonts-missing"
    case .charactersMissing: "book-characters-missing"
    case .typesettingTimeout: "book-typesetting-timeout"
    case .typesettingFailed: "book-typesetting-failed"
    case .sheetMissing: "book-sheet-missing"
    case .browserMissing: "book-browser-missing"
    case .browserFailed: "book-browser-failed"
    case .pagesUnsettled: "book-pages-unsettled"
    }
  }

  /// For staff: what happened, and what to do.
  package var message: String {
    switch self {
    case .templatesMissing:
      "本の体裁のひな形がありません。make install をやり直すか、環境変数 CHIE_BOOK でフォルダーを指定してください。"
    case .templateMissing(let path):
      "ひな形 \(path) がありません。ひな形のフォルダーを確かめるか、元のファイルを戻してください。"
    case .templateUnreadable(let path, _):
      "ひな形 \(path) を読めません。読み取りの権限と、文字コードが UTF-8 であることを確かめてください。"
    case .templateBroken(let path, let line, let fault):
      "ひな形 \(path)\(line > 0 ? " の\(line)行目" : "")に誤りがあります。\(fault)"
    case .engineMissing("typst"):
      "組版プログラム Typst がありません。make install で入れるか、ネットワークのない機械では、つながる機械で pip download typst==0.15.2 を実行し、"
        + "できたファイルを運んで pip install --no-index --target 組版プログラムのフォルダー ファイル名 を実行してください。"
    case .engineMissing(let program) where program.hasSuffix("pdfinfo"):
      "縦書きのページ番号を調べるプログラム \(program) がありません。管理者に poppler-utils のインストールを頼むか、横書きで書き出してください。"
    case .engineMissing(let program):
      "組版に使うプログラム \(program) がありません。管理者に python3 のインストールを頼んでください。"
    case .fontsMissing:
      "日本語のフォントが見つかりません。管理者に fonts-morisawa-bizud-mincho と fonts-morisawa-bizud-gothic のインストールを頼んでください。"
    case .charactersMissing(let characters, let places):
      "どのフォントにもない文字があり、紙に刷れません: \(Self.names(characters))\(Self.found(places))。"
        + "その文字のあるフォント（外字フォントや fonts-noto-cjk）をフォントのフォルダーに加えるか、"
        + "資料の文字を確かめてください。ほかの形式（docx、epub、html）では書き出せます。"
    case .typesettingTimeout(let seconds):
      "組版が\(seconds)秒で終わりませんでした。収録する事例を減らすか、機械が空いているときにやり直してください。"
    case .typesettingFailed:
      "組版プログラムが途中で止まりました。もう一度試し、同じことが起きたら、ひな形を元に戻して試してください。"
    case .sheetMissing:
      "この事例集には研修シートがありません。シートの題名と段を書き足してから書き出してください。"
    case .browserMissing(let program):
      "縦書きに使うブラウザー \(program) がありません。管理者に chromium のインストールを頼むか、横書きで書き出してください。"
    case .browserFailed:
      "縦書きに使うブラウザーが、本を刷らずに終わりました。もう一度試し、同じことが起きたら、ひな形を元に戻すか、横書きで書き出してください。"
    case .pagesUnsettled(let passes):
      "縦書きの目次と索引のページ番号が、\(passes)回組み直しても定まりませんでした。ひな形 vertical.css を元に戻すか、横書きで書き出してください。"
    }
  }

  /// 「𠮷（U+20BB7）」, at most ten.
  private static func names(_ characters: [String]) -> String {
    let names = characters.prefix(10).map { text in
      let codes = text.unicodeScalars.map { scalar in
        let code = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
      }
      return "「\(text)」（\(codes.joined(separator: " "))）"
    }
    return names.joined() + (characters.count > 10 ? "ほか\(characters.count - 10)字" : "")
  }

  private static func found(_ places: [String]) -> String {
    guard !places.isEmpty else { return "" }
    return "（\(places.prefix(3).joined(separator: "、"))\(places.count > 3 ? "ほか" : "")）"
  }
}
