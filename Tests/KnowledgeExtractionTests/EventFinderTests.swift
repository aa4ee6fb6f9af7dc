import KnowledgeModel
import Testing

@Suite struct EventFinderTests {
  private let reading: NameReading

  init() throws { reading = try NameReading() }

  private func lines(_ events: [Event]) -> [String] {
    events.map { "\($0.date ?? "-")|\($0.time ?? "-")|\($0.place ?? "-")|\($0.title)" }
  }

  @Test func `a programme table gives a session for each row`() {
    let events = reading.events(
      "# 日程\n回 | 日時 | 内容 | 講師 | 会場\n"
        + "第1回 | 6月12日（木）13:30～16:30 | 集め方 | 三枝 薫 氏（若葉大学） | 本庁\n"
        + "第2回 | 令和8年1月15日（木）10時～12時 | 見せ方 | 企画課職員 | 同上")
    #expect(
      lines(events) == ["2025-06-12|13:30～16:30|本庁|集め方", "2026-01-15|10時～12時|本庁|見せ方"])
    #expect(events.map(\.lecturers) == [["三枝 薫"], ["企画課職員"]])
    #expect(events.allSatisfy { $0.doubt == nil })
  }

  @Test func `sessions in lines and headings are found with their labels`() {
    let listed = reading.events(
      "# スケジュール\n第1回　6月12日（木）13:30～16:30　集め方　講師：三枝 薫（若葉大学 教授）\n"
        + "第2回　7月10日（木）　見せ方")
    #expect(lines(listed) == ["2025-06-12|13:30～16:30|-|集め方", "2025-07-10|-|-|見せ方"])
    #expect(listed.map(\.lecturers) == [["三枝 薫"], []])
    let headed = reading.events(
      "# 第１回　始まりの会　　６月１２日（木）１３：３０～１７：００\n会場：青葉会館\n講師：三枝　薫",
      "# 第２回　提案づくり　　１０月２３日（木）、１１月２０日（木）いずれも終日\n会場：若葉大学")
    #expect(
      lines(headed) == [
        "2025-06-12|１３：３０～１７：００|青葉会館|始まりの会", "2025-10-23|終日|若葉大学|提案づくり",
        "2025-11-20|終日|若葉大学|提案づくり",
      ])
  }

  @Test func `a meeting is taken from labels, with the name that title or label gives`() {
    let text = "日　時　　令和5年10月18日（水）　午後2時から午後4時まで\n場　所　　青葉会館"
    #expect(
      lines(reading.events(text, title: "第3回青葉市計画審議会　議事録"))
        == ["2023-10-18|午後2時から午後4時まで|青葉会館|青葉市計画審議会"])
    #expect(
      lines(reading.events("会議名：地域の足検討会\n開催日時：2024/5/10(金) 10:00-12:00\n会場：役場"))
        == ["2024-05-10|10:00-12:00|役場|地域の足検討会"])
    #expect(
      lines(reading.events("日時 | 令和7年11月15日（土）13時から\n場所 | 講堂", title: "公開講座のお知らせ"))
        == ["2025-11-15|13時から|講堂|公開講座"])
  }

  @Test func `a year that is left out comes from the heading, the document and the weekday`() {
    let text = "期 | 説明会\n春 | 2月7日（金）18時30分\n夏 | 5月9日（金）18時30分"
    #expect(reading.events(text).map(\.date) == ["2025-02-07", "2025-05-09"])
    #expect(
      reading.events("# 令和5年度の日程\n第1回　6月14日（水）　顔合わせ").map(\.date) == ["2023-06-14"])
    #expect(reading.events("次回：1月20日（火）").map(\.date) == ["2026-01-20"])
  }

  @Test func `what the calendar does not have is doubted`() throws {
    let weekday = try #require(reading.events("日時：令和5年11月22日（火）10時").first)
    #expect(weekday.date == "2023-11-22")
    #expect(weekday.doubt == "2023年11月22日は水曜日ですが、資料には火曜日とあります。")
    let day = try #require(reading.events("日時：令和6年2月30日（金）10時").first)
    #expect(day.date == nil)
    #expect(day.doubt?.contains("暦にありません") == true)
  }

  @Test func `sessions of months and one line of days belong together`() {
    #expect(
      lines(
        reading.events(
          "7月 | 第1回 事情を知る\n9月 | 第2回 問題を見つける\n7月16日、9月17日 毎月第3水曜日 20時～22時"))
        == ["2025-07-16|20時～22時|-|事情を知る", "2025-09-17|20時～22時|-|問題を見つける"])
  }

  @Test func `sentences tell events with their day`() {
    let cases = [
      ("次回の打合せは、1月28日(水)15時から、別館2階の会議室でお願いします。", "2026-01-28|15時から|別館2階の会議室|次回の打合せ"),
      ("次回の第３回審議会は，令和７年１２月１９日（金）午前１０時から，西庁舎で行います。", "2025-12-19|午前１０時から|西庁舎|審議会"),
      ("三枝会長には、11月9日の市民説明会でもお話しいただきます。会場は中央公民館、午後1時半からです。", "2025-11-09|午後1時半から|中央公民館|市民説明会"),
      ("令和2年9月15日（火）に、専門家を招いて点検会を開きました。", "2020-09-15|-|-|点検会"),
      ("9月20日（土）に住民説明会を中央公民館で開催します。", "2025-09-20|-|中央公民館|住民説明会"),
    ]
    for (text, event) in cases {
      #expect(lines(reading.events(text)) == [event], "\(text)")
    }
  }

  @Test func `a list of dates in columns tells title and place`() {
    #expect(
      lines(
        reading.events(
          "# 今後の日程\n令和７年４月15日(火)　　庁議\n令和７年５月下旬　　　団体との協議\n"
            + "令和７年６月11日(水)　　委員会へ報告　午前10時～　第１委員会室"))
        == [
          "2025-04-15|-|-|庁議", "-|-|-|団体との協議", "2025-06-11|午前10時～|第１委員会室|委員会へ報告",
        ])
  }

  @Test func `a table with its header at the side has a session in each column`() {
    #expect(
      lines(
        reading.events(
          " | 第1回 | 第2回\n日時 | 5月10日（土）13時 | 6月14日（土）10時\nテーマ | 歩く | 語る\n会場 | 公民館 | ホール"))
        == ["2025-05-10|13時|公民館|歩く", "2025-06-14|10時|ホール|語る"])
  }

  @Test func `the year comes from any full date of the document`() {
    #expect(
      reading.events(
        "掲載日　2025.4.21　募集締切　2025.5.16", "回 | 月日（曜日） | 内容\n① | 6/5（木） | 集め方",
        fiscalYear: nil
      ).map(\.date) == ["2025-06-05"])
    #expect(
      reading.events(
        "Date: Tue, 14 Jan 2025 09:42:18 +0900", "次回の打合せは1月28日（火）にお願いします。", fiscalYear: nil
      ).map(\.date) == ["2025-01-28"])
  }

  @Test func `a deadline is neither event nor place`() throws {
    let events = reading.events(
      "回 | 期日 | 題目\n1 | 10月16日（木） | 時刻表の裏側", "会場での参加は11月7日（金）、配信は前日まで受け付けます。",
      "締切は10月3日（金）です。回答は10月1日（水）までにお願いします。")
    #expect(lines(events) == ["2025-10-16|-|-|時刻表の裏側"])
  }

  @Test func `dates that are no events are left alone`() {
    let cases = [
      "# 申込\n申込締切　8月1日（金）17時必着", "掲載日　令和7年5月30日（金）", "令和5年4月1日現在の人口は3万人である。",
      "年度 | 件数\n令和4年度 | 12\n令和5年度 | 15", "令和元年10月の豪雨で被害が出た。", "日付：2025年6月3日",
    ]
    for text in cases {
      #expect(reading.events(text) == [], "\(text)")
    }
  }

  @Test func `the title is the meeting or what it is about, without year, number, place and fee`() {
    let record = reading.events(
      "一　日時　令和五年十一月九日（木）　午後二時から四時まで\n二　場所　青葉会館\n\n三　次回の開催\n"
        + "　第五回　令和六年一月二十五日（木）午後二時から　市民会館　中会議室",
      title: "令和五年度　第四回　青葉市環境審議会　会議録")
    #expect(
      lines(record) == [
        "2023-11-09|午後二時から四時まで|青葉会館|青葉市環境審議会",
        "2024-01-25|午後二時から|市民会館　中会議室|青葉市環境審議会",
      ])
    let visit = reading.events(
      "案件名　空き店舗の活用に関する助言\n派遣日時　令和6年2月7日（水）　13時30分から16時まで\n"
        + "次回　令和6年3月6日（水）13時30分～　テーマ：契約書の点検",
      title: "専門家派遣実施報告書")
    #expect(visit.map(\.title) == ["空き店舗の活用に関する助言", "契約書の点検"])
    let told = reading.events(
      "次回の派遣は令和7年1月23日（木）10:00から、青葉町役場で行う。内容は「要綱案の検討」、助言者は同じ。")
    #expect(lines(told) == ["2025-01-23|10:00から|青葉町役場|要綱案の検討"])
  }

  @Test func `an announcement is named by the line beside its day`() {
    let events = reading.events(
      "# ■ 公開勉強会「一文を直す」\n3月12日（水）19:00-21:00　オンライン　参加費1,000円",
      "# ■ 5月10日（土）13:30- 青葉会館 小ホール\n青葉大会 2025　無料　※申込みは4月30日まで",
      "# ■ 催し\n6月7日（土）10:00～　中央図書館　無料\n親子で学ぶ防災教室", title: "だより 2024年度")
    #expect(
      events.map(\.title) == ["一文を直す", "青葉大会 2025", "親子で学ぶ防災教室"])
    #expect(events.map(\.place) == ["オンライン", "青葉会館 小ホール", "中央図書館"])
  }

  @Test func `of a list of all that happened, meetings are events`() {
    let table = reading.events(
      "# 策定の経過\n年月日 | 内容\n2024年6月12日 | 第1回 策定委員会（委員長 三枝 薫・若葉大学 教授）\n"
        + "2024年7月1日～31日 | 住民アンケート（1,200通）\n"
        + "2024年9月7日 | 住民との懇談会「山の話」（青葉公民館、42人）")
    #expect(
      lines(table) == ["2024-06-12|-|-|策定委員会", "2024-09-07|-|青葉公民館|住民との懇談会「山の話」"])
    let list = reading.events(
      "# 令和6年度の歩み\n5月12日　第1回作業部会（青葉会館、12名）\n6月3日　県へ計画を提出\n"
        + "翌年1月8日　懇談会")
    #expect(lines(list) == ["2024-05-12|-|青葉会館|作業部会", "2025-01-08|-|-|懇談会"])
  }

  @Test(arguments: [
    ("次回面談：2024年11月21日（木） 13時30分～15時　会場：蔵の里　内容：図面の読み方", "図面の読み方"),
    ("次回委員会：令和6年11月21日（木）13時30分～15時", "蔵の会"),
    ("次回の研究会　2024年11月21日（木）13時30分～15時", "蔵の会"),
    ("次回：令和6年11月21日（木） 13時30分～15時　内容：図面の読み方", "図面の読み方"),
  ])
  func `what comes next is an event of its own`(_ line: String, _ title: String) {
    let events = reading.events(line, title: "第3回蔵の会　会議録")
    #expect(events.map(\.date) == ["2024-11-21"])
    #expect(events.map(\.time) == ["13時30分～15時"])
    #expect(events.map(\.title) == [title])
  }
}
