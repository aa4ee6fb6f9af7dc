import KnowledgeModel
import Testing

@Suite struct CaseTitleTests {
  private let reading: ArgumentReading

  init() throws { reading = try ArgumentReading() }

  @Test(arguments: [
    ("【1】宇部市――月夜の回覧板", "宇部市|月夜の回覧板"), ("［２］豊岡市／鞄の学校", "豊岡市|鞄の学校"),
    ("№3　飯田市「夜の縁側」", "飯田市|夜の縁側"), ("コラム2-1　佐渡市「船の書類箱」", "佐渡市|船の書類箱"),
    ("事例２　飯田市　「夜の縁側」を支える応援隊", "飯田市|「夜の縁側」を支える応援隊"),
    ("朝の窓口――飯田市", "飯田市|朝の窓口"), ("「朝の窓口」［飯田市］", "飯田市|朝の窓口"),
  ])
  func `number, brackets and dash before the name are none of it`(
    _ heading: String, _ expected: String
  ) throws {
    let told = try reading.told("# 報告\n\n## 先行例\n\n### \(heading)\n\n月に40人が来た。\n", name: "a.md")
    #expect(told.cases == [expected])
  }

  @Test func `lines that name a case part the text under a heading of cases`() throws {
    let text = """
      # 計画

      ## 参考とした取組

      **宇部市：乗らない日を数えるバス**

      宇部市は令和2年度から、人の乗らない日を数えた。苦情は5件から1件になった。

      **「待たないタクシー」（豊岡市、2019年～）**
      豊岡市は、予約を前日の夜にまとめた。決め手は、道を運転手が決めたこと、料金を一つにしたことの二つだという。
      """
    let found = try reading.cases(text)
    #expect(found.map(\.name) == ["乗らない日を数えるバス", "待たないタクシー"])
    #expect(found.map(\.since) == ["2020", "2019"])
    #expect(found.last?.factors == ["道を運転手が決めたこと", "料金を一つにしたこと"])
  }

  @Test(arguments: [
    ("青木氏が関わった花巻市では、検針を隔月に改めた。経費は2年で1,200万円減った。成功の要因は、先に話したことだ。", "花巻市|-"),
    ("海士町の「島の台帳」は2018年に始まった。貸出しは年3件から14件になった。", "海士町|島の台帳"),
  ])
  func `a case told within a sentence keeps the name in quotation marks`(
    _ text: String, _ expected: String
  ) throws {
    #expect(try reading.told("# 助言\n\n\(text)\n", name: "a.md").cases == [expected])
  }
}
