import DocumentReading
import Foundation
import KnowledgeModel
import Testing

@Suite struct MailTests {
  @Test func `a mail is its subject, its sender and day, its text and what is attached`()
    async throws
  {
    let bytes = Array(
      """
      From: "=?utf-8?B?6auY5qmLIOS4gOmDjg==?=" <takahashi@example.jp>
      To: sato@example.jp
      Subject: =?utf-8?B?UmU6IOimi+epjeOCgg==?= =?utf-8?B?44KK?=
      Date: Mon, 27 Apr 2026 23:30:00 +0000
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain; charset=utf-8

      見積もりをお送りします。
      --b
      Content-Type: text/plain; name="notes.txt"

      設計は北町建築事務所に頼むことに決まった。
      --b--

      """.utf8)
    #expect(
      try await ReadMail.lines(bytes) == [
        "1 Re: 見積もり", "差出人：高橋 一郎 <takahashi@example.jp>", "宛先：sato@example.jp",
        "日時：2026年4月28日 8:30", "添付：notes.txt", "見積もりをお送りします。", "[notes.txt] 2 notes.txt",
        "[notes.txt] 設計は北町建築事務所に頼むことに決まった。",
      ])
    let declared = try await ReadMail.reading(bytes).declared
    #expect(declared[.title] == "見積もり")
    #expect(declared[.author] == "高橋 一郎")
    #expect(declared[.date] == "2026-04-28")
  }

  @Test(arguments: [
    ("=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=", "日本"),
    ("=?iso-2022-jp?B?GyRCRnxLXBsoQg?=", "日本"),
    ("=?iso-2022-jp?B?GyRCLSFGfBsoQg==?=", "①日"),
    ("=?Shift_JIS?B?lFyXzQ==?= =?Shift_JIS?B?lVw=?=", "能力表"),
    ("=?utf-8?Q?=E6=97=A5_=E6=9C=AC?=", "日 本"),
    ("=?utf-8?B?5pel5py?= =?utf-8?B?rOiqng==?=", "日本語"),
    ("=?utf-8?B?5pel5pys", "日本"),
    ("\"=?utf-8?B?5pel5pys?=\"", "\"日本\""),
    ("=?utf-8*ja?Q?=E6=97=A5?= no 1", "日 no 1"),
    ("日本の歩み", "日本の歩み"),
    ("=?broken", "=?broken"),
  ])
  func `subjects are read however they were encoded`(_ written: String, _ read: String) async throws
  {
    let lines = try await ReadMail.lines(ReadMail.mail(subject: written, "本文である。"))
    #expect(lines.first == "1 \(read)")
  }

  @Test func `bytes of CP932 in a header are read as they are`() async throws {
    let subject: [UInt8] = [0x95, 0x5C, 0x82, 0xCC, 0x8A, 0x54, 0x97, 0x76]
    let lines = try await ReadMail.lines(ReadMail.mail(subject: subject, body: Array("本文".utf8)))
    #expect(lines.first == "1 表の概要")
  }

  @Test(arguments: [
    ("Re: Re[2]: 見積もり", "見積もり"), ("RE：Fwd: 件", "件"), ("転送: 件", "件"), ("Re:", "Re:"),
    ("Reform: 案", "Reform: 案"),
  ])
  func `the title is the subject without Re and Fwd`(_ subject: String, _ title: String)
    async throws
  {
    let reading = try await ReadMail.reading(ReadMail.mail(subject: subject, "本文である。"))
    #expect(reading.declared[.title] == title)
  }

  @Test func `of several forms of a text the plain one is read once`() async throws {
    let bytes = ReadMail.parts(
      "alternative", "Content-Type: text/plain; charset=utf-8\r\n\r\n文である。",
      "Content-Type: text/html; charset=utf-8\r\n\r\n<p>文である。</p>")
    #expect(try await ReadMail.lines(bytes).dropFirst(2) == ["文である。"])
  }

  @Test func `a plain form that only points to the page is not read in its place`() async throws {
    let bytes = ReadMail.parts(
      "alternative",
      "Content-Type: text/plain; charset=utf-8\r\n\r\nＨＴＭＬメールです。本文はHTMLで表示してください。",
      "Content-Type: text/html; charset=utf-8\r\n\r\n<p>鍵は窓口で渡す。</p>")
    #expect(try await ReadMail.lines(bytes).dropFirst(2) == ["鍵は窓口で渡す。"])
    let answer = ReadMail.parts(
      "alternative", "Content-Type: text/plain; charset=utf-8\r\n\r\nHTML形式で送る。",
      "Content-Type: text/html; charset=utf-8\r\n\r\n<p>HTML形式で<b>送る</b>。</p>")
    #expect(try await ReadMail.lines(answer).dropFirst(2) == ["HTML形式で送る。"])
  }

  @Test func `a page is read where the plain form is empty, whatever encoding it says it has`()
    async throws
  {
    let bytes = ReadMail.parts(
      "alternative", "Content-Type: text/plain\r\n\r\n \r\n",
      "Content-Type: text/html; charset=utf-8\r\n\r\n"
        + "<meta charset=shift_jis><h1>題</h1><p>文である。</p><style>p{}</style>")
    let reading = try await ReadMail.reading(bytes)
    #expect(reading.blocks.map(\.text).suffix(2) == ["題", "文である。"])
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    "Content-Disposition: attachment; filename*=UTF-8''%E8%A1%A8.txt",
    "Content-Disposition: attachment; filename*0*=utf-8'ja'%E8%A1; filename*1*=%A8.txt",
    "Content-Disposition: attachment; filename*=\"CP932''%95%5C.txt\"",
    "Content-Disposition: attachment; filename=\"=?utf-8?B?6KGoLnR4dA==?=\"",
    "Content-Type: text/plain; name=\"..\\\\..\\\\表.txt\"",
    "Content-Disposition: attachment; filename=/etc/表.txt",
  ])
  func `names of attachments are read however they were encoded`(_ header: String) async throws {
    let lines = try await ReadMail.lines(ReadMail.parts("mixed", "\(header)\r\n\r\n値である。"))
    #expect(lines.contains("[表.txt] 2 表.txt"))
  }

  @Test func `a name in CP932 whose second byte is a backslash is whole`() async throws {
    let bytes =
      Array(
        "From: a@example.jp\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; name=\""
          .utf8) + [0x95, 0x5C] + Array(".txt\"\n\nvalue\n--b--\n".utf8)
    #expect(try await ReadMail.lines(bytes).contains("[表.txt] 2 表.txt"))
  }

  @Test func `flowed lines are one, quotations stay apart, and wrapped ones are joined`()
    async throws
  {
    let bytes = ReadMail.mail(
      header: "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\n",
      "長い文は \r\n続いていく。\r\n\r\n> 前のメールの文も\r\n> 続いていく。\r\n>> さらに前\r\n")
    #expect(
      try await ReadMail.lines(bytes).dropFirst(2) == [
        "長い文は続いていく。", "> 前のメールの文も\n続いていく。", ">> さらに前",
      ])
  }

  @Test func `a signature is one paragraph and no heading`() async throws {
    let bytes = ReadMail.mail(
      "了解しました。\n\n──────────\n港町公社　企画係\n高橋 一郎\n\nTEL 000-000-0000\n──────────\n")
    #expect(
      try await ReadMail.lines(bytes).dropFirst(2) == [
        "了解しました。", "港町公社　企画係\n高橋 一郎\nTEL 000-000-0000",
      ])
  }

  @Test func `names and thanks are no headings, numbered and marked lines are`() async throws {
    let lines = try await ReadMail.lines(
      ReadMail.mail("田中課長\n\n承知しました！\n\n■会場\n市民会館で開きます。\n\n佐藤\n"))
    #expect(lines.dropFirst(2) == ["田中課長", "承知しました！", "2 ■会場", "市民会館で開きます。", "佐藤"])
  }

  @Test func `a mail within a mail goes by its subject, down to a bounded depth`() async throws {
    var bytes = ReadMail.mail(subject: "底", "底の文である。")
    for level in 1...3 {
      bytes = ReadMail.mail(
        subject: Array("外\(level)".utf8), header: "Content-Type: message/rfc822\r\n", body: bytes)
    }
    let lines = try await ReadMail.lines(bytes)
    #expect(lines.contains("[外2.eml//外1.eml//底.eml] 底の文である。"))
    let chain = String(repeating: "Content-Type: message/rfc822\n\n", count: 1_000)
    let deep = try await ReadMail.reading(Array(("From: a@example.jp\n" + chain).utf8))
    #expect(deep.problems.map(\.code) == ["member-too-large"])
  }

  @Test(arguments: [
    "multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b",
    "application/pkcs7-mime; smime-type=enveloped-data",
  ])
  func `a mail that only a key opens is refused`(_ type: String) async {
    await #expect {
      try await ReadMail.reading(ReadMail.mail(header: "Content-Type: \(type)\r\n", "x"))
    } throws: { ($0 as? ReadingError)?.status == .encrypted }
  }

  @Test(arguments: [false, true])
  func `a signature that holds the mail is opened`(_ isInPieces: Bool) async throws {
    func value(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
      isInPieces && tag & 0x20 != 0
        ? [tag, 0x80] + content + [0, 0]
        : [tag, 0x82, UInt8(content.count >> 8), UInt8(content.count & 0xFF)] + content
    }
    let kind: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07]
    let mail = Array("Content-Type: text/plain; charset=utf-8\r\n\r\n署名の中の文である。".utf8)
    let text =
      isInPieces
      ? value(0x24, value(0x04, Array(mail.prefix(50))) + value(0x04, Array(mail.dropFirst(50))))
      : value(0x04, mail)
    let inner = value(0x30, [0x06, 9] + kind + [1] + value(0xA0, text))
    let signed = value(0x30, [0x02, 1, 1] + value(0x31, []) + inner + value(0x31, []))
    let file = value(0x30, [0x06, 9] + kind + [2] + value(0xA0, signed))
    let lines = try await ReadMail.lines(
      ReadMail.mail(
        header: "Content-Type: application/pkcs7-mime; name=smime.p7m\r\n"
          + "Content-Transfer-Encoding: base64\r\n", Data(file).base64EncodedString()))
    #expect(lines == ["1 件", "差出人：a@example.jp", "署名の中の文である。"])
  }

  @Test func `what Outlook alone can open is listed`() async throws {
    let bytes = ReadMail.parts(
      "mixed", "Content-Type: text/plain; charset=utf-8\r\n\r\n文である。",
      "Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx")
    let reading = try await ReadMail.reading(bytes)
    #expect(reading.problems.map(\.code) == ["attachment-unread"])
  }

  @Test func `mails are known by their header, whatever their name`() throws {
    let mail = Array("Received: from x\nFrom: a@example.jp\nSubject: s\n\ntext\n".utf8)
    #expect(try FormatDetector.detect(mail, name: "a.txt") == .eml)
    let letter = Array("To: all\n\nSubject: none\n".utf8)
    #expect(try FormatDetector.detect(letter, name: "a.txt") == .text)
    let notes = Array("日時：五月\nFrom here on\n".utf8)
    #expect(try FormatDetector.detect(notes, name: "a.txt") == .text)
  }

  @Test func `a mailbox has a section for each mail, and attachments under its name`() async throws
  {
    let one = "From a Mon\nFrom: a@example.jp\nSubject: 一\n\n一の文である。\n\n>From 引用の文である。\n\n"
    let two =
      "From a Tue\nSubject: 一\nContent-Type: multipart/mixed; boundary=b\n\n"
      + "--b\nContent-Type: text/plain; name=a.txt\n\n添付の文である。\n--b--\n"
    #expect(
      try await ReadMail.lines(Array((one + two).utf8), name: "box") == [
        "[一] 2 一", "[一] 差出人：a@example.jp", "[一] 一の文である。", "[一] From 引用の文である。",
        "[一 (2)] 2 一", "[一 (2)] 添付：a.txt", "[一 (2)//a.txt] 2 一 (2)//a.txt",
        "[一 (2)//a.txt] 添付の文である。",
      ])
  }

  @Test func `parts without end and headers without measure are bounded`() async throws {
    let head = "From: a@example.jp\nSubject: s\nContent-Type: multipart/mixed; boundary=b"
    for text in [
      "\(head)\n\n" + String(repeating: "--b\n\nx\n", count: 100_000),
      "\(head)\n\n"
        + String(repeating: "--b\nContent-Type: multipart/mixed; boundary=b\n\n", count: 5_000),
      head + String(repeating: "; a*1*=x", count: 50_000) + "\n\n--b\n\nx\n",
      "From: a@example.jp\nTo: " + String(repeating: "a:", count: 100_000) + "\n\nx\n",
      "From: a@example.jp\n" + String(repeating: "X-A: b\n", count: 100_000) + "\nx\n",
      "From: a@example.jp\nSubject: " + String(repeating: "=?utf-8?B?", count: 5_000) + "\n\nx\n",
    ] {
      _ = try await ReadMail.reading(Array(text.utf8))
    }
  }
}

