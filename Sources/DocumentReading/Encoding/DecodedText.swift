import KnowledgeModel

/// The characters of a file, and how they were found.
struct DecodedText: Sendable {
  var text: String
  /// IANA or Windows name.
  let encoding: String
  /// From 0 to 1.
  let confidence: Double
  let problems: [ReadingProblem]

  /// Line ends become line feeds; a mark of order and stray control characters are left out.
  init(_ text: String, encoding: String, confidence: Double, problems: [ReadingProblem] = []) {
    self.text = Self.cleaned(text)
    self.encoding = encoding
    self.confidence = confidence
    self.problems = problems
  }

  private static func cleaned(_ text: String) -> String {
    var source = text
    let needed = source.withUTF8 { bytes in
      bytes.starts(with: [0xEF, 0xBB, 0xBF])
        || bytes.contains { $0 == 13 || ($0 < 0x20 && $0 != 10 && $0 != 9) || $0 == 0x7F }
    }
    guard needed else { return text }
    var output: [UInt8] = []
    source.withUTF8 { bytes in
      output.reserveCapacity(bytes.count)
      var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case 13:
          output.append(10)
          if index < bytes.count, bytes[index] == 10 { index += 1 }
        case 12: output.append(10)
        case 0..<9, 11, 14..<0x20, 0x7F: continue
        default: output.append(byte)
        }
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
