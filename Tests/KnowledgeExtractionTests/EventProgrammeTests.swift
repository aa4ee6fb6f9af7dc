import KnowledgeModel
import Testing

/// Programmes whose lines and rows tell their time alone.
@Suite struct EventProgrammeTests {
  private let reading: NameReading

  init() throws { reading = try NameReading() }

  private func lines(_ events: [Event]) -> [String] {
    events.map {
      "\($0.date ?? "-")|\($0.time ?? "-")|\($0.title)|\($0.lecturers.joined(separator: "、"))"
    }
  }

  @Test func `rows with a time are sessions of the day that stands above the table`() {
    let headers = ["時間 | 内容 | 講師", "時刻 | プログラム | 登壇者", "時間帯 | 科目 | 担当講師"]
    for header in headers {
      let events = reading.events(
        """
        # 日程
        日時：6月19日（木）13:30～16:30
        会場：青葉会館
        \(header)
        13:30～14:30 | 数の読み方 | 早川 悟（若葉大学 教授）
        14:30～14:40 | 休憩 |
        14:40～16:00 | 数を使う演習 | 同上
        16:00～16:30 | 質疑 | 事務局
        """, title: "春の勉強会")
      #expect(
        lines(events) == [
          "2025-06-19|13:30～16:30|春の勉強会|",
          "2025-06-19|13:30～14:30|数の読み方|早川 悟",
          "2025-06-19|14:40～16:00|数を使う演習|早川 悟",
          "2025-06-19|16:00～16:30|質疑|",
        ], "\(header)")
      #expect(events.allSatisfy { $0.place == "青葉会館" }, "\(header)")
    }
  }

  @Test func `lines with a time are sessions of the day above them`() {
    let marks = [
      ("1日目　6月19日（木）", "2日目　6月20日（金）"), ("【第1日】6月19日（木）", "【第2日】6月20日（金）"),
      ("■6月19日（木）", "■6月20日（金）"),
    ]
    for (first, second) in marks {
      let events = reading.events(
        """
        # 研修の日程
        \(first)
        9:30～12:00　講義「数の読み方」　講師：早川 悟
        13:00　演習（講師：同上）
        \(second)
        10時～12時　発表会
        """, title: "研修")
      #expect(
        lines(events) == [
          "2025-06-19|9:30～12:00|講義「数の読み方」|早川 悟", "2025-06-19|13:00|演習|早川 悟",
          "2025-06-20|10時～12時|発表会|",
        ], "\(first)")
    }
  }

  @Test func `days without a date are those told before`() {
    let events = reading.events(
      """
      # 研修の日程
      日時：6月19日（木）、20日（金）
      第1日
      9:30　講義「数の読み方」
      第2日
      9:30　演習
      """, title: "夏の研修")
    #expect(
      lines(events) == [
        "2025-06-19|-|夏の研修|", "2025-06-20|-|夏の研修|", "2025-06-19|9:30|講義「数の読み方」|",
        "2025-06-20|9:30|演習|",
      ])
  }

  @Test func `the agenda of one meeting and the hours of an incident are no sessions`() {
    #expect(
      lines(
        reading.events(
          "# 概要\n日時：6月19日（木）14時～16時\n14:00　開会\n14:05　議題の説明\n15:50　閉会",
          title: "青葉市計画審議会")) == ["2025-06-19|14時～16時|青葉市計画審議会|"])
    #expect(
      reading.events("# 当日の対応\n6月19日（木）\n9:05　停電の発生\n9:10　本部の設置", title: "停電の記録")
        .allSatisfy { $0.time == nil })
    #expect(
      reading.events("# 相談の件数\n6月19日（木）\n時間 | 件数\n9:00 | 12\n10:00 | 8", title: "相談の記録")
        .isEmpty)
  }

  @Test func `a mark for the row above stands for lecturer, place and time`() {
    for mark in ["同上", "〃"] {
      let events = reading.events(
        """
        # 日程
        回 | 期日 | 時間 | 内容 | 講師 | 会場
        1 | 6月19日（木） | 9:30～12:00 | 数の読み方 | 早川 悟 | 青葉会館
        2 | 6月26日（木） | \(mark) | 数の使い方 | \(mark) | \(mark)
        """)
      #expect(lines(events).last == "2025-06-26|9:30～12:00|数の使い方|早川 悟", "\(mark)")
      #expect(events.last?.place == "青葉会館", "\(mark)")
    }
  }

  @Test func `labels that come again once for each session are records`() {
    let events = reading.events(
      """
      回：1
      日付：2025-08-23
      時間：10:00-12:00
      題名：避難所の運営
      講師：早川 悟
      回：2
      日付：2025-08-30
      時間：10:00-12:00
      題名：備えの支え方
      講師：同上
      """, title: "講座")
    #expect(
      lines(events) == [
        "2025-08-23|10:00-12:00|避難所の運営|早川 悟", "2025-08-30|10:00-12:00|備えの支え方|早川 悟",
      ])
  }

  @Test func `the minutes before a label belong to the time`() {
    let events = reading.events("# 案内\n日時：6月19日（木）13:30～16:30　会場：青葉会館", title: "春の勉強会")
    #expect(lines(events) == ["2025-06-19|13:30～16:30|春の勉強会|"])
    #expect(events.first?.place == "青葉会館")
  }
}