/// The files of `corpus/formats` that `make-mail.py` writes.
@Suite struct MailSampleTests {
  @Test(arguments: [
    ("mail.eml", "> 先日の打ち合わせの議事メモと、表示板の見積もりを\nお送りください。"),
    ("mail.eml", "[見積もり一覧表.csv] 区分 | 件数 | 金額（千円）\n設計 | 2 | 1500\n工事 | 1 | 24800"),
    ("mail.eml", "[議事メモ（表示板）.txt] 2 議事メモ（表示板）.txt"), ("mailbox.mbox", "[防災倉庫の鍵] 2 防災倉庫の鍵"),
    ("facilities-cp932.csv", "公の施設の一覧"), ("meeting.yaml", "議題：循環バスの経路、停留所の屋根"),
    ("vacant-houses.json", "年度 | 件数 | 成約\n令和5年度 | 48 | 6\n令和6年度 | 61 | 9"),
    (
      "works.tsv",
      "年度 | 事業名 | 決算額（千円）\n令和5年度 | 歩道の段差解消 | 12,400\n令和6年度 | 歩道の段差解消 | 15,850\n令和6年度 | 街路灯の取り替え | 8,020"
    ),
  ])
  func `the samples are read`(_ name: String, _ line: String) async throws {
    #expect(try await ReadMail.lines(try ReadMail.sample(name), name: name).contains(line))
  }

  @Test(arguments: [
    "mail.eml", "mailbox.mbox", "facilities-cp932.csv", "meeting.yaml", "vacant-houses.json",
  ])
  func `samples that are cut off or changed anywhere never stop the reader`(_ name: String)
    async throws
  {
    let whole = try ReadMail.sample(name)
    for place in stride(from: 0, to: whole.count, by: 1 + whole.count / 150) {
      var bytes = whole
      bytes[place] = bytes[place] &* 31 &+ 0x55
      _ = try? await ReadMail.reading(bytes, name: name)
      _ = try? await ReadMail.reading(Array(whole[..<place]), name: name)
    }
  }
}
