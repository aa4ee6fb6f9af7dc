import KnowledgeModel
import Testing

/// People in the layouts of offices: columns, speaker tags, signatures, parentheses.
@Suite struct PeopleConventionTests {
  private let reading: NameReading

  init() throws { reading = try NameReading() }

  private func names(_ text: String) -> [String] {
    reading.people(text).map { String($0.prefix { $0 != "|" }).filter { $0 != " " && $0 != "　" } }
  }

  @Test func `columns set by wide blanks are read with role, name and office`() {
    let cases = [
      ("（委員名簿）\n委員長 | 早川 | 千鶴 | 若葉大学 | 教授\n委員 | 樋口 | みさ子 | 税理士", ["早川千鶴", "樋口みさ子"]),
      ("（出席者）\n座長 | 山 田 | 太 郎 | 若葉大学 | 教授\n委員 | 小 笹 | 花 | 商工会 | 副会長", ["山田太郎", "小笹花"]),
      ("委員　　　早川　千鶴　　若葉大学　教授", ["早川千鶴"]),
      ("会　長　　柏　木　　正　道　　若葉大学　教授", ["柏木正道"]),
      ("事 務 局　　病院事業管理者　早川　修、経営課長　樋口", ["早川修", "樋口"]),
      ("委員　　Ｍ・フローレス　　ＮＰＯ法人　理事", ["Ｍ・フローレス"]),
      ("役　職 | 氏　名\n委　員 | 南　　　博", ["南博"]),
      ("記録者　なし\n傍 聴 者　　なし", []),
      ("事務局　市民課　総務係", []),
    ]
    for (text, expected) in cases { #expect(names(text) == expected, "\(text)") }
  }

  @Test func `a column of what people advise on is neither role nor affiliation`() {
    for header in ["専門分野", "得意分野", "支援分野"] {
      let people = reading.findings([
        "氏名 | 所属 | \(header)\n早川 悟 | 若葉大学 教授 | 空き家対策、移住\n樋口 みさ子 | 防災ラボ | 防災"
      ]).compactMap { finding -> Person? in
        guard case .person(let person) = finding else { return nil }
        return person
      }
      #expect(people.map(\.affiliation) == ["若葉大学", "防災ラボ"], "\(header)")
      #expect(people.map(\.role) == ["教授", nil], "\(header)")
      #expect(people.map(\.topics) == [["空き家対策", "移住"], ["防災"]], "\(header)")
    }
    #expect(
      reading.people("氏名 | 役職 | 備考\n早川 悟 | 若葉大学 教授 | 学識経験者\n樋口 みさ子 | 公募 |")
        == ["早川 悟|若葉大学|教授|1", "樋口 みさ子|-|-|1"])
  }

  @Test func `names of people and their offices may be written in hiragana`() {
    let cases = [
      ("講師は、しおさい大学教授の早川みき氏である。", "早川みき|しおさい大学|教授|1"),
      ("子育て応援課長の早川一郎氏が出席した。", "早川一郎|-|子育て応援課長|1"),
      ("講師：みずの かえで（若葉大学 教授）", "みずの かえで|若葉大学|教授|1"),
      ("若葉大学教授のみずの 千加子氏が話した。", "みずの 千加子|若葉大学|教授|1"),
    ]
    for (text, expected) in cases { #expect(reading.people(text) == [expected], "\(text)") }
    #expect(names("これまで みんな氏名を書いた。") == [])
  }

  @Test func `tags of speakers may hold the name in a parenthesis`() {
    #expect(names("○委員長（佐々木）　始めます。\n○田中委員　質問です。") == ["佐々木", "田中"])
    #expect(names("委員（Ｍ・フローレス）: 賛成です。") == ["Ｍ・フローレス"])
    #expect(names("○委員（公募）　質問です。\n○事務局（市民課）　お答えします。") == [])
  }

  @Test func `a name in a parenthesis belongs to the office before it or to what follows it`() {
    let cases = [
      ("若葉市立図書館 奉仕係（早川 佳代）", "早川 佳代|若葉市立図書館 奉仕係|-|1"),
      ("「本を入口に」（早川 佳代、若葉大学 図書館学科 教授）", "早川 佳代|若葉大学 図書館学科|教授|1"),
      ("発表「買い物バス」　　早川 佳代（若葉町 住民課）", "早川 佳代|若葉町 住民課|-|1"),
      ("（文責　早川 佳代）", "早川 佳代|-|-|1"),
    ]
    for (text, person) in cases { #expect(reading.people(text) == [person], "\(text)") }
    #expect(names("山手地区（中央区）、参加（宮城、福島の2県）、整備課（道路 維持）") == [])
  }

  @Test func `a profile begins with a name and its reading, and tells of them on the next line`() {
    #expect(
      reading.people("講師紹介\n\n早川 悟（はやかわ さとる）\n若葉大学 教授。専門は財政です。")
        == ["早川 悟|若葉大学|教授|1"])
  }

  @Test func `a line that holds a name alone is signed by what stands beside it`() {
    let cases = [
      ("早川 忍\n若葉大学　研究員", "早川 忍|若葉大学|研究員|1"),
      ("地方行財政アドバイザー\n早川 忍", "早川 忍|-|地方行財政アドバイザー|1"),
      ("早川 忍（はやかわ しのぶ）：若葉大学 教授。専門は財政。", "早川 忍|若葉大学|教授|1"),
      ("From: Shinobu Hayakawa <a@example.jp>\n早川 忍 / HAYAKAWA Shinobu\n若葉大学 教授", "早川 忍|若葉大学|教授|2"),
      ("若葉町の早川です。資料を送ります。", "早川|若葉町|-|1"),
      ("面談者：若葉市 企画課長 早川 忍", "早川 忍|若葉市|企画課長|1"),
    ]
    for (text, person) in cases { #expect(reading.people(text) == [person], "\(text)") }
    #expect(names("原 案\n企画課　主査\n要　点") == [])
  }
}
