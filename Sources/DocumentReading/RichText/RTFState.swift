/// What holds within a group of RTF, and again behind the groups in it.
struct RTFState: Sendable, Hashable {
  /// Where the letters of a group go.
  enum Destination: Sendable, Hashable {
    case text
    /// A footnote or an annotation.
    case note
    case header
    case fonts, styles
    /// `title`, `author`, `subject`.
    case info(String)
    /// The mark of an item of a list.
    case listMark
    /// What a field is told to show.
    case instruction
    case skipped
  }

  var destination = Destination.text
  var font = -1
  var style = 0
  /// Bytes that stand for a letter behind `\u`.
  var fallback = 1
  var isHidden = false
  /// Deleted, but kept as a change that is tracked.
  var isDeleted = false
  var isInTable = false
  /// From 0.
  var outline: Int?
  /// Of a list, from 0; `nil` outside lists.
  var listLevel: Int?

  mutating func resetParagraph() {
    style = 0
    isInTable = false
    outline = nil
    listLevel = nil
  }
}

/// The encodings of fonts, by the numbers that RTF has for them.
enum RTFCharset {
  static func encoding(charset: Int) -> String? {
    switch charset {
    case 0: "CP1252"
    case 128: "CP932"
    case 129: "CP949"
    case 134: "CP936"
    case 136: "CP950"
    case 161: "CP1253"
    case 162: "CP1254"
    case 163: "CP1258"
    case 177: "CP1255"
    case 178: "CP1256"
    case 186: "CP1257"
    case 204: "CP1251"
    case 222: "CP874"
    case 238: "CP1250"
    case 77: "MACINTOSH"
    case 78: "CP932"
    default: nil
    }
  }

  static func encoding(codePage: Int) -> String? {
    switch codePage {
    case 65001: "UTF-8"
    case 10001: "CP932"
    case 10000: "MACINTOSH"
    case 437...1361, 20000...29999: "CP\(codePage)"
    default: nil
    }
  }
}
