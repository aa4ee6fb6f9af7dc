import KnowledgeModel
import Testing

/// Who stands behind a document, whom it is about and to whom it goes.
@Suite struct HeadPartyTests {
  private let desk: HeadDesk

  init() throws { desk = try HeadDesk() }

  @Test(arguments: [
    "対象自治体：青凪市", "対象市町村　　青凪市", "【支援先自治体】青凪市", "助言先　　：青凪市（企画課）",
  ])
  func `a label names whom a note is about`(line: String) throws {
    let head = try desk.document("港の助言記録\n\n\(line)\n\n１　助言の要旨\n港を直す。\n").head
    #expect(head.municipality == "青凪市")
  }

  @Test(arguments: [
    ("助言者：早川 悟（みなと大学 教授）", "早川 悟"), ("助言者　　：早川 さとる 氏", "早川 さとる"),
    ("助言者　早川 悟\nとりまとめ　南雲県 支援課\n発行　南雲県 支援課", "早川 悟"),
    ("派遣アドバイザー：早川 悟\n記録：青凪市 企画課", "青凪市 企画課"),
  ])
  func `whose advice a note is wrote it, unless it says who did`(
    lines: String, author: String
  ) throws {
    let head = try desk.document("港の助言記録\n\n\(lines)\n\n１　助言の要旨\n港を直す。\n").head
    #expect(head.author == author)
  }

  @Test func `an adviser among those present wrote no record of a meeting`() throws {
    let text = "港の審議会　会議録\n\n出席者　5名\n助言者　早川 悟（みなと大学 教授）\n\n１　議事\n港を直す。\n"
    #expect(try desk.document(text).head.author == nil)
  }

  @Test(arguments: ["編集・発行：一般財団法人 港の研究所", "発行　公益財団法人 港の研究所", "発行者：三浜市 港の研究所"])
  func `a numeral that a name begins with is no day`(line: String) throws {
    let head = try desk.document("港の事例集\n\n\(line)\n\n港を直した。\n").head
    #expect(head.publisher?.hasSuffix("港の研究所") == true)
  }

  @Test(arguments: ["団体名：", "自治体名　", "【団体名】"])
  func `a case among others does not say whom a document is about`(label: String) throws {
    let cases = ["青凪市", "南浜町", "北稜村"].map {
      "事例　\($0)の港\n\(label)\($0)\n\n港を直した。\n船が増えた。\n"
    }
    let text = "港の事例集\n\n発行：一般財団法人 港の研究所\n\n" + cases.joined(separator: "\n")
    let head = try desk.document(text).head
    #expect(head.municipality == nil)
    #expect(head.publisher == "一般財団法人 港の研究所")
  }

  @Test func `a form of one municipality names it`() throws {
    let text = "取組事例シート\n\n団体名：青凪市\n取組名：港の見守り\n\n【成果】\n船が増えた。\n"
    #expect(try desk.document(text).head.municipality == "青凪市")
  }

  @Test(arguments: ["青凪市長　様", "青凪市 港湾課 御中", "青凪市長 殿", "青凪市 港湾課\n佐久間 様"])
  func `to whom a note goes is whom it is about, and not its publisher`(to: String) throws {
    let text = """
      港の助言書

      \(to)

      港づくりアドバイザー　早川 悟
      （みなと大学 地域学部 教授）

      １　助言の要旨
      港を直すことを勧める。
      """
    let head = try desk.document(text).head
    #expect(head.municipality == "青凪市")
    #expect(head.publisher == "みなと大学 地域学部")
    #expect(head.author == "早川 悟")
  }

  @Test(arguments: [
    "南雲県 総務部 港湾課長　　武者小路　篤", "南雲県 総務部 港湾課長", "南雲県 総務部 港湾課長 早川 悟",
  ])
  func `who stands under the addressees of a letter sends it`(line: String) throws {
    let text = "港の募集の通知\n\n各市町村長　様\n各団体の長　様\n\n\(line)\n\n港を直す人を募集します。\n"
    #expect(try desk.document(text).head.publisher == "南雲県 総務部 港湾課")
  }

  @Test(arguments: ["みなと大学 教授　早川 悟", "株式会社みなと\n港湾部 主任\n早川 悟 / Hayakawa Satoru"])
  func `who signs at the end wrote it`(signature: String) throws {
    let text = "港の調査報告\n\n１　はじめに\n港を調べた。\n船も調べた。\n\n２　おわりに\n港を直す。\n\n\(signature)\n"
    #expect(try desk.document(text).head.author == "早川 悟")
  }

  @Test func `two who wrote together are both authors, and a writer may stand behind a dot`() throws
  {
    let two = "港の調査報告\n\n執筆：早川 悟\n執筆：藤咲 由紀（みなと大学）\n\n１　はじめに\n港を調べた。\n"
    #expect(try desk.document(two).head.author == "早川 悟、藤咲 由紀")
    let one = "港だより\n\n　　　　文・早川 悟\n\n港を直しました。船が増えました。\n"
    #expect(try desk.document(one).head.author == "早川 悟")
  }

  @Test(arguments: ["信頼区分：一次資料", "信頼レベル　一次資料"])
  func `a label tells how far a document can be relied upon`(line: String) throws {
    #expect(try desk.document("港の調査報告\n\n\(line)\n\n港を調べた。\n").head.trust == .primary)
  }
}
