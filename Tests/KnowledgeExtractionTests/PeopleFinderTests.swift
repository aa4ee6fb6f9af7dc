import Testing

@Suite struct PeopleFinderTests {
  private let reading: NameReading

  init() throws { reading = try NameReading() }

  @Test func `a name is found with affiliation and role in the usual forms`() {
    let cases = [
      ("若葉大学の三枝薫教授は、順番が大切だという。", "三枝薫|若葉大学|教授|1"),
      ("三枝 薫（若葉大学 教授）", "三枝 薫|若葉大学|教授|1"),
      ("三枝薫氏（若葉大学教授）の助言による。", "三枝薫|若葉大学|教授|1"),
      ("若葉大学地域学部教授 三枝薫氏を招いた。", "三枝薫|若葉大学地域学部|教授|1"),
      ("助言者：三枝 薫 氏（㈱みらい研究所　主任研究員）", "三枝 薫|㈱みらい研究所|主任研究員|1"),
      ("講師　三枝　薫　氏（元青葉市財政課長）", "三枝　薫|元青葉市|財政課長|1"),
      ("社会福祉士の三枝かおりさんが進行した。", "三枝かおり|-|社会福祉士|1"),
      ("会　長　　三　枝　　薫　子", "三枝薫子|-|会長|1"),
      ("青葉市スマート推進課課長代理・三枝薫氏の講演", "三枝薫|青葉市スマート推進課|課長代理|1"),
      ("記録：三枝（企画課 主査）", "三枝|企画課|主査|1"),
    ]
    for (text, person) in cases {
      #expect(reading.people(text) == [person], "\(text)")
    }
  }

  @Test func `names of no list are found where form and place speak for them`() {
    let cases = [
      ("問合せ先：青葉会館　担当 轟部（とどろべ）　電話 000-1111", "轟部"),
      ("担当：まちづくり課　鵜殿（うどの）・蓬莱", "鵜殿"),
      ("青葉市　企画課（課長　乾）", "乾"),
      ("門脇総務部長　本日はありがとうございました。", "門脇"),
      ("日下まちづくり推進課長が説明した。", "日下"),
      ("鏑木　真弓　委員（青葉商工会　理事）", "鏑木　真弓"),
      ("Cc: 鳥居 拓真 <torii@example.jp>", "鳥居 拓真"),
      ("宛先: \"鉾立 翠\" <hoko@example.jp>", "鉾立 翠"),
      ("From: SAIGUSA Miho <saigusa@example.jp>", "SAIGUSA Miho"),
      ("文・写真／三枝 直樹", "三枝 直樹"),
      ("（執筆：三枝 冬馬／編集協力：株式会社青葉舎）", "三枝 冬馬"),
      ("通訳はマリア・ゴンザレスさんが務めた。", "マリア・ゴンザレス"),
      ("講師は蔦谷 望先生です。", "蔦谷 望"),
      ("鉾立 翠さまから返事があった。", "鉾立 翠"),
    ]
    for (text, name) in cases {
      let names = reading.people(text).map { $0.prefix { $0 != "|" } }
      #expect(names.first.map(String.init) == name, "\(text)")
    }
  }

  @Test func `two names between dots are two people`() {
    let names = reading.people("青葉研修所　研修課（担当：弓削・浅見）").map { String($0.prefix { $0 != "|" }) }
    #expect(names == ["弓削", "浅見"])
  }

