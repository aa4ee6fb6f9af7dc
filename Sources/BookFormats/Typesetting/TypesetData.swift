import Foundation

/// A book as the templates of Typst read it: its JSON, to which is added what is the same in all
/// formats, the drawing of each chart and the columns of each table.
struct TypesetData {
  let json: [UInt8]

  init(_ book: Book) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let tree = try JSONDecoder().decode(Node.self, from: encoder.encode(book))
    json = Array(try encoder.encode(tree.completed))
  }
}

/// Any JSON of a book.
private indirect enum Node: Codable {
  case object([String: Node])
  case list([Node])
  case text(String)
  case number(Double)
  case truth(Bool)
  case nothing

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let object = try? value.decode([String: Node].self) {
      self = .object(object)
    } else if let list = try? value.decode([Node].self) {
      self = .list(list)
    } else if let truth = try? value.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else {
      self = .nothing
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .object(let object): try value.encode(object)
    case .list(let list): try value.encode(list)
    case .text(let text): try value.encode(text)
    case .number(let number): try value.encode(number)
    case .truth(let truth): try value.encode(truth)
    case .nothing: try value.encodeNil()
    }
  }

  /// What no format can show is dropped: control characters, and what is no character.
  var completed: Node {
    switch self {
    case .object(let object):
      var object = object.mapValues(\.completed)
      if let chart = chart(object) { chart.complete(&object) }
      if let table = table(object) { table.complete(&object) }
      return .object(object)
    case .list(let list): return .list(list.map(\.completed))
    case .text(let text):
      var kept = String.UnicodeScalarView()
      kept.append(contentsOf: text.unicodeScalars.filter(\.isAllowedInMarkup))
      return .text(String(kept))
    case .number, .truth, .nothing: return self
    }
  }

  private func chart(_ object: [String: Node]) -> Book.Chart? {
    guard case .list(let bars) = object["bars"] else { return nil }
    return Book.Chart(
      title: object["title"].words, unit: object["unit"].words,
      bars: bars.compactMap { bar in
        guard case .object(let bar) = bar, case .number(let value) = bar["value"] else {
          return nil
        }
        return Book.Chart.Bar(label: bar["label"].words, value: value, text: bar["text"].words)
      }, credit: object["credit"].words)
  }

  private func table(_ object: [String: Node]) -> Book.Table? {
    guard case .list(let head) = object["head"], case .list(let rows) = object["rows"] else {
      return nil
    }
    return Book.Table(
      title: object["title"].words, head: head.map { Optional($0).words },
      rows: rows.map { row in
        if case .list(let cells) = row { cells.map { Optional($0).words } } else { [] }
      }, credit: object["credit"].words)
  }
}

extension Node? {
  fileprivate var words: String {
    if case .text(let text) = self { text } else { "" }
  }
}

extension Book.Chart {
  fileprivate func complete(_ object: inout [String: Node]) {
    object["svg"] = .text(ChartDrawing(self, form: .print).svg)
    object["alternative"] = .text(alternative)
  }
}

extension Book.Table {
  /// Half-width characters that a line of a table holds upright, and on its side.
  private static let lines = (upright: 92, sideways: 150)
  private static let padding = 3

  fileprivate func complete(_ object: inout [String: Node]) {
    object["rows"] = .list(rows.map { .list(cells(of: $0).map(Node.text)) })
    object["figures"] = .list(areFigures.map(Node.truth))
    object["least"] = .number(Double(leastWidth(padding: Self.padding)))
    object["shares"] = shares(Self.lines.upright)
    object["sidewaysShares"] = shares(Self.lines.sideways)
  }

  private func shares(_ available: Int) -> Node {
    .list(
      columnShares(available: available, padding: Self.padding).map { .number(Double($0)) })
  }
}
