/// What a field of an item holds, for JSON, tables and people alike.
package enum FieldValue: Sendable, Hashable, Encodable {
  case none
  case text(String)
  /// A word for programs, and the same as staff say it.
  case code(String, label: String)
  case number(Double)
  case integer(Int)
  case flag(Bool)
  case list([String])
  case record([Field])
  case records([[Field]])

  package init(_ text: String?) { self = text.map(FieldValue.text) ?? .none }
  package init<Code: RawRepresentable<String>>(_ code: Code?, _ label: (Code) -> String) {
    self = code.map { .code($0.rawValue, label: label($0)) } ?? .none
  }
  package init(_ number: Double?) { self = number.map(FieldValue.number) ?? .none }
  package init(_ integer: Int?) { self = integer.map(FieldValue.integer) ?? .none }

  /// In one cell of a table: several values are divided by 「、」.
  package var cell: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .code(_, let label): label
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .integer(let integer): "\(integer)"
    case .flag(let flag): flag ? "はい" : "いいえ"
    case .list(let texts): texts.joined(separator: "、")
    case .record(let fields): Self.cell(of: fields)
    case .records(let records): records.map(Self.cell).joined(separator: "、")
    }
  }

  /// As programs name it.
  package var code: String {
    if case .code(let code, _) = self { code } else { cell }
  }

  private static func cell(of fields: [Field]) -> String {
    fields.map(\.value.cell).filter { !$0.isEmpty }.joined(separator: " ")
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .record(let fields): try Self.encode(fields, to: encoder)
    case .records(let records):
      var container = encoder.unkeyedContainer()
      for fields in records { try container.encode(FieldValue.record(fields)) }
    default:
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .code(let code, _): try container.encode(code)
      case .number(let number): try container.encode(number)
      case .integer(let integer): try container.encode(integer)
      case .flag(let flag): try container.encode(flag)
      case .list(let texts): try container.encode(texts)
      default: try container.encodeNil()
      }
    }
  }

  private static func encode(_ fields: [Field], to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Field.Key.self)
    for field in fields { try container.encode(field.value, forKey: Field.Key(field.name)) }
  }
}

/// A named value.
package struct Field: Sendable, Hashable {
  /// The key in JSON.
  package let name: String
  /// The head of the column, for people; `nil` for what a table does not show.
  package let label: String?
  package let value: FieldValue

  package init(_ name: String, _ label: String? = nil, _ value: FieldValue) {
    self.name = name
    self.label = label
    self.value = value
  }

  /// What a table shows: a record whose own fields have heads is a column for each of them.
  var cells: [(head: String, text: String)] {
    guard let label else { return [] }
    if case .record(let fields) = value {
      let inner = fields.flatMap(\.cells)
      if !inner.isEmpty { return inner.map { ("\(label)の\($0.head)", $0.text) } }
    }
    return [(label, value.cell)]
  }

  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}

/// One thing of a list, as JSON and tables show it, and in words for people.
package struct ListItem: Sendable, Hashable, Encodable {
  package let fields: [Field]
  /// What it is, in a line.
  package let headline: String
  /// More of it, line by line.
  package let details: [String]

  package init(fields: [Field], headline: String, details: [String]) {
    self.fields = fields
    self.headline = headline
    self.details = details
  }

  package func encode(to encoder: any Encoder) throws {
    try FieldValue.record(fields).encode(to: encoder)
  }
}
