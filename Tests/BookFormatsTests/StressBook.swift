import BookFormats

/// Entries with all that is too long, too wide, too rare or forbidden, six a chapter. The places and
/// people in it are made up.
enum StressBook {
  static let address =
    "https://www.city.example.lg.jp/" + String(repeating: "abcdefghij0123456789", count: 12)
    + "?q=1&r=<2>#frag"

  /// Controls and what is no character, a mark beyond the first plane, rare and composed kanji,
  /// emoji of several scalars, right to left, markup.
  static let odd =
    "\u{0}\u{7}\u{B}\u{1F}\u{7F}\u{85}\u{FFFE}\u{FFFF}𠮷野家と髙﨑、葛\u{E0100}城、㋿、がぎ👩‍👩‍👧‍👦🇯🇵"
    + "עברית \u{E000} <w:p>&amp;]]>\"' {{x}} \\f"

  /// One chapter, so that tests stay quick.
  static let book = whole(chapters: 1)

  static func whole(chapters: Int) -> Book {
    var book = SampleBook.book
    book.title = "とても長い題名を持つ事例集、" + String(repeating: "小さな自治体の続く仕組み", count: 6)
    book.chapters = (1...chapters).map(chapter)
    book.comparisons = [comparison(columns: 7, rows: 9, cell: sentence), wide]
    return book
  }

  static let sentence = "人がいないから、組み替えるしかなかったのです。"

  static func comparison(columns: Int, rows: Int, cell: String) -> Book.Table {
    Book.Table(
      title: "事例の比較 \(columns)×\(rows)", head: [""] + (1..<columns).map { "団体\($0)" },
      rows: (1...rows).map { row in
        ["項目\(row)"] + (1..<columns).map { String(repeating: cell, count: (row + $0) % 4 + 1) }
      }, credit: "出典：各事例の注に示した資料 " + address)
  }

  static let wide = Book.Table(
    title: "指標の推移", head: ["団体"] + (1...15).map { "令和\($0)年度" },
    rows: (1...60).map { row in
      ["団体\(row)"] + (1...15).map { "\(row * 1_234),\(100 + $0)" }
    }, credit: "")

  private static func chapter(_ number: Int) -> Book.Chapter {
    Book.Chapter(
      id: "ch\(number)", number: number, title: "第\(number)の主題 \(odd)",
      introduction: [.paragraph([.text(String(repeating: sentence, count: 30))])],
      entries: (1...6).map { entry(number * 10 + $0, kind: $0) })
  }

  private static func entry(_ number: Int, kind: Int) -> Book.Entry {
    let note = Book.Note(
      id: "n\(number)", number: number, text: "『\(odd)』" + String(repeating: "長い出典の名前", count: 20),
      url: address)
    let bars = (1...(kind * 6)).map {
      Book.Chart.Bar(
        label: "長い名前の団体その\($0) \(odd)", value: Double($0) * 12_345.5 * (kind == 5 ? -1 : 1),
        text: "約\($0)万人")
    }
    let own: [Book.Block] =
      switch kind {
      case 1: [.table(wide)]
      case 2: [.table(comparison(columns: 4, rows: 30, cell: sentence))]
      case 3, 5: [.chart(Book.Chart(title: "人口", unit: "人", bars: bars, credit: "出典：\(address)"))]
      default: []
      }
    return Book.Entry(
      id: "en\(number)", label: "事例\(number)",
      title: kind == 6 ? String(repeating: "とても長い題名", count: 12) : "題名\(number)",
      subtitle: odd,
      facts: (1...(kind * 2)).map { .init("項目\($0)", String(repeating: "値", count: $0 * 2)) },
      goals: Array(repeating: sentence, count: kind),
      blocks: [
        .paragraph([.address(address), .text(odd), .mark(id: "m\(number)", text: odd), .note(note)]
        ),
        .quotation(
          [.paragraph([.text(String(repeating: sentence, count: kind * 20))])], note),
      ] + own + [
        .quotation(
          [.list([[.text(sentence)], [.ruby("輪番", reading: "りんばん")]], isOrdered: true)], note)
      ],
      factors: Array(repeating: String(repeating: sentence, count: kind), count: kind * 2),
      comment: [.paragraph([.text(String(repeating: sentence, count: 12))])],
      questions: Array(repeating: String(repeating: sentence, count: 2), count: kind), warning: odd)
  }
}
