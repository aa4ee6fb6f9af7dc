import KnowledgeModel
import Testing

/// Records as offices write them down: minutes with speakers, forms, mail, pages of a series.
@Suite struct WrittenRecordTests {
  private let reading: ArgumentReading

  init() throws { reading = try ArgumentReading() }

  @Test func `what a speaker lists is gathered, the speaker is not`() throws {
    let text = """
      令和５年度第２回　朝霧市中小企業振興会議　会議録

      （１）現状について
      　○委員Ａ　後継者がいない店が多い。

      （２）課題の整理
      　○会長　本日出た課題は次の３点と考える。
      　　・後継者の情報が集まらない
      　　・空き店舗の持ち主が分からない
      　　・夜の人通りが少ない

      （３）アドバイザーからの提案
      　○アドバイザー
      　　① 承継の相談日を毎月１日に決める
      　　② 持ち主への手紙を市長名で出す
      """
    #expect(
      try reading.challenges(text, name: "a.txt").map(\.title) == [
        "後継者の情報が集まらない", "空き店舗の持ち主が分からない", "夜の人通りが少ない",
      ])
    #expect(
      try reading.measures(text, name: "a.txt").map(\.title) == [
        "承継の相談日を毎月１日に決める", "持ち主への手紙を市長名で出す",
      ])
  }

  @Test func `a form set off by white space is read line by line`() throws {
    let found = try reading.cases(
      """
      事例シート

      団体名　石動丘市（人口4.8万人）
      事業名　まちかど保健室
      実施時期　令和3年6月～
      背景　健診の受診率が38％と低かった。
      取組内容　商店街の空き店舗に保健師が週2日詰める。
      成果　受診率は38％から51％に上がった。
      成功のポイント　買い物のついでに寄れること
      """, name: "a.txt")
    #expect(found.map(\.name) == ["まちかど保健室"])
    #expect(found.map(\.since) == ["2021-06"])
    #expect(found.first?.done == "商店街の空き店舗に保健師が週2日詰める。")
    #expect(found.first?.results == ["受診率は38％から51％に上がった。"])
  }

  @Test func `a number of a series is a case by the name of its first heading`() throws {
    let found = try reading.cases(
      """
      ---
      kind: 事例
      municipality: 朝霧市
      ---

      # 環境課だより 第38号

      ## 生ごみを三割減らすまで ～四年間の記録～

      ### したこと

      バケツを1,200世帯に配った。

      ### 成果

      生ごみは31％減りました。
      """)
    #expect(found.map(\.name) == ["生ごみを三割減らすまで"])
  }

  @Test func `running text tells what follows if nothing is done, and further challenges`() throws {
    let found = try reading.challenges(
      """
      # 窓口の報告

      ## 残された課題

      相談者の四割が別の課を先に訪ねている。放置すれば、相談をあきらめる人が増える。夜間の受付は今も始められていない。
      """)
    #expect(found.map(\.title) == ["相談者の四割が別の課を先に訪ねている。", "夜間の受付は今も始められていない。"])
  }

  @Test func `a column of years holds the targets beside a column of the present`() throws {
    let found = try reading.indicators(
      """
      # 暑さ対策

      | 目安 | 現状 | 2026年度 | どこから取るか |
      |---|---|---|---|
      | 住居からの搬送 | 60人 | 40人以下 | 消防本部の記録 |
      | 夜間の通報 | 28件 | 15件以下 | 同上 |
      """)
    #expect(found.map(\.target) == ["40人以下", "15件以下"])
    #expect(found.map(\.method) == ["消防本部の記録", "消防本部の記録"])
  }

  @Test func `headings of an advice note that say what to do are measures`() throws {
    let text = """
      ---
      kind: 助言
      title: 防災倉庫の相談
      ---

      # 防災倉庫の相談

      ## 経緯

      倉庫の鍵を三人しか持っていない。

      ## 見たこと

      ### 鍵の持ち手を七人に増やす

      当番表を倉庫の扉に貼る。

      ### 毛布を年に一度入れ替える

      防災訓練の日に合わせる。
      """
    #expect(
      try reading.measures(text).map(\.title) == ["鍵の持ち手を七人に増やす", "毛布を年に一度入れ替える"])
  }

  @Test func `works of many keepers under a table are one source`() throws {
    let found = try reading.findings(
      """
      # 三校の比較

      | | 北校 | 南校 |
      |---|---|---|
      | 年間の収入 | 81万円 | 460万円 |

      資料：各団体の決算書、貸付台帳
      """)
    let works = found.compactMap {
      if case .citation(let value) = $0 { value.work.title } else { nil }
    }
    #expect(works == ["各団体の決算書、貸付台帳"])
  }
}
