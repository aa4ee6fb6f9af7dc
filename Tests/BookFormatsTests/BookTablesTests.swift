import BookFormats
import Testing

@Suite struct BookTablesTests {
  private func rows(_ sheet: SheetText) -> [String] {
    sheet.text.split(separator: "\r\n").map(String.init)
  }

  @Test func `a case is a row, each kind of fact a column`() {
    let rows = rows(BookTables(SampleBook.book).cases)
    #expect(rows.count == 3)
    #expect(rows[0] == "番号,章,区分,題名,副題,注意,団体,着手,信頼,学習のねらい,成功要因,考えてみよう,出典")
    #expect(rows[1].hasPrefix("1,第1章　暮らしの足,事例1,運転手がいない町で、バスを残す,路線の再編と予約制,,北稜町（町）,令和2年度,確認済,"))
    #expect(rows[1].contains(SampleBook.note.url))
    #expect(rows[2] == "2,第1章　暮らしの足,資料1,窓口の & 記録,,AI生成（未検証）,,,,,,,霞ヶ浜市『窓口改革の記録』令和6年度。")
  }

  @Test func `figures of tables and charts stand with their number and unit`() {
    let rows = rows(BookTables(SampleBook.book).figures)
    let place = "第1章　暮らしの足,事例1,運転手がいない町で、バスを残す"
    #expect(rows.contains("\(place),利用者の数,令和4,人,\"1,180\",1180,,出典：北稜町『評価書』"))
    #expect(rows.contains("\(place),利用者の数,令和5,割合,64.0％,64.0,％,出典：北稜町『評価書』"))
    #expect(rows.contains("\(place),窓口の待ち時間,霞ヶ浜市,,約12.5分,12.5,分,出典：霞ヶ浜市『窓口改革の記録』"))
    #expect(rows.contains(",,事例の比較,事例の比較,規模,北稜町,\"8,420人\",8420,人,出典：各事例の注に示した資料"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+1", "'+1"), ("-1+1", "'-1+1"), ("-12", "-12"),
    ("=\u{301}1", "'=\u{301}1"), ("a\"b", "\"a\"\"b\""), ("一\n二", "\"一\n二\""), ("\u{1B}[1m", "[1m"),
    ("\t=1", "'\t=1"),
  ])
  func `no cell calculates, and no cell breaks its row`(text: String, cell: String) {
    var book = SampleBook.book
    book.chapters[0].entries = [book.chapters[0].entries[1]]
    book.chapters[0].entries[0].title = text
    let row = BookTables(book).cases.text
    #expect(row.contains("資料1,\(cell),"))
  }

  @Test func `Excel is told that the bytes are UTF-8`() {
    let sheet = BookTables(SampleBook.book).cases
    #expect(sheet.markedBytes == [0xEF, 0xBB, 0xBF] + Array(sheet.text.utf8))
  }
}
