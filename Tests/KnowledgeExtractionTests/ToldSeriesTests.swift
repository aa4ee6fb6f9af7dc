import Testing

@Suite struct ToldSeriesTests {
  private let reading: ArgumentReading

  init() throws { reading = try ArgumentReading() }

  @Test(arguments: [
    "次の三点を提案する。第一に、鍵を預かること。第二に、草を刈ること。第三に、写真を送ること。",
    "助言者から、①鍵を預かること、②草を刈ること、③写真を送ることの3点が提案された。",
    "(1)鍵を預かること、(2)草を刈ること、(3)写真を送ることを提案した。",
    "次の3点を提案します。一つ目は、鍵を預かることです。二つ目は、草を刈ることです。三つ目は、写真を送ることです。",
  ])
  func `what a sentence enumerates and proposes are measures`(_ text: String) throws {
    let told = try reading.told("# 空き家の助言\n\n\(text)\n", name: "a.md")
    #expect(told.measures == ["鍵を預かること", "草を刈ること", "写真を送ること"])
  }

  @Test(arguments: [
    "課題は三つある。一つ目は、車が出せないこと。二つ目は、道が細いこと。",
    "今後の課題として、第一に車が出せないこと、第二に道が細いことが挙げられる。",
  ])
  func `what is said to be a challenge is one each`(_ text: String) throws {
    let told = try reading.told("# 報告\n\n\(text)\n", name: "a.md")
    #expect(told.challenges == ["車が出せないこと", "道が細いこと"])
  }

  @Test func `what follows stands behind a dash, an arrow or in parentheses`() throws {
    let text = """
      # 報告

      ## 町の課題

      - [ ] 担当が一人しかいない――このままだと引継ぎができない
      - [ ] 技術者が退職する → 放置すれば緊急の修繕ができなくなる
      - [x] 料金が分からない（このままでは未納が増える）
      """
    let told = try reading.told(text, name: "a.md")
    #expect(told.challenges == ["担当が一人しかいない", "技術者が退職する", "料金が分からない"])
  }

  @Test func `numbers in kanji and values in brackets state indicators`() throws {
    let text = """
      # 要綱

      成果は、次に掲げる指標により測定する。

      - 見守る世帯の割合　　目標　九割以上（令和四年度　七割二分）
      - 夜の利用者　［現状］月30人　［目標］月120人
      - 手入れした面積　（R5）12ha → （R11）80ha　〔測定：登録簿〕
      """
    let told = try reading.told(text, name: "a.md")
    #expect(
      told.indicators == [
        "other|見守る世帯の割合|九割以上|七割二分", "other|夜の利用者|月120人|月30人", "other|手入れした面積|80ha|12ha",
      ])
  }
}
