import KnowledgeModel
import Testing

@Suite struct EventDetailTests {
  private let reading: NameReading

  init() throws { reading = try NameReading() }

  private func lines(_ events: [Event]) -> [String] {
    events.map { "\($0.date ?? "-")|\($0.time ?? "-")|\($0.place ?? "-")|\($0.title)" }
  }

  @Test func `the time behind a weekday is read in all its forms`() {
    let times = [
      "13:30〜16:00", "13:30～16:00", "１３：３０－１６：００", "13時30分から16時まで", "午後1時30分～4時", "10時～12時",
    ]
    for time in times {
      let events = reading.events("# 日程\n第1回　6月12日（木）\(time)　書類の減らし方")
      #expect(lines(events) == ["2025-06-12|\(time)|-|書類の減らし方"], "\(time)")
    }
    #expect(
      lines(reading.events("# 案内\n日時：6月12日（木・祝前日）13:30〜16:00\n場所：青葉会館", title: "春の勉強会"))
        == ["2025-06-12|13:30〜16:00|青葉会館|春の勉強会"])
  }

  @Test func `numbered sessions are events before their day is known`() {
    for second in ["書類の減らし方", "未定　書類の減らし方", "書類の減らし方（日程調整中）", "（日時未定）書類の減らし方"] {
      let events = reading.events(
        "# 日程\n第1回　6月12日（木）10時～12時　窓口の見方\n第2回　\(second)\n第3回　8月7日（木）　数の使い方")
      #expect(
        lines(events) == [
          "2025-06-12|10時～12時|-|窓口の見方", "-|-|-|書類の減らし方", "2025-08-07|-|-|数の使い方",
        ], "\(second)")
    }
    #expect(
      lines(reading.events("# 講座の内容\n第1回　現状を知る\n第2回　課題を見つける"))
        == ["-|-|-|現状を知る", "-|-|-|課題を見つける"])
    #expect(
      lines(
        reading.events(
          "# 日程\n回 | 日時 | 内容\n第1回 | 6月12日（木） | 窓口の見方\n第2回 | 未定 | 書類の減らし方"))
        == ["2025-06-12|-|-|窓口の見方", "-|-|-|書類の減らし方"])
  }

  @Test func `numbered lines of other texts are no sessions`() {
    #expect(reading.events("# 改正の内容\n第1回　現状を知る\n第3回　課題を見つける").isEmpty)
    #expect(reading.events("# 改正の内容\n第1回の改正\n第2回の改正").isEmpty)
  }

  @Test func `gatherings that sentences tell keep their whole name`() {
    let cases = [
      "6月20日（金）に「窓口の未来を語る集い」を中央公民館で開きます。": "窓口の未来を語る集い",
      "6月20日（金）午後2時から、本の集いを中央公民館で開催します。": "本の集い",
      "6月20日（金）に秋のつどいを中央公民館で開催します。": "秋のつどい",
      "6月20日（金）に『川辺の暮らしを考える会』を中央公民館で開きます。": "川辺の暮らしを考える会",
    ]
    for (sentence, title) in cases.sorted(by: { $0.key < $1.key }) {
      let events = reading.events("# 案内\n\(sentence)")
      #expect(events.map(\.title) == [title], "\(sentence)")
      #expect(events.map(\.place) == ["中央公民館"], "\(sentence)")
    }
  }

  @Test func `the day of a mail is no event`() {
    let heads = [
      "From: 三枝 <a@example.jp>\nTo: 全員\nDate: 2025年6月2日 10:15\nSubject: 勉強会のご案内",
      "差出人：総務課\n宛先：各課\n日時：令和7年6月2日（月）10時15分\n件名：勉強会のご案内",
      "送信者: 三枝\n送信日時: 2025/06/02 10:15\n宛先: 各課\n件名: 勉強会のご案内",
    ]
    for head in heads {
      #expect(reading.events("# 記\n\(head)\n次のとおりお知らせします。").isEmpty, "\(head)")
      #expect(
        reading.events("# 記\n\(head)\n次のとおりです。\n日時：6月12日（木）13時\n場所：青葉会館").map(\.date)
          == ["2025-06-12"], "\(head)")
    }
  }

  @Test func `a fee is told once`() {
    let cases = [
      ("参加費：参加費は無料", "無料"), ("参加費：1,000円", "1,000円"), ("参加費　参加費1,000円", "1,000円"),
      ("受講料：無料です", "無料です"), ("参加費：資料代500円", "資料代500円"),
    ]
    for (line, fee) in cases {
      let events = reading.events("# 案内\n日時：6月12日（木）13時\n場所：青葉会館\n\(line)")
      #expect(events.map(\.fee) == [fee], "\(line)")
    }
    let told = reading.events("# 案内\n日時：6月12日（木）13時\n場所：青葉会館\n研究会への参加費は不要です。")
    #expect(told.map(\.fee) == ["参加費は不要です"])
  }

  @Test func `a label spread over cells by wide blanks is one`() {
    let events = reading.events("# 港湾審議会\n日 | 時 | 令和7年11月6日（木）午後2時～4時\n場 | 所 | 港湾会館 会議室")
    #expect(events.map(\.date) == ["2025-11-06"])
    #expect(events.map(\.place) == ["港湾会館 会議室"])
  }
}
