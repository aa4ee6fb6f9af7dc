import Foundation
import GRDB

/// A value in the file that the schema does not allow: the file is damaged.
struct UnreadableValue: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Columns by position, checked: GRDB's own subscripts trap on a value of another type, and a
/// damaged file can hold any.
extension Row {
  func integer(_ column: Int) throws -> Int {
    guard let value = try optionalInteger(column) else { throw unreadable(column) }
    return value
  }

  func optionalInteger(_ column: Int) throws -> Int? {
    switch value(column) {
    case .null: return nil
    case .int64(let value): return Int(value)
    default: throw unreadable(column)
    }
  }

  func text(_ column: Int) throws -> String {
    guard let value = try optionalText(column) else { throw unreadable(column) }
    return value
  }

  /// A text with U+0000 stands in the file as a BLOB (see ``Swift/String/storedText``).
  func optionalText(_ column: Int) throws -> String? {
    switch value(column) {
    case .null: return nil
    case .string(let value): return value
    case .blob(let bytes): return String(decoding: bytes, as: UTF8.self)
    default: throw unreadable(column)
    }
  }

  private func value(_ column: Int) -> DatabaseValue.Storage {
    (self[column] as DatabaseValue).storage
  }

  private func unreadable(_ column: Int) -> UnreadableValue {
    UnreadableValue("unexpected value in column \(columnNames.dropFirst(column).first ?? "?")")
  }
}

extension String {
  /// This text as it is bound to a statement. SQLite ends a text at U+0000, so that a text that has
  /// one goes in as a BLOB.
  var storedText: DatabaseValue {
    utf8.contains(0) ? Data(utf8).databaseValue : databaseValue
  }
}
