import KnowledgeModel
import Testing

@Suite struct PlaceFinderTests {
  private let reading: NameReading

  init() throws { reading = try NameReading() }

  @Test func `each municipality is one place with its kind`() {
    #expect(
      reading.places("# 鎌倉市の取組\n鎌倉市と東京都世田谷区、港区が参加した。浜松市は見送った。")
        == [
          "鎌倉市 city", "東京都 prefecture", "世田谷区 special-ward", "港区 special-ward",
          "浜松市 designated-city",
        ])
  }

  @Test func `names of examples are places by their form`() {
    #expect(
      reading.places("若葉沢県の緑葉原市、隣の霞ヶ丘原町で行った。近隣県でも始まった。")
        == ["若葉沢県 prefecture", "緑葉原市 city", "霞ヶ丘原町 town"])
    #expect(
      reading.places("若葉沢県が示した。若葉沢県県土整備部の資料") == ["若葉沢県 prefecture"])
  }

  @Test func `a university is no place, and a family name is none`() {
    #expect(reading.places("若葉沢県立大学の野々村 誠 氏が話した。") == [])
  }

  @Test func `areas and kinds of municipalities are no names`() {
    let cases = ["浸水想定区域の店", "計画区分の見直し", "先行市の実績", "類似町との比較", "古い宿場町の家並み", "行政区の役員"]
    for text in cases {
      #expect(reading.places(text) == [], "\(text)")
    }
  }

  @Test func `a former name is shown with the present one, and stands beside it`() throws {
    #expect(
      reading.places("浦和市では窓口を開いた。旧大宮市も始め、さいたま市が続けた。")
        == [
          "浦和市（現 さいたま市） designated-city", "大宮市（現 さいたま市） designated-city",
          "さいたま市 designated-city",
        ])
    let codes = reading.findings(["浦和市とさいたま市"]).compactMap { finding in
      if case .place(let place) = finding { place.place.code?.digits } else { nil }
    }
    #expect(codes == ["111007", "111007"])
  }

  @Test func `every mention is kept in reading order`() throws {
    let place = try #require(
      reading.findings(["鎌倉市の案", "案は鎌倉市が出した。"]).compactMap { finding -> NamedPlace? in
        if case .place(let place) = finding { place } else { nil }
      }.first)
    #expect(place.mentions.map(\.text) == ["鎌倉市", "鎌倉市"])
    #expect(place.place.code?.digits == "142042")
  }
}
