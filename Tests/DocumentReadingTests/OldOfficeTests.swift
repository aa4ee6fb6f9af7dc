import DocumentReading
import Foundation
import KnowledgeModel
import Testing

/// Files of Word, Excel and PowerPoint as they were until 2003.
@Suite struct OldOfficeTests {
  private static func sample(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Folders.repository.appending(path: "corpus/formats/\(name)")))
  }

  private static func status(of streams: [(name: String, bytes: [UInt8])]) -> ReadingError.Status? {
    Read.failure(CompoundFiles.file(streams), name: "文書.doc")?.status
  }

  @Test func `locked documents are told from others`() {
    let locked = [UInt8](repeating: 0, count: 10) + [0, 1] + [UInt8](repeating: 0, count: 20)
    let lockedBook = CompoundFiles.words16([0x809, 4, 0x600, 5, 0x2F, 2, 1])
    #expect(Self.status(of: [("EncryptionInfo", []), ("EncryptedPackage", [0])]) == .encrypted)
    #expect(Self.status(of: [("WordDocument", locked)]) == .encrypted)
    #expect(Self.status(of: [("Workbook", lockedBook)]) == .encrypted)
  }

  @Test func `files of other programs in the same container are named`() {
    let bytes = CompoundFiles.file([("FileHeader", []), ("\u{5}HwpSummaryInformation", [])])
    #expect(Read.failure(bytes, name: "文書.doc")?.reason.contains("HWP") == true)
    #expect(Self.status(of: [("Something", [])]) == .unsupported)
  }

  @Test func `the cells of a workbook are read as they are shown`() throws {
    let reading = try Read.reading(Self.sample("facilities.xls"), name: "facilities.doc")
    #expect(reading.format == .xls)
    #expect(
      Read.lines(of: reading) == [
        "2 facilities", "施設名 | 所在地 | 延床面積 | 開設日 | 割合",
        "緑野図書館 | 緑野市中央一丁目 | 1200.5 | 2024-04-01 | 0.125",
        "北公民館 | 緑野市北町 | 850 | 1998-10-12 | 0.5",
      ])
    #expect(reading.blocks.last?.place.sheet == "facilities")
  }

  /// A presentation of one slide whose first version is in the file, too.
  private static var slides: [UInt8] {
    func slide(_ title: String) -> [UInt8] {
      CompoundFiles.container(
        0x3EE,
        [
          CompoundFiles.record(0xF9F, [0, 0, 0, 0]),
          CompoundFiles.record(0xFA0, CompoundFiles.utf16(title)),
          CompoundFiles.record(0xF9F, [1, 0, 0, 0]),
          CompoundFiles.record(0xFA0, CompoundFiles.utf16("現状を調べる\r所有者に尋ねる")),
        ])
    }
    let document = CompoundFiles.container(
      0x3E8,
      [
        CompoundFiles.container(
          0xFF0, [CompoundFiles.record(0x3F3, CompoundFiles.words32([2, 0, 0, 256, 0]))])
      ])
    let old = slide("消した題")
    let new = slide("空き家の対策")
    let directory = CompoundFiles.record(
      0x1772,
      CompoundFiles.words32([
        2 << 20 | 1, UInt32(old.count + new.count), UInt32(old.count),
      ]))
    let start = UInt32(old.count + new.count + document.count)
    let edit = CompoundFiles.record(
      0xFF5, CompoundFiles.words32([0, 0, 0, start, 1, 0, 0]))
    let user = CompoundFiles.words32([
      0, 0, 0, 0xE391_C05F, start + UInt32(directory.count),
    ])
    return CompoundFiles.file([
      ("PowerPoint Document", old + new + document + directory + edit), ("Current User", user),
    ])
  }

  @Test func `slides are read with their titles, and only those in force`() throws {
    let reading = try Read.reading(Self.slides, name: "資料.ppt")
    #expect(Read.lines(of: reading) == ["1 空き家の対策", "- 現状を調べる", "- 所有者に尋ねる"])
    #expect(reading.blocks.map(\.place.slide) == [1, 1, 1])
  }

  @Test func `what a converter makes of a Word document gets its structure`() throws {
    let text = "窓口改革\n\n取組を記録する。住民の待ち時間を半分にする。\n\n|年度  |件数 |時間 |\n|令和六|120  |19分 |\n"
    let reading = try OldWordReader().read(
      [Array(text.utf8)], context: ReadingContext(format: .doc))
    #expect(
      Read.lines(of: reading) == [
        "1 窓口改革", "取組を記録する。住民の待ち時間を半分にする。", "年度 | 件数 | 時間", "令和六 | 120 | 19分",
      ])
  }

  /// The file as converters get it.
  private static func unmarked(_ bytes: [UInt8]) -> [UInt8]? {
    let answer = Readers().reply(to: ReadingMessage(.open(name: "要領.doc"), bytes: [bytes]))
    #expect(answer.body == .conversion(.doc))
    return answer.bytes.first
  }

  @Test func `no converter sees what was deleted or hidden in a Word document`() throws {
    let bytes = try Self.sample("revised.doc")
    let given = try #require(Self.unmarked(bytes))
    #expect(given.count == bytes.count)
    for (words, isText) in [
      ("八百円とする。", true), ("受け付ける。", true), ("者とする。", false), ("千二百円", false),
      ("電話での受付", false), ("内部の案", false), ("予算の枠", true),
    ] {
      #expect((given.firstRange(of: CompoundFiles.utf16(words)) != nil) == isText, "\(words)")
    }
    #expect(try Self.unmarked(Self.sample("counter.doc")) == nil)
  }

  @Test func `comments, boxes and headers of a Word document are read beside what converters give`()
    throws
  {
    let text = "利用料は月額八百円とする。\n委託先は公募で決める。\n緑野市見守り要領\n予算の枠を確かめる。\n"
    let reading = try OldWordReader().read(
      [Array(text.utf8), Self.sample("revised.doc")], context: ReadingContext(format: .doc))
    #expect(
      Read.lines(of: reading) == [
        "利用料は月額八百円とする。", "委託先は公募で決める。", "問合せは福祉課の窓口へ。", "コメント（鈴木）：予算の枠を確かめる。",
        "緑野市見守り要領",
      ])
  }

  @Test func `damage of any kind to a Word document reaches converters or is told`() throws {
    let bytes = try Self.sample("revised.doc")
    var seed: UInt64 = 9
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    for round in 0..<400 {
      var broken = bytes
      for _ in 0...random(40) { broken[8 + random(bytes.count - 8)] = UInt8(random(256)) }
      if round % 3 == 0 { broken.removeLast(random(bytes.count)) }
      let answer = Readers().reply(to: ReadingMessage(.open(name: "a.doc"), bytes: [broken]))
      let reading = try? OldWordReader().read(
        [Array("文".utf8), broken], context: ReadingContext(format: .doc))
      #expect(answer.bytes.allSatisfy { $0.count == broken.count })
      #expect(reading?.blocks.isEmpty != true)
    }
  }

  @Test func `RTF is read in the encodings of its fonts, without what is hidden or deleted`() throws
  {
    let reading = try Read.reading(Self.sample("counter.rtf"), name: "counter.doc")
    #expect(
      Read.lines(of: reading) == [
        "2 窓口改革の記録", "髙橋課長が表示能力を高めるために十の手順を見直した。", "3 効果", "待ち時間は半分以下になった。",
        "年度 | 件数", "令和五年度 | 1,200", "令和六年度 | 1,350",
      ])
    #expect(reading.declared[.title] == "窓口改革の記録")
  }

  @Test func `RTF of which the end is missing says so`() throws {
    let whole = try Self.sample("counter.rtf")
    #expect(try Read.reading(whole, name: "a.rtf").problems.isEmpty)
    let cut = try Read.reading(Array(whole.dropLast(whole.count / 5)), name: "a.rtf")
    #expect(cut.problems.map(\.code) == ["missing-end"])
  }

  @Test(arguments: [
    "{\\rtf1 {\\bin99999999999 ", "{\\rtf1" + String(repeating: "{", count: 100_000),
    "{\\rtf1 \\u-1?\\u99999999999?\\'8", "{\\rtf1 \\trowd\\cell\\row\\cell\\par \\f-5 \\'ff\\'ff",
    "{\\rtf1 }}}}}}\\par 文",
  ])
  func `broken RTF is read or refused`(_ text: String) {
    do throws(ReadingError) {
      _ = try Readers().read(Array(text.utf8), name: "a.rtf")
    } catch {
      #expect(!error.reason.isEmpty)
    }
  }

  @Test(arguments: ["facilities.xls", "counter.doc", "counter.rtf", "ppt"])
  func `damage of any kind ends in a reading or a refusal`(_ name: String) throws {
    let bytes = name == "ppt" ? Self.slides : try Self.sample(name)
    var seed: UInt64 = 4
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    for round in 0..<300 {
      var broken = bytes
      for _ in 0...random(12) { broken[8 + random(bytes.count - 8)] = UInt8(random(256)) }
      if round % 3 == 0 { broken.removeLast(random(bytes.count)) }
      do throws(ReadingError) {
        _ = try Readers().read(broken, name: name)
      } catch {
        #expect(!error.reason.isEmpty)
      }
    }
  }
}
