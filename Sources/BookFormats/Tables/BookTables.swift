/// A book as tables for a spreadsheet: the cases, and the figures they name.
package struct BookTables: Sendable {
  /// One row an entry: what it is, its facts (a column each), and how much of it there is.
  package let cases: SheetText
  /// One row a figure of a table or a chart, with what it is measured in and where it is from.
  package let figures: SheetText

  package init(_ book: Book) {
    cases = Self.cases(of: book)
    figures = Self.figures(of: book)
  }

  // MARK: Cases

  private static func cases(of book: Book) -> SheetText {
    let entries = book.chapters.flatMap(\.entries)
    var names: [String] = []
    for name in entries.flatMap(\.facts).map(\.name) where !names.contains(name) {
      names.append(name)
    }
    var sheet = SheetText()
    sheet.row(
      ["番号", "章", "区分", "題名", "副題", "注意"] + names
        + ["学習のねらい", "成功要因", "考えてみよう", "出典"])
    var number = 0
    for chapter in book.chapters {
      for entry in chapter.entries {
        number += 1
        let facts = names.map { name in
          entry.facts.filter { $0.name == name }.map(\.value).joined(separator: "\n")
        }
        sheet.row(
          [
            "\(number)", "第\(chapter.number)章　\(chapter.title)", entry.label, entry.title,
            entry.subtitle, entry.warning,
          ] + facts
            + [entry.goals, entry.factors, entry.questions, sources(of: entry)]
            .map { $0.joined(separator: "\n") })
      }
    }
    return sheet
  }

  /// As the notes name them, each once.
  private static func sources(of entry: Book.Entry) -> [String] {
    var blocks = BlockMarkup(
      setting: MarkupSetting(isVertical: false), part: entry.id, headingLevel: 4)
    _ = blocks.markup(entry.blocks + entry.comment)
    return blocks.notes.map { cited in
      [cited.note.text, cited.note.url].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  // MARK: Figures

  private static func figures(of book: Book) -> SheetText {
    var sheet = SheetText()
    sheet.row(["章", "区分", "題名", "表・図", "項目", "列", "値", "数", "単位", "出典"])
    for chapter in book.chapters {
      for entry in chapter.entries {
        let place = ["第\(chapter.number)章　\(chapter.title)", entry.label, entry.title]
        add(entry.blocks + entry.comment, at: place, to: &sheet)
      }
    }
    for table in book.comparisons {
      add([.table(table)], at: ["", "", "事例の比較"], to: &sheet)
    }
    return sheet
  }

  private static func add(_ blocks: [Book.Block], at place: [String], to sheet: inout SheetText) {
    for block in blocks {
      switch block {
      case .table(let table): add(table, at: place, to: &sheet)
      case .chart(let chart):
        for bar in chart.bars {
          sheet.row(
            place + [
              chart.title, bar.label, "", bar.text, bar.value.plain, chart.unit, chart.credit,
            ])
        }
      case .quotation(let blocks, _): add(blocks, at: place, to: &sheet)
      case .heading, .paragraph, .list: break
      }
    }
  }

  /// The first column says what a row is about.
  private static func add(_ table: Book.Table, at place: [String], to sheet: inout SheetText) {
    for row in table.rows {
      let cells = table.cells(of: row)
      for column in table.head.indices.dropFirst() where !cells[column].isEmpty {
        let figure = PlainFigure(cells[column])
        sheet.row(
          place + [
            table.title, cells[0], table.head[column], cells[column], figure?.number ?? "",
            figure?.unit ?? "", table.credit,
          ])
      }
    }
  }
}

extension Double {
  /// For a spreadsheet: 31, not 31.0.
  fileprivate var plain: String {
    guard isFinite else { return "" }
    return self == rounded() && abs(self) < 1e15 ? "\(Int(self))" : "\(self)"
  }
}