  @Test func `blanks that break a name make no column of their own`() {
    #expect(
      reading.people("区分 | 氏名 | 所属・役職\n学識 | 厚東 | 和夫 | 若葉大学名誉教授\n公募 | Smith, Anna | 町民")
        == ["厚東　和夫|若葉大学|名誉教授|1", "Smith, Anna|-|町民|1"])
    #expect(
      reading.people("# 出席者　【委員】２名\n三枝 | 薫 | 会長\n鏑木 | 久恵 | 委員（公募市民）").map {
        String($0.prefix { $0 != "|" })
      } == ["三枝　薫", "鏑木　久恵"])
  }

  @Test func `offices and columns are no names`() {
    let cases = [
      "担当：企画　財政", "問合せ先：青葉市 住宅政策", "日時 | 時間 | 内容 | 講師\n4月 | 10時 | 計画 | 未定",
      "name | baseline | target\n利用の割合 | 41% | 65%", "担当課／総務課・企画課", "総務部長が説明した。",
    ]
    for text in cases {
      #expect(reading.people(text) == [], "\(text)")
    }
  }

  @Test func `a family name alone belongs to the person whose full name stands elsewhere`() {
    #expect(
      reading.people("柚木沢 葵 氏（若葉大学 准教授）が講評した。", "柚木沢氏は二点を挙げた。柚木沢准教授の案による。")
        == ["柚木沢 葵|若葉大学|准教授|3"])
  }

  @Test func `forms of one kanji are one person`() {
    #expect(reading.people("髙橋 実 氏（若葉大学 教授）", "高橋実教授の案") == ["髙橋 実|若葉大学|教授|2"])
  }

  @Test func `contacts are found in a parenthesis`() {
    #expect(
      reading.people("財団法人青葉機構 研修課（担当：小野寺、馬渕）")
        == ["小野寺|財団法人青葉機構 研修課|担当|1", "馬渕|財団法人青葉機構 研修課|担当|1"])
  }

  @Test func `a table of members is read in any order of its columns`() {
    #expect(
      reading.people("所属 | 役職 | 氏名\n若葉大学 | 教授 | 三枝 薫\n公募市民 | - | 小鳥遊 はな")
        == ["三枝 薫|若葉大学|教授|1", "小鳥遊 はな|公募市民|-|1"])
    #expect(
      reading.people("№ | 氏名 | 所属・職\n１ | 渚　かおる | 青葉漁業協同組合　参事")
        == ["渚　かおる|青葉漁業協同組合|参事|1"])
    #expect(reading.people("氏名 | 三枝 薫\n所属 | 若葉大学\n職名 | 教授") == ["三枝 薫|若葉大学|教授|1"])
  }

  @Test func `a list set in columns is read without a header`() {
    #expect(
      reading.people("# 委員名簿\n三枝 | 薫 | 若葉大学 | 教授（委員長）\n真鍋 | 隆 | 青葉商店会 | 会長")
        == ["三枝　薫|若葉大学|教授|1", "真鍋　隆|青葉商店会|会長|1"])
  }

  @Test func `labels on lines of their own describe the person above`() {
    #expect(reading.people("氏名：三枝 薫\n所属：若葉大学\n職名：教授") == ["三枝 薫|若葉大学|教授|1"])
  }

  @Test func `speakers of minutes are found with and without a role`() {
    #expect(
      reading.people("○三枝委員　御意見を伺います。\n○事務局　資料をお配りします。\n○柚木沢委員　賛成です。\n○各委員　異議なし。")
        == ["三枝|-|委員|1", "柚木沢|-|委員|1"])
    #expect(
      reading.people("三枝：運賃の考え方を整理したい。\n早川：資料を見てほしい。\n三枝：承知しました。\n早川：続けます。")
        == ["三枝|-|-|2", "早川|-|-|2"])
  }

  @Test func `the handle of an author is a person`() {
    #expect(reading.people("machi_note2\n本文です。") == ["machi_note2|-|執筆者|1"])
  }

  @Test func `words that are no names are left alone`() {
    let cases = [
      "担当者、各委員、有識者、職員から意見が出た。", "総務課長と民生委員が出席した。", "教育委員会の主任研究員に委託した。",
      "お客さん、皆さん、子どもさんの声を聞く。", "同氏は会長を兼ねる。", "氏名と住所を書く。", "摂氏30度を超えた。",
      "講師：未定", "記録者：情報政策課 主事", "石川：12件、福島：8件", "山口市長が視察した。", "検討会議（委員長）で決めた。",
      "審議会会長は欠席した。", "講師は外部に頼まない。", "客員教授を置く。",
    ]
    for text in cases {
      #expect(reading.people(text) == [], "\(text)")
    }
  }

  @Test func `a long line without an end is read in time`() {
    let line = String(repeating: "三枝（委員：（講師　", count: 20_000)
    #expect(reading.people(line).count <= 1)
  }

  @Test func `names in lists, signatures and across line ends are read whole`() {
    let cases = [
      ("この日は地区の世話役を長年つとめてきた東野地区の自治会で副会長の沢\n渡さんが司会を務めた。", "沢渡"),
      ("集まった人の中には、隣の町で民生委員を長くつとめている神\n無月 紗英さんもいて話を聞いた。", "神無月 紗英"),
      ("青葉県　企画部　地域振興課長　　武者小路　篤", "武者小路　篤"),
      ("（委員長 樋渡 静江・若葉大学 教授）", "樋渡 静江"),
      ("助言者の芦原 新氏が述べた。", "芦原 新"),
      ("執筆：ファン・リン 美里", "ファン・リン 美里"),
      ("三　ソン・ミンジ（有限会社たねまき　代表取締役）", "ソン・ミンジ"),
      ("（会計課長　小比類巻氏）によれば", "小比類巻"),
    ]
    for (text, name) in cases {
      #expect(reading.people(text).map { $0.prefix { $0 != "|" } } == [name[...]], "\(text)")
    }
  }
}
