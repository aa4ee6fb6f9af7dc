package import KnowledgeModel

/// The authority file of municipalities, as staff edit it: one line each, columns separated by tabs.
///
///     コード 都道府県 名前 よみ 区分 [市のコード [郡 [旧名,旧名…]]]
///
/// `#` begins a remark, empty lines are passed over, and the line with the names of the columns comes
/// first. A ward names the code of its city. Cells at the end of a line may be left out.
package struct MunicipalityList: Sendable, Hashable {
  /// By code.
  package let municipalities: [Municipality]

  static let columns = ["コード", "都道府県", "名前", "よみ", "区分", "市のコード", "郡", "旧名"]

  package init(reading text: String) throws(MunicipalityListError) {
    var rows: [Row] = []
    var headSeen = false
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.map(Substring.init).enumerated() where !line.hasPrefix("#") {
      let cells = line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(Substring($0).trimmingSpaces) }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      if headSeen {
        rows.append(try Row(cells, line: index + 1))
      } else {
        guard cells == Self.columns else { throw .wrongColumns(line: index + 1) }
        headSeen = true
      }
    }
    municipalities = try Self.linked(rows.sorted { $0.code < $1.code })
  }

  package static let empty = MunicipalityList(municipalities: [])

  private init(municipalities: [Municipality]) {
    self.municipalities = municipalities
  }

  /// The rows with the names of their cities; each code, city and prefecture is checked.
  private static func linked(_ rows: [Row]) throws(MunicipalityListError) -> [Municipality] {
    var names: [MunicipalityCode: Row] = [:]
    for row in rows {
      if let former = names.updateValue(row, forKey: row.code) {
        let lines = [former.line, row.line].sorted()
        throw .codeTwice(line: lines[1], first: lines[0], code: row.code.digits)
      }
    }
    let prefectures = Dictionary(
      rows.filter { $0.kind == .prefecture }.map { ($0.code.prefectureDigits, $0.name) },
      uniquingKeysWith: { first, _ in first })
    return try rows.map { row throws(MunicipalityListError) in
      guard prefectures[row.code.prefectureDigits] == row.prefecture else {
        throw .unknownPrefecture(line: row.line, name: row.prefecture)
      }
      let city = row.city.flatMap { names[$0] }
      guard (row.kind == .ward) == (city?.kind == .designatedCity) else {
        throw .unknownCity(line: row.line, name: row.name)
      }
      return row.municipality(in: city?.name)
    }
  }
}

/// One line of the file.
private struct Row: Sendable {
  let line: Int
  let code: MunicipalityCode
  let prefecture: String
  let name: String
  let reading: String
  let kind: MunicipalityKind
  let city: MunicipalityCode?
  let district: String
  let formerNames: [String]

  init(_ cells: [String], line: Int) throws(MunicipalityListError) {
    let count = MunicipalityList.columns.count
    guard 5...count ~= cells.count, cells[..<5].allSatisfy({ !$0.isEmpty }) else {
      throw .missingCells(line: line)
    }
    let cells = cells + Array(repeating: "", count: count - cells.count)
    guard let code = MunicipalityCode(cells[0]) else { throw .badCode(line: line, text: cells[0]) }
    guard let kind = MunicipalityKind(label: cells[4]) else {
      throw .badKind(line: line, text: cells[4])
    }
    guard cells[3].unicodeScalars.allSatisfy({ "ぁ"..."ゖ" ~= $0 || $0 == "ー" }) else {
      throw .badReading(line: line, text: cells[3])
    }
    let city = MunicipalityCode(cells[5])
    guard cells[5].isEmpty || city != nil else { throw .badCode(line: line, text: cells[5]) }
    self.line = line
    self.code = code
    prefecture = cells[1]
    name = cells[2]
    reading = cells[3]
    self.kind = kind
    self.city = city
    district = cells[6]
    formerNames = cells[7].split(whereSeparator: { $0 == "," || $0 == "、" })
      .map { String($0.trimmingSpaces) }.filter { !$0.isEmpty }
  }

  func municipality(in cityName: String?) -> Municipality {
    Municipality(
      code: code, name: name, prefecture: prefecture, kind: kind, reading: reading, city: city,
      cityName: cityName, district: district.isEmpty ? nil : district, formerNames: formerNames)
  }
}

extension Substring {
  /// Without spaces and carriage returns at either end.
  fileprivate var trimmingSpaces: Substring {
    let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\r" || scalar == "　" }
    let head = unicodeScalars.drop(while: isSpace)
    guard let last = head.lastIndex(where: { !isSpace($0) }) else { return "" }
    return Substring(head[...last])
  }
}
