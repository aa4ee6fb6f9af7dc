import DocumentReading
import Foundation
import KnowledgeModel
import Testing

@Suite struct OutlookTests {
  @Test(arguments: ["mail.msg", "mail-cp932.msg"])
  func `a mail of Outlook is read like others, in Unicode and in CP932`(_ name: String) async throws
  {
    let bytes = try ReadMail.sample(name)
    #expect(
      try await ReadMail.lines(bytes, name: name) == [
        "1 Re: 案内表示板の①見積もり", "差出人：高橋 一郎 <takahashi@machi.example.jp>", "宛先：佐藤 花子",
        "日時：2026年4月28日 8:30", "添付：見積もり一覧表.csv、表示板の寸法", "佐藤様",
        "案内表示板の見積もりをお送りします。", "ご確認をお願いいたします。", "[表示板の寸法] 2 表示板の寸法",
        "[表示板の寸法] 差出人：高橋 一郎 <takahashi@machi.example.jp>", "[表示板の寸法] 宛先：佐藤 花子",
        "[表示板の寸法] 日時：2026年4月28日 8:30", "[表示板の寸法] 表示板の高さは二メートルとします。",
        "[見積もり一覧表.csv] 2 見積もり一覧表.csv",
        "[見積もり一覧表.csv] 区分 | 件数 | 金額（千円）\n設計 | 2 | 1500\n工事 | 1 | 24800",
      ])
    #expect(try await ReadMail.reading(bytes, name: name).declared[.title] == "案内表示板の①見積もり")
  }

  @Test func `a mail of which the end is missing says so`() async throws {
    let whole = try ReadMail.sample("mail.msg")
    #expect(try await ReadMail.reading(whole, name: "a.msg").problems.isEmpty)
    let cut = try await ReadMail.reading(Array(whole.dropLast(whole.count / 10)), name: "a.msg")
    #expect(cut.problems.map(\.code) == ["missing-end"])
  }

  @Test func `what is cut off or changed anywhere never stops the reader`() async throws {
    let whole = try ReadMail.sample("mail.msg")
    for place in stride(from: 0, to: whole.count, by: 61) {
      var bytes = whole
      bytes[place] = bytes[place] &+ 0x55
      _ = try? await ReadMail.reading(bytes, name: "a.msg")
      _ = try? await ReadMail.reading(Array(whole[..<place]), name: "a.msg")
    }
  }
}
