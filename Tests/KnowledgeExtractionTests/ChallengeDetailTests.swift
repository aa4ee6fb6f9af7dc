import KnowledgeModel
import Testing

@Suite struct ChallengeDetailTests {
  private let reading: ArgumentReading

  init() throws { reading = try ArgumentReading() }

  @Test func `attributes tell whose challenges are`() throws {
    let cases = [
      """
      <資料><表題>窓口の助言</表題><章><題>課題</題>
      <課題 主体="住民"><題>何度も来庁する</題><本文>申請のたびに来る。</本文></課題>
      <課題 主体="職員"><題>入力に時間がかかる</題><本文>月40時間である。</本文></課題></章></資料>
      """,
      """
      <資料><表題>窓口の助言</表題><章><題>課題</題>
      <課題群 主体="住民"><課題><題>何度も来庁する</題><内容>申請のたびに来る。</内容></課題>
      <課題><題>様式が多い</題><内容>120種ある。</内容></課題></課題群>
      <課題群 主体="職員"><課題><題>入力に時間がかかる</題><内容>月40時間である。</内容></課題></課題群></章></資料>
      """,
    ]
    for text in cases {
      let whose = try reading.challenges(text, name: "a.xml").map(\.whose)
      #expect(whose.first == "住民", "\(text)")
      #expect(whose.last == "職員", "\(text)")
    }
  }

  @Test func `a group of several records without fields of their own holds challenges`() throws {
    let found = try reading.challenges(
      """
      <advice><title>窓口の助言</title><challenges owner="住民">
      <challenge><title>何度も来庁する</title><detail>申請のたびに来る。</detail></challenge>
      <challenge><title>様式が多い</title><detail>120種ある。</detail></challenge></challenges></advice>
      """, name: "a.xml")
    #expect(found.map(\.title) == ["何度も来庁する", "様式が多い"])
    #expect(found.map(\.whose) == ["住民", "住民"])
  }

  @Test func `labels between the entries of a list tell of the entry above`() throws {
    let cases = [
      (
        "a.txt",
        """
        窓口の助言

        １　課題

        （１）住民の課題
        ・何度も来庁する
        　根拠：年3.2回
        　放置：あきらめる人が増える
        ・様式が多い
        　放置：間違いが増える

        """
      ),
      (
        "a.md",
        """
        # 助言

        ## 課題

        ### 住民の課題

        - 何度も来庁する
          根拠：年3.2回
          放置した場合：あきらめる人が増える
        - 様式が多い
          件数：120種
          放置した場合：間違いが増える

        """
      ),
    ]
    for (name, text) in cases {
      let found = try reading.challenges(text, name: name)
      #expect(found.map(\.title) == ["何度も来庁する", "様式が多い"], "\(name)")
      #expect(found.map(\.consequence) == ["あきらめる人が増える", "間違いが増える"], "\(name)")
      #expect(found.first?.evidence == ["年3.2回"], "\(name)")
      #expect(found.allSatisfy { $0.whose?.contains("住民") == true }, "\(name)")
    }
  }

  @Test func `records with their own words are challenges`() throws {
    let found = try reading.challenges(
      """
      <資料><表題>窓口の助言</表題><課題一覧>
      <課題 主体="住民"><内容>何度も来庁する</内容><根拠>年3.2回</根拠><影響>あきらめる人が増える</影響></課題>
      <課題 主体="職員"><内容>入力に時間がかかる</内容></課題></課題一覧></資料>
      """, name: "a.xml")
    #expect(found.map(\.title) == ["何度も来庁する", "入力に時間がかかる"])
    #expect(found.map(\.whose) == ["住民", "職員"])
    #expect(found.first?.consequence == "あきらめる人が増える")
    #expect(found.first?.evidence == ["年3.2回"])
  }

  @Test func `columns of a table under a heading tell whose, what and what follows`() throws {
    let heads = ["主体 | 内容 | 影響", "立場 | 項目 | リスク", "区分 | 課題 | 懸念"]
    for head in heads {
      let found = try reading.challenges(
        "# 助言\n\n## 課題の整理\n\n| \(head) |\n|---|---|---|\n| 住民 | 何度も来る | あきらめる人が増える |\n")
      #expect(found.map(\.title) == ["何度も来る"], "\(head)")
      #expect(found.map(\.whose) == ["住民"], "\(head)")
      #expect(found.map(\.consequence) == ["あきらめる人が増える"], "\(head)")
    }
  }

  @Test func `sentences tell what follows if nothing is done`() throws {
    let sentences = [
      "このまま進めば、通えない子が生じる。", "このまま会員が減ると、行事が続かない。", "この状態が続けば、閉館が増える。",
      "現状のままでは、担い手がいなくなる。", "放置されれば、事故につながる。", "会員の高齢化で解散が相次ぐおそれがある。",
      "相談が途切れることになりかねない。",
    ]
    for sentence in sentences {
      let found = try reading.challenges(
        "# 助言\n\n## 課題\n\n### 担い手が足りない\n\n会員は40人である。\(sentence)\n")
      #expect(found.map(\.consequence) == [sentence], "\(sentence)")
    }
    let other = try reading.challenges(
      "# 助言\n\n## 課題\n\n### 担い手が足りない\n\n会員は40人である。このまま使える机もある。\n")
    #expect(other.map(\.consequence) == [nil])
  }

  @Test func `an item of a block of several lines points to its line`() throws {
    let found = try reading.challenges(
      "# 助言\n\n課題1：何度も来庁する\n課題2：入力に時間がかかる\n", name: "a.md")
    #expect(found.map(\.witness.place.line) == [3, 4])
  }
}
