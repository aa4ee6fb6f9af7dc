import KnowledgeModel
import Testing
import Vocabulary

@Suite struct MunicipalityLookupTests {
  private let authority: MunicipalityAuthority

  init() throws {
    authority = try MunicipalityAuthority.ofRepository.get()
  }

  private func code(_ name: String, near context: [String] = []) -> String? {
    authority.lookup(name, near: context)?.municipality?.code.digits
  }

  @Test(arguments: [
    ("東京都港区", "131032"), ("札幌市中央区", "011011"), ("札幌市　中央区", "011011"),
    ("広島県府中市", "342084"), ("東京都府中市", "132063"), ("北海道", "010006"),
    ("三重県員弁郡東員町", "243248"), ("東員町", "243248"), ("丹波篠山市", "282219"),
    ("篠山市", "282219"), ("浜松市浜北区", "221392"), ("梼原町", "394050"), ("茅ケ崎市", "142077"),
  ])
  func `a name is looked up`(name: String, digits: String) {
    #expect(code(name) == digits)
  }

  @Test(arguments: ["琴平野市", "札幌市役所", "", "東京都札幌市", "都市"])
  func `what is not the name of a municipality has no meaning`(name: String) {
    #expect(authority.lookup(name) == nil)
  }

  @Test func `an ambiguous name shows what it can mean, by code`() throws {
    let mention = try #require(authority.lookup("港区"))
    #expect(mention.municipality == nil)
    #expect(mention.candidates.map(\.fullName) == ["東京都港区", "愛知県名古屋市港区", "大阪府大阪市港区"])
    #expect(authority.lookup("中央区")?.candidates.count == 11)
    #expect(authority.lookup("伊達市")?.candidates.map(\.prefecture) == ["北海道", "福島県"])
  }

  @Test func `the nearest name that says something decides`() {
    #expect(code("港区", near: ["名古屋市", "東京都"]) == "231118")
    #expect(code("港区", near: ["琴平野市", "札幌市", "東京都"]) == "131032")
    #expect(code("緑区", near: ["神奈川県", "相模原市"]) == "141518")
    #expect(code("府中市", near: ["調布市"]) == "132063")
    #expect(code("府中市", near: ["港区"]) == nil)
  }

  @Test func `a former name gives way to a name in use unless the context speaks for it`() throws {
    let present = try #require(authority.lookup("一宮町"))
    #expect(present.municipality?.prefecture == "千葉県")
    #expect(!present.isFormerName)
    let former = try #require(authority.lookup("一宮町", near: ["兵庫県宍粟市"]))
    #expect(former.municipality?.name == "宍粟市")
    #expect(former.isFormerName)
  }

  @Test func `a code gives its municipality, and a prefecture all that lies in it`() throws {
    let osaka = try #require(MunicipalityCode("270008"))
    let sakai = try #require(MunicipalityCode("271403"))
    #expect(authority.municipality(sakai)?.fullName == "大阪府堺市")
    #expect(authority.prefecture(of: sakai)?.code == osaka)
    #expect(authority.prefecture(of: osaka)?.code == osaka)
    #expect(authority.wards(of: sakai).map(\.name).last == "美原区")
    let inOsaka = authority.municipalities(inPrefectureOf: osaka)
    #expect(inOsaka.filter { $0.kind != .ward }.count == 43)
    #expect(inOsaka.filter { $0.kind == .ward }.count == 24 + 7)
    let all = authority.municipalities.filter { $0.kind == .prefecture }
      .flatMap { authority.municipalities(inPrefectureOf: $0.code) }
    #expect(all.count + 47 == authority.municipalities.count)
  }
}
