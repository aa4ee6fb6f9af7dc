import ArgumentParser

/// What the server is started with.
struct ServerOptions: ParsableArguments {
  @Option var kb: String?
  @Option var vocabulary: String?
  @Option var dictionary: String?
  @Option var host = "127.0.0.1"
  @Option var port: UInt16 = 8080

  /// The parser's own help has English headings.
  static let help = """
    使い方
      chie-server [オプション]

    ブラウザーと API で検索できるサーバーを動かします。ふつうは chie serve から始めます。
    このコンピューターからだけ使えます。止めるには Ctrl-C を押すか、SIGTERM を送ります。

    オプション
      --kb <ファイル>            ナレッジベース（指定しなければ CHIE_KB、index/knowledge.sqlite の順に探します）
      --vocabulary <フォルダー>  語彙（指定しなければ CHIE_VOCABULARY、ナレッジベースの隣の vocabulary、
                                 プログラムと一緒に入れたものの順に探します）
      --dictionary <フォルダー>  形態素解析の辞書（ipadic 形式。指定しなければ CHIE_DICTIONARY、標準の場所の順に探します）
      --host <アドレス>          待ち受けるアドレス。127.0.0.1、::1、localhost のどれか（指定しなければ 127.0.0.1）
      --port <番号>              待ち受けるポート番号。0 なら空いている番号を選びます（指定しなければ 8080）
      -h, --help                 この使い方を表示します

    アドレス
      /                          検索ページ
      /collections               事例集
      /api/v1/openapi.json       API の説明（OpenAPI 3.1）
      /healthz                   サーバーが動いていれば 200
      /readyz                    ナレッジベースを開ければ 200

    """
}
