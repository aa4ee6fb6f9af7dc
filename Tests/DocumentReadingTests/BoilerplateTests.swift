import Testing

@Suite struct BoilerplateTests {
  @Test(arguments: [
    "このページの情報をフェイスブックでシェアします", "Ｘでつぶやく", "リンクをクリップボードに写しました", "記事URLをコピーしました",
    "つぶやく　　友達に送る　　あとで読む", "トップ ＞ 市の計画 ＞ 研究レポート", "本文へ移動", "▲ ページの先頭へ", "－ 8 －",
    "くらし｜しごと｜市の計画", "© 2024 青凪市", "このページの内容は役に立ちましたか",
  ])
  func `a line of a page's frame is no content`(_ line: String) throws {
    let text = "公共施設の見直し\n\n住民と話し合いながら、施設の数を減らしました。\n\n\(line)\n\n次の年も続けます。"
    #expect(try Read.lines(text).contains("~ \(line)"))
  }

  @Test(arguments: [
    "※この文章は生成AIが作成し、事実の確認は済んでいません。", "LINEで届く防災情報の登録者は三割でした。",
    "情報をみんなで共有する仕組みをつくる。", "問い合わせの件数は半分に減りました。",
  ])
  func `content that speaks of such things stays content`(_ line: String) throws {
    let text = "公共施設の見直し\n\n住民と話し合いながら、施設の数を減らしました。\n\n\(line)\n\n次の年も続けます。"
    #expect(try Read.lines(text).contains(line))
  }

  @Test func `the author and the office at the end are no content`() throws {
    let text = """
      見守りの仕組み

      はじめに

      一人暮らしの世帯が増えています。

      このページの担当課へのお問い合わせ
      福祉部 高齢福祉課

      電話：000-111-2222

      ファックス：000-111-3333
      """
    #expect(try Read.lines(text).filter { $0.hasPrefix("~") }.count == 4)
  }

  @Test func `a list of contents is no content`() throws {
    let text = """
      調査報告書

      目次
      第１章　背景 ………… 1
      第２章　提言 ………… 9

      第１章　背景
      　人口が減り、窓口の件数も半分になった。

      第２章　提言
      　窓口は減らし、職員は残すことを提言する。
      """
    #expect(try Read.outline(text) == ["1 調査報告書", "2 第１章　背景", "2 第２章　提言"])
  }
}
