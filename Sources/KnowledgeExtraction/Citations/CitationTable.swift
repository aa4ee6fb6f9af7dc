import KnowledgeModel

/// Reads citations from tables: a column or row with the label 出典, labelled cells, and lists of
/// references in columns.
struct CitationTable: Sendable {
  let lines: CitationLines
  private let pairs: ScalarPairs

  init(lines: CitationLines) {
    self.lines = lines
    pairs = lines.labelPairs
  }

  /// - Parameter found: Called for each cell that names works.
  func mentions(
    in rows: [[String]], isList: Bool, found: (CitationText, [Mention]) -> Void
  ) {
    guard let header = rows.first else { return }
    let columns = columns(of: header)
    if let title = columns.title, columns.publisher != nil || isList {
      for row in rows.dropFirst() {
        guard row.indices.contains(title), let entry = entry(of: row, columns, title) else {
          continue
        }
        found(entry.0, [entry.1])
      }
      return
    }
    for (number, row) in rows.enumerated() {
      let isLabelled =
        row.count > 1
        && (isLabel(row[0]) || (row.count == 2 || columns.isEmpty) && isWeakLabel(row[0]))
      for (column, cell) in row.enumerated() {
        guard CitationTriggers.mayCite(cell) || isList else { continue }
        let text = CitationText(cell)
        if (isLabelled && column > 0) || (number > 0 && columns.source.contains(column)) {
          let mentions = lines.entries.mentions(
            in: text, text.trimmed(text.all), form: .block, trust: .works)
          if !mentions.isEmpty { found(text, mentions) }
        } else if isList, number > 0 || columns.isEmpty {
          let mentions = lines.listed(in: text, trust: .works)
          if !mentions.isEmpty { found(text, mentions) }
        } else {
          let labelled = lines.labelled(in: text)
          let mentions =
            labelled.mentions + lines.running(in: text, covered: Cover(of: text, labelled.covered))
          if !mentions.isEmpty { found(text, mentions) }
        }
      }
    }
  }

  private struct Columns {
    var title: Int?
    var publisher: Int?
    var edition: Int?
    var source: [Int] = []
    var isEmpty: Bool { title == nil && publisher == nil && edition == nil && source.isEmpty }
  }

  private func columns(of header: [String]) -> Columns {
    var columns = Columns()
    for (index, cell) in header.enumerated() where cell.utf8.count <= 60 {
      let name = cell.filter { !$0.isWhitespace }
      if isLabel(name) {
        columns.source.append(index)
      } else if Self.titleLabels.contains(name) {
        columns.title = columns.title ?? index
      } else if Self.publisherLabels.contains(name) {
        columns.publisher = columns.publisher ?? index
      } else if Self.editionLabels.contains(name) {
        columns.edition = columns.edition ?? index
      }
    }
    return columns
  }

  private static let titleLabels = WordSet([
    "資料名", "文献名", "調査名", "題名", "書名", "報告書名", "名称・題名", "著作名", "タイトル", "資料の名称",
    "名称", "資料", "文献", "title", "work", "name", "source", "document",
  ])

  private static let publisherLabels = WordSet([
    "発行者", "発行元", "発行機関", "発行", "作成者", "作成機関", "実施主体", "調査主体", "著者", "編者", "公表機関", "機関名", "団体名",
    "所管", "著者・発行者", "発行者・著者", "編著者", "出版者", "出版社", "by", "publisher", "author", "organization",
    "body",
  ])

  private static let editionLabels = WordSet([
    "年度", "発行年", "発行年度", "調査年度", "実施年度", "公表年", "年", "時期", "発行年月", "実施年", "刊行年", "調査年", "year",
    "date", "fiscalyear", "fiscal_year", "issued",
  ])

  static let furtherLabels = ["根拠資料", "出典資料", "データの出典"]

  private func isLabel(_ cell: String) -> Bool {
    guard cell.utf8.count <= 40, pairs.mayStand(in: cell) else { return false }
    let name = cell.filter { !$0.isWhitespace && !"：:（）()【】".contains($0) }
    return lines.words.labels.contains(name) || Self.furtherLabels.contains(name)
  }

  /// 資料, 参考資料 at the head of a row of a sheet.
  private func isWeakLabel(_ cell: String) -> Bool {
    guard cell.utf8.count <= 40, lines.weakLabelPairs.mayStand(in: cell) else { return false }
    let name = cell.filter { !$0.isWhitespace && !"：:（）()【】".contains($0) }
    return lines.words.weakLabels.contains(name)
  }

  private func entry(
    of row: [String], _ columns: Columns, _ title: Int
  ) -> (CitationText, Mention)? {
    let text = CitationText(row[title])
    guard var mention = lines.listed(in: text, trust: .any).first else { return nil }
    // The cell is the title, whatever words it holds.
    if !mention.isQuoted, mention.form != .url, mention.publisher == nil, mention.edition == nil {
      let whole = text.trimmed(text.all)
      mention.title = text[whole].withoutLineEnds
      mention.range = whole
    }
    if let column = columns.publisher, row.indices.contains(column), mention.publisher == nil {
      let name = row[column].trimmingWhitespace
      mention.publisher = name.isEmpty ? nil : name
    }
    if let column = columns.edition, row.indices.contains(column) {
      let cell = CitationText(row[column])
      mention.edition = mention.edition ?? EditionReader.first(in: cell, cell.all)?.edition
    }
    return (text, mention)
  }
}
