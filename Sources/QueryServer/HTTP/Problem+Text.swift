import BookFormats

extension Problem {
  /// Short, the same for every problem of its kind.
  package var title: String {
    switch self {
    case .unknownParameter, .repeatedParameter, .invalidParameter, .malformedQuery,
      .malformedTarget:
      "リクエストが正しくありません"
    case .notFound: "ページが見つかりません"
    case .documentNotFound: "文書が見つかりません"
    case .passageNotFound: "該当箇所が見つかりません"
    case .tagNotFound: "タグが見つかりません"
    case .savedSearchNotFound: "保存した検索が見つかりません"
    case .collectionNotFound: "事例集がありません"
    case .refused: "事例集がまだ整っていません"
    case .methodNotAllowed: "この操作はできません"
    case .bodyNotAllowed: "本文は受け付けていません"
    case .targetTooLong: "URLが長すぎます"
    case .fieldsTooLarge: "ヘッダーが大きすぎます"
    case .wrongHost: "宛先の名前が違います"
    case .unexpected: "サーバーの内部で問題が起きました"
    case .busy: "混み合っています"
    case .timeLimit: "時間内に終わりませんでした"
    case .knowledgeUnavailable: "ナレッジベースを利用できません"
    case .bookUnavailable: "本のひな形を使えません"
    }
  }

  /// One sentence of fact and one of advice.
  package var detail: String {
    switch self {
    case .unknownParameter(let name):
      "パラメーター「\(name)」はありません。使えるパラメーターは /api/v1/openapi.json で確かめてください。"
    case .repeatedParameter(let name):
      "パラメーター「\(name)」が二つ以上あります。一つだけ指定してください。"
    case .invalidParameter(let name, let advice):
      "パラメーター「\(name)」の値を使えません。\(advice)"
    case .malformedQuery:
      "URLのパラメーターをUTF-8の文字として読めません。%XX の形で正しく符号化してください。"
    case .malformedTarget:
      "リクエストの宛先を読めません。「/」で始まるパスを指定してください。"
    case .notFound:
      "指定されたURLのページはありません。検索ページ / から探してください。"
    case .documentNotFound:
      "指定された文書はナレッジベースにありません。削除されたか、URLが違うかもしれません。もう一度検索してください。"
    case .passageNotFound:
      "指定された箇所はナレッジベースにありません。文書が更新されたかもしれません。もう一度検索してください。"
    case .tagNotFound:
      "指定されたタグはナレッジベースにありません。/api/v1/tags で名前を確かめてください。"
    case .savedSearchNotFound:
      "その名前の検索は保存されていません。/api/v1/searches で名前を確かめてください。"
    case .collectionNotFound:
      "その名前の事例集はナレッジベースにありません。/collections で名前を確かめてください。"
    case .refused(_, let message): message
    case .methodNotAllowed:
      "このサーバーは閲覧専用です。GET または HEAD を使ってください。"
    case .bodyNotAllowed:
      "このサーバーはリクエストの本文を受け付けません。本文を付けずに送ってください。"
    case .targetTooLong(let limit):
      "URLが上限の\(limit)バイトを超えています。検索する言葉を減らしてください。"
    case .fieldsTooLarge(let limit):
      "リクエストのヘッダーが上限の\(limit)バイトを超えています。Cookie など不要なヘッダーを除いて送ってください。"
    case .wrongHost:
      "このサーバーはその名前では応答しません。起動時に表示されたURLを使ってください。"
    case .unexpected:
      "予期しない問題のため、応答を作れませんでした。続くときは、時刻を添えて管理者に連絡してください。"
    case .busy:
      "いま処理している検索が多く、新しい検索を受け付けられません。少し待ってからもう一度試してください。"
    case .timeLimit:
      "検索が制限時間内に終わりませんでした。言葉を減らすか、より具体的な言葉で試してください。"
    case .knowledgeUnavailable:
      "ナレッジベースを開けないため、いまは検索できません。続くときは管理者に連絡してください。"
    case .bookUnavailable(let error): error.withoutFolder.message
    }
  }
}

extension BookError {
  /// Where the templates lie on this computer is in the log alone.
  fileprivate var withoutFolder: BookError {
    func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }
    return switch self {
    case .templateMissing(let path): .templateMissing(path: name(path))
    case .templateUnreadable(let path, let detail):
      .templateUnreadable(path: name(path), detail: detail)
    case .templateBroken(let path, let line, let fault):
      .templateBroken(path: name(path), line: line, fault: fault)
    default: self
    }
  }
}
