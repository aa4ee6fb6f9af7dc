import DocumentReading
import JapaneseText
import KnowledgeModel
import Testing

/// Heads in other words and layouts than those of ``HeadTests``.
@Suite struct HeadWordingTests {
  private let desk: HeadDesk

  init() throws { desk = try HeadDesk() }

  @Test(arguments: [
    "発行：青凪市研究所　令和5年6月12日", "発行　青凪市研究所　／　2023年6月12日", "発行：青凪市研究所（令和5年6月12日）",
    "編集・発行：青凪市研究所 2023年6月12日", "発行者：青凪市研究所、令和５年６月１２日",
  ])
  func `a publisher and its day may stand in one line`(_ line: String) throws {
    let head = try desk.document("船の便の調査報告\n\n\(line)\n\n１　はじめに\n船の便を調べた。\n").head
    #expect(head.publisher == "青凪市研究所")
    #expect(head.date?.iso8601 == "2023-06-12")
  }

  @Test(arguments: [
    "From: Sato Hanako <sato@example.jp>\nTo: team@example.jp\nSubject: Re: Fwd: 船の便の助言について\nDate: Mon, 12 Jun 2023 10:21:00 +0900",
    "Subject: RE: 船の便の助言について\nFrom: Hanako Sato\nDate: June 12, 2023",
    "差出人: 佐藤花子\n宛先: 総務課\n送信日時: 2023年6月12日 10:21\n件名: FW: 船の便の助言について",
    "差出人：佐藤花子\n日時：令和5年6月12日（月）10時21分\n宛先：総務課\n件名：Re：船の便の助言について",
    "件名　　FW: 船の便の助言について\n差出人　佐藤花子\n日時　　2023/06/12 10:21\n宛先　　総務課",
  ])
  func `a mail says its subject and day in any form`(_ top: String) async throws {
    let text = "\(top)\n\nお疲れさまです。\n助言の要点を送ります。\n"
    let reading = try await Readers().reading(of: Array(text.utf8), name: "a.txt")
    let head = desk.document(reading).head
    #expect(head.title == "船の便の助言について")
    #expect(head.date?.iso8601 == "2023-06-12")
  }

  @Test(arguments: [
    "　船は12便（令和4年10月1日現在）である。", "図1　船の便\n（令和4年10月1日現在）", "注：人口は令和4年10月1日現在。",
  ])
  func `the day of a statistic is not that of the document`(_ remark: String) throws {
    let text = "船の便の調査報告\n\n令和6年3月\n青凪市船舶課\n\n１　概要\n\(remark)\n\n　便を調べた。\n"
    #expect(try desk.document(text).head.date?.iso8601 == "2024-03")
  }

  @Test func `the day of a visit wins over what is planned after it`() throws {
    let text = "船の便の助言記録\n\n派遣日：令和6年6月12日\n\n・令和6年9月　便の調査\n"
    #expect(try desk.document(text).head.date?.iso8601 == "2024-06-12")
  }

  @Test(arguments: [
    ("本書は青凪市が作成した一次資料です。", "primary"), ("この議事録は会議の公式の記録です。", "primary"),
    ("資料の性格：公式記録", "primary"), ("確認状況：現地で確認", "verified"),
    ("記載の数値は、現地で確認しました。", "verified"), ("本資料の内容は庁内で確認済みです。", "verified"),
    ("※AIによる要約です。", "ai-generated"), ("この記事は生成AIで作成しました。", "ai-generated"),
    ("確認状況：未確認", "unknown"), ("このメモは青凪市の公式の見解ではありません。", "unknown"),
    ("数値は今後、現地で確認します。", "unknown"),
    ("生成AIを使用しています。正確性は保証できません。", "ai-generated"),
    ("※文章の一部に生成AIを活用しています。", "ai-generated"),
    ("この文書は人工知能による自動要約であり、誤りを含みます。", "ai-generated"),
    ("AI録音ツールにより作成したもので、校正は終わっていません。", "ai-generated"),
    ("職員は生成AIを使用している。回答の正確性が課題である。", "unknown"),
    ("生成AIの利用には、情報の漏えいという課題がある。", "unknown"),
  ])
  func `notices in other words grade a document`(_ notice: String, _ trust: String) throws {
    let head = try desk.document("# 船の便の調査\n\n\(notice)\n\n船の便を調べた。\n", name: "a.md").head
    #expect(head.trust.rawValue == trust)
  }
}
