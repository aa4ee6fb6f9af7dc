import Foundation
import KnowledgeModel
import TestSupport
import Testing
import Vocabulary

/// The authority file as it stands in the repository, and what is said of a bad one.
@Suite struct MunicipalityListTests {
  private func listed() throws -> [Municipality] {
    try MunicipalityList(reading: Checkout.text("index/vocabulary/municipalities.tsv"))
      .municipalities
  }

  @Test func `all prefectures and municipalities of 1 October 2026 are listed`() throws {
    let kinds = Dictionary(grouping: try listed(), by: \.kind).mapValues(\.count)
    #expect(kinds[.prefecture] == 47)
    #expect(kinds[.designatedCity] == 20)
    #expect(kinds[.coreCity] == 62)
    #expect([.designatedCity, .coreCity, .city].compactMap { kinds[$0] }.reduce(0, +) == 792)
    #expect(kinds[.specialWard] == 23)
    #expect(kinds[.town] == 743)
    #expect(kinds[.village] == 183)
    #expect(kinds[.ward] == 171)
    print("municipalities.tsv: \(try listed().count) entries, all check digits hold")
  }

  @Test func `each name ends as its kind does, and prefectures are numbered from 1 to 47`() throws {
    for entry in try listed() {
      let endings =
        switch entry.kind {
        case .prefecture: "都道府県"
        case .designatedCity, .coreCity, .city: "市"
        case .specialWard, .ward: "区"
        case .town: "町"
        case .village: "村"
        }
      #expect(entry.name.last.map(endings.contains) == true, "\(entry.fullName)")
    }
    let prefectures = try listed().filter { $0.kind == .prefecture }
    #expect(prefectures.compactMap { Int($0.code.prefectureDigits) } == Array(1...47))
  }

  @Test(arguments: ["011002", "131032", "472018", "221384", "014664"])
  func `a code holds with its check digit`(digits: String) {
    #expect(MunicipalityCode(digits) != nil)
  }

  @Test(arguments: ["011003", "01100", "0110022", "01100a", "", "０１１００２"])
  func `a code without its check digit, or not of six digits, is none`(digits: String) {
    #expect(MunicipalityCode(digits) == nil)
  }

  @Test func `the wards that Hamamatsu has since 2024 are listed`() throws {
    let wards = try listed().filter { $0.cityName == "浜松市" }
    #expect(wards.map(\.name) == ["中央区", "浜名区", "天竜区"])
    #expect(wards.map(\.code.digits) == ["221384", "221392", "221406"])
  }

  /// The list beside the checkout is of July 2026, but has the wards of Hamamatsu as before 2024.
  @Test(
    .enabled(
      if: Checkout.shared("reference/municipalities.csv") != nil,
      "the list to compare with is not beside this checkout"))
  func `names and readings are those of another list`() throws {
    let file = try #require(Checkout.shared("reference/municipalities.csv"))
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    let others = lines.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }.filter { !$0[2].hasPrefix("浜松市 ") }
    let own = try listed().filter { $0.kind != .prefecture && $0.cityName != "浜松市" }
    let ours = own.map { [$0.code.digits, $0.prefecture, $0.name, $0.reading] }
    let theirs = others.map { row -> [String] in
      [row[0], row[1], Self.own(row[2]), Self.own(row[3])]
    }
    #expect(ours.count == 1909)
    #expect(Set(ours).symmetricDifference(theirs) == [])
  }

  /// The part of a ward's name after that of its city.
  private static func own(_ name: String) -> String {
    String(name.split(separator: " ").last ?? "")
  }

  private static let head = "コード\t都道府県\t名前\tよみ\t区分\t市のコード\t郡\t旧名\n"
  private static let aichi = "230006\t愛知県\t愛知県\tあいちけん\t都道府県\n"

  @Test func `remarks, empty lines and cells left out are passed over`() throws {
    let list = try MunicipalityList(
      reading: "# 注釈\n\n" + Self.head + Self.aichi
        + "231002\t愛知県\t名古屋市\tなごやし\t政令市\r\n231118\t愛知県\t港区\tみなとく\t行政区\t231002\n")
    #expect(list.municipalities.map(\.fullName) == ["愛知県", "愛知県名古屋市", "愛知県名古屋市港区"])
  }

  private static let bad: [(String, MunicipalityListError)] = [
    ("", .wrongColumns(line: 1)),
    (head + "230006\t愛知県\t愛知県\n", .missingCells(line: 2)),
    (head + "230007\t愛知県\t愛知県\tあいちけん\t都道府県\n", .badCode(line: 2, text: "230007")),
    (head + aichi + "\n" + aichi, .codeTwice(line: 4, first: 2, code: "230006")),
    (head + "230006\t愛知県\t愛知県\tあいちけん\t県\n", .badKind(line: 2, text: "県")),
    (head + "230006\t愛知県\t愛知県\tカナ\t都道府県\n", .badReading(line: 2, text: "カナ")),
    (head + "231002\t愛知県\t名古屋市\tなごやし\t政令市\n", .unknownPrefecture(line: 2, name: "愛知県")),
    (
      head + aichi + "231118\t愛知県\t港区\tみなとく\t行政区\t231002\n",
      .unknownCity(line: 3, name: "港区")
    ),
    (head + aichi + "231118\t愛知県\t港区\tみなとく\t行政区\n", .unknownCity(line: 3, name: "港区")),
  ]

  @Test(arguments: bad)
  func `a bad line is named with its number`(text: String, problem: MunicipalityListError) {
    let text = text.isEmpty ? "名前\n" : text
    #expect(throws: problem) { try MunicipalityList(reading: text) }
    #expect(problem.message.hasPrefix("\(problem.line)行目"))
  }

  @Test func `a bad authority file is named with its path, and a missing one is empty`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try VocabularyFolder(path: folder).municipalities().municipalities.isEmpty)
    let before = try VocabularyFolder(path: folder).load().fingerprint
    let file = folder + "/municipalities.tsv"
    try Data("名前\n".utf8).write(to: URL(fileURLWithPath: file))
    #expect(throws: VocabularyError.badMunicipalities(path: file, problem: .wrongColumns(line: 1)))
    {
      try VocabularyFolder(path: folder).municipalities()
    }
    #expect(try VocabularyFolder(path: folder).load().fingerprint != before)
  }
}
