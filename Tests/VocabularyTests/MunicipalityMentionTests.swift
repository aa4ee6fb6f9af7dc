import KnowledgeModel
import Testing
import Vocabulary

/// Names of municipalities in running text, with the vocabulary of the repository.
@Suite struct MunicipalityMentionTests {
  private let authority: MunicipalityAuthority

  init() throws {
    authority = try MunicipalityAuthority.ofRepository.get()
  }

  private func names(_ text: String, unlisted: Bool = false) -> [String] {
    authority.mentions(in: text, unlisted: unlisted).map(\.text)
  }

  private func meanings(_ text: String, context: [Municipality] = []) -> [String?] {
    authority.mentions(in: text, unlisted: false).narrowed(context: context)
      .map { $0.municipality?.fullName }
  }

  @Test(arguments: [
    ("四日市市と廿日市市、町田市に十日町市や大町市。", ["四日市市", "廿日市市", "町田市", "十日町市", "大町市"]),
    ("市川市の事例", ["市川市"]), ("東京都の都市計画", ["東京都"]), ("東村山市", ["東村山市"]),
    ("和歌山県市町村課", ["和歌山県"]), ("余市町と上市町", ["余市町", "上市町"]),
    ("東京都港区と大阪市港区", ["東京都港区", "大阪市港区"]), ("札幌市中央区役所", ["札幌市中央区"]),
    ("北海道空知郡南幌町", ["北海道空知郡南幌町"]), ("員弁郡東員町", ["員弁郡東員町"]),
    ("札幌市 中央区、東京都　府中市", ["札幌市 中央区", "東京都　府中市"]),
    ("函館市民と横浜市立大学", ["函館市", "横浜市"]), ("旧篠山市、財団法人堺市", ["篠山市", "堺市"]),
    ("からいわき市へ、はつくば市", ["いわき市", "つくば市"]), ("中核市川口市", ["川口市"]),
    ("竜ヶ崎市、檮原町、梼原町、須惠町", ["竜ヶ崎市", "檮原町", "梼原町", "須惠町"]),
    ("𠮷野家と函館市", ["函館市"]), ("函館", []), ("", []),
  ])
  func `names are found whole, with what qualifies them`(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(arguments: [
    "政令指定都市", "関係市町村", "近隣市", "観光市場", "中央市場", "大阪市場", "憩いの町づくり", "賑わいの町",
    "美津市", "地区分け", "北区域", "北区間", "千代田線東村山駅", "朝日町３丁目", "栄町12番地", "森町さん", "課題関市",
  ])
  func `what only looks like a name is none`(text: String) {
    #expect(names(text) == [])
  }

  @Test func `a quarter of a city is no town`() {
    #expect(names("札幌市東区栄町") == ["札幌市東区"])
    #expect(names("函館市森町通り") == ["函館市"])
    #expect(names("函館市・森町") == ["函館市", "森町"])
  }

  @Test func `a range is in bytes of the text`() {
    let text = "a😀 東京都　港区。"
    let mention = authority.mentions(in: text, unlisted: false).first
    #expect(mention?.utf8Range == 6..<24)
    #expect(mention?.municipality?.code.digits == "131032")
  }

  @Test func `names that no list has are found only where asked for`() {
    let text = "常磐野県琴平野市の三ツ瀬町、公益財団法人若杉川市、中核市と函館市。瑞穂坂市中町、旧石動町"
    #expect(names(text) == ["函館市"])
    #expect(names(text, unlisted: true) == ["琴平野市", "三ツ瀬町", "若杉川市", "函館市", "瑞穂坂市", "石動町"])
    let unlisted = authority.mentions(in: text, unlisted: true).filter { !$0.isListed }
    #expect(unlisted.allSatisfy { $0.municipality == nil })
  }

  @Test(arguments: [
    ("小林洋子市長の答弁、森澤区長", []), ("密集市街地と既成市街地", []), ("現在区では、近隣区と", []), ("隣町、両市、各村", []),
    ("青凪市長は、青凪市の", ["青凪市", "青凪市"]), ("朝霧原市高原町", ["朝霧原市"]),
  ])
  func `a person's name, a common word or a quarter is no unlisted name`(
    text: String, expected: [String]
  ) {
    #expect(names(text, unlisted: true) == expected)
  }

  @Test(arguments: [
    ("札幌市の中央区では", ["北海道札幌市", "北海道札幌市中央区"]),
    ("府中市（広島県）", ["広島県府中市", "広島県"]),
    ("千代田区、港区、中央区", ["東京都千代田区", "東京都港区", "東京都中央区"]),
    ("神奈川県の緑区", ["神奈川県", nil]),
    ("神奈川県相模原市の緑区", ["神奈川県相模原市", "神奈川県相模原市緑区"]),
    ("港区では", [nil]), ("伊達市は北海道の市", ["北海道伊達市", "北海道"]),
    ("大阪市、そして名古屋市の港区", ["大阪府大阪市", "愛知県名古屋市", "愛知県名古屋市港区"]),
    ("浜松市の中区", ["静岡県浜松市", "静岡県浜松市中央区"]),
    ("篠山市", ["兵庫県丹波篠山市"]), ("浦和市の例", ["埼玉県さいたま市"]),
  ])
  func `an ambiguous name means what its neighbours say`(text: String, expected: [String?]) {
    #expect(meanings(text) == expected)
  }

  @Test func `what the document is about decides where the text does not`() throws {
    let aichi = try #require(authority.lookup("愛知県")?.municipality)
    #expect(meanings("港区では", context: [aichi]) == ["愛知県名古屋市港区"])
    #expect(meanings("大阪市の港区", context: [aichi]).last == "大阪府大阪市港区")
  }

  @Test func `mentions do not depend on how often or with what they are sought`() {
    let text = "府中市、伊達市、港区、朝日町。広島県と福島県、東京都。"
    let once = authority.mentions(in: text, unlisted: false).narrowed()
    #expect(once == authority.mentions(in: text, unlisted: true).narrowed())
    #expect(
      once.map { $0.municipality?.prefecture }
        == ["広島県", "福島県", "東京都", nil, "広島県", "福島県", "東京都"])
  }
}
