/// The numbers of charts and tables: 図1, 図表２－３, 第2-1-1図, 表 4, グラフ3.
struct CaptionLabel: Hashable {
  /// The words without spaces, in one width, with hyphens.
  let name: String

  /// The label that begins at `start`, and where it ends.
  static func label(at start: Int, in text: ScalarText) -> (label: CaptionLabel, end: Int)? {
    let isOrdinal = text.at(start) == 0x7B2C
    if isOrdinal {
      guard let numbers = numbers(at: start + 1, in: text),
        let kind = kind(at: numbers.end, in: text)
      else { return nil }
      return (CaptionLabel(name: kind.name + numbers.name), kind.end)
    }
    guard let kind = kind(at: start, in: text) else { return nil }
    let place = text.at(kind.end) == 0x20 ? kind.end + 1 : kind.end
    guard let numbers = numbers(at: place, in: text) else { return nil }
    return (CaptionLabel(name: kind.name + numbers.name), numbers.end)
  }

  /// The label that the range begins with as captions do, behind marks and brackets.
  static func caption(_ range: Range<Int>, in text: ScalarText) -> CaptionLabel? {
    guard range.count < 120 else { return nil }
    var start = range.lowerBound
    while start < range.lowerBound + 3, opens(text.at(start)) { start += 1 }
    guard let found = label(at: start, in: text) else { return nil }
    return ScalarKind.isHiragana(text.at(found.end)) || text.at(found.end) == 0x3001
      ? nil : found.label
  }

  /// Those that the range names, in its order.
  static func labels(in text: ScalarText, _ range: Range<Int>) -> [CaptionLabel] {
    var found: [CaptionLabel] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard mayBegin(text.at(place)), let label = label(at: place, in: text) else {
        place += 1
        continue
      }
      found.append(label.label)
      place = label.end
    }
    return found
  }

  private static func kind(at start: Int, in text: ScalarText) -> (name: String, end: Int)? {
    switch text.at(start) {
    case 0x56F3: text.at(start + 1) == 0x8868 ? ("図表", start + 2) : ("図", start + 1)
    case 0x8868: ("表", start + 1)
    case 0x30B0: text.end(of: "グラフ", at: start).map { ("グラフ", $0) }
    default: nil
    }
  }

  private static func numbers(at start: Int, in text: ScalarText) -> (name: String, end: Int)? {
    var name = ""
    var end = start
    while end < start + 10 {
      let scalar = text.at(end)
      if ScalarKind.isDigit(scalar) {
        name.unicodeScalars.append(text.original[end].ascii)
      } else if joins(scalar), ScalarKind.isDigit(text.at(end + 1)), end > start {
        name += "-"
      } else {
        break
      }
      end += 1
    }
    return name.isEmpty ? nil : (name, end)
  }

  private static func mayBegin(_ scalar: UInt32) -> Bool {
    scalar == 0x56F3 || scalar == 0x8868 || scalar == 0x7B2C || scalar == 0x30B0
  }

  /// - ー . ・ ―
  private static func joins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x30FC, 0x2E, 0x30FB, 0x2014, 0x2015: true
    default: false
    }
  }

  /// ( [ 【 〔 < 〈 ■ ◆ ● ▼ * space
  private static func opens(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0x3010, 0x3014, 0x3C, 0x3008, 0x25A0, 0x25C6, 0x25CF, 0x25BC, 0x2A, 0x20: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// A digit of any width as ASCII.
  fileprivate var ascii: Unicode.Scalar {
    Unicode.Scalar(ScalarText.fold(value)) ?? self
  }
}
