import KnowledgeModel

/// The plain numbers that running text points to notes by: 「減った1)」, 「である(2)。」. Lines that begin
/// with one of them may be notes.
struct PointedNumbers: Sendable {
  private let numbers: Set<Int>

  /// - Complexity: O(*n*) in bytes
  init(_ text: StructuredText) {
    var numbers: Set<Int> = []
    for section in text.sections {
      for block in section.blocks {
        switch block.content {
        case .heading, .table: continue
        case .paragraph(let text), .listItem(_, let text): Self.collect(text, into: &numbers)
        }
      }
    }
    self.numbers = numbers
  }

  func contains(_ number: Int) -> Bool { numbers.contains(number) }

  private static func collect(_ text: String, into numbers: inout Set<Int>) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        // ) and ）
        let isWide =
          bytes[index] == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBC
          && bytes[index + 2] == 0x89
        if bytes[index] == 0x29 || isWide, let number = number(in: bytes, before: index),
          mayGoOn(bytes, at: index + (isWide ? 3 : 1))
        {
          numbers.insert(number)
        }
        index += 1
      }
    }
  }

  /// One or two digits of any width, behind words and, where there is one, an opening bracket.
  private static func number(in bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int? {
    var (place, value, factor) = (end, 0, 1)
    while factor <= 10 {
      if place >= 1, (0x30...0x39).contains(bytes[place - 1]) {
        value += factor * Int(bytes[place - 1] - 0x30)
        place -= 1
      } else if place >= 3, bytes[place - 3] == 0xEF, bytes[place - 2] == 0xBC,
        (0x90...0x99).contains(bytes[place - 1])
      {
        value += factor * Int(bytes[place - 1] - 0x90)
        place -= 3
      } else {
        break
      }
      factor *= 10
    }
    guard factor > 1, value > 0 else { return nil }
    if place >= 1, bytes[place - 1] == 0x28 {
      place -= 1
    } else if place >= 3, bytes[place - 3] == 0xEF, bytes[place - 2] == 0xBC,
      bytes[place - 1] == 0x88
    {
      place -= 3
    }
    // Kana, kanji, 」 and 。
    return place >= 3 && bytes[place - 1] >= 0x80 && (0xE3...0xE9).contains(bytes[place - 3])
      ? value : nil
  }

  /// The end, a line end, 。 、 and kana.
  private static func mayGoOn(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < bytes.count else { return true }
    return bytes[index] == 0xE3 || bytes[index] == 0x0A || bytes[index] == 0x2E
      || bytes[index] == 0x2C || bytes[index] == 0x28
  }
}
