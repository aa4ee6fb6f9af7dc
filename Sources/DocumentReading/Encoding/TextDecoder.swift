import KnowledgeModel

/// Finds the character encoding of a file: mark of order, declaration, strict UTF-8, ISO-2022-JP,
/// then CP932, EUC-JP and UTF-16 by how much the outcome looks like Japanese.
///
/// A declaration is believed only where the bytes decode by it and the text is plausible.
enum TextDecoder {
  static func decode(_ bytes: [UInt8], declared: String? = nil) throws(ReadingError) -> DecodedText
  {
    if let marked = try decodeMarked(bytes) { return marked }
    if !bytes.contains(where: { $0 >= 0x80 }), !bytes.contains(0x1B), !bytes.contains(0) {
      return DecodedText(String(decoding: bytes, as: UTF8.self), encoding: "UTF-8", confidence: 1)
    }
    let candidate = declared.flatMap(EncodingName.canonical)
    if let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0),
      !looksLikeISO2022(bytes)
    {
      return DecodedText(
        text, encoding: "UTF-8", confidence: 1,
        problems: contradiction(declared: candidate, actual: "UTF-8"))
    }
    if looksLikeISO2022(bytes),
      let text = IconvDecoder.decode(bytes, from: "ISO-2022-JP-3")
        ?? IconvDecoder.decode(bytes, from: "ISO-2022-JP") ?? ISO2022Decoder.decode(bytes)
    {
      return DecodedText(
        text, encoding: "ISO-2022-JP", confidence: 1,
        problems: contradiction(declared: candidate, actual: "ISO-2022-JP"))
    }
    if let guess = bestGuess(bytes, declared: candidate) ?? halfWidth(bytes) { return guess }
    return try decodeDamaged(bytes)
  }

  /// `false` for bytes that are no text in any encoding: NULs outside UTF-16 and UTF-32, or many
  /// control characters.
  static func mayBeText(_ bytes: [UInt8]) -> Bool {
    if startsWithMark(bytes) { return true }
    let sample = bytes.prefix(1 << 16)
    if sample.contains(0) {
      return ["UTF-16LE", "UTF-16BE"].contains { utf16(Array(bytes.prefix(1 << 16)), $0) != nil }
    }
    let controls = sample.count { $0 < 0x20 && !(9...13).contains($0) && $0 != 0x1B }
    return controls * 20 <= sample.count
  }

  private static let marks: [(mark: [UInt8], encoding: String)] = [
    ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0, 0], "UTF-32LE"),
    ([0, 0, 0xFE, 0xFF], "UTF-32BE"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
  ]

  private static func startsWithMark(_ bytes: [UInt8]) -> Bool {
    marks.contains { bytes.starts(with: $0.mark) }
  }

  private static func decodeMarked(_ bytes: [UInt8]) throws(ReadingError) -> DecodedText? {
    for (mark, encoding) in marks where bytes.starts(with: mark) {
      let body = Array(bytes.dropFirst(mark.count))
      if body.isEmpty { throw .noText }
      if let text = IconvDecoder.decode(body, from: encoding) {
        return DecodedText(text, encoding: encoding, confidence: 1)
      }
      guard let loss = IconvDecoder.decodeLossily(body, from: encoding),
        loss.lost * 10 < body.count
      else { return nil }
      return DecodedText(
        loss.text, encoding: encoding, confidence: 0.8, problems: [lostBytes(loss.lost)])
    }
    return nil
  }

  private static func looksLikeISO2022(_ bytes: [UInt8]) -> Bool {
    guard let escape = bytes.firstIndex(of: 0x1B) else { return false }
    guard !bytes.contains(where: { $0 >= 0x80 }) else { return false }
    let next = bytes[escape...].dropFirst().prefix(2)
    return next.elementsEqual([0x24, 0x42]) || next.elementsEqual([0x24, 0x40])
      || next.elementsEqual([0x28, 0x4A]) || next.elementsEqual([0x28, 0x49])
      || next.elementsEqual([0x24, 0x28])
  }

  private static func bestGuess(_ bytes: [UInt8], declared: String?) -> DecodedText? {
    var found: [(encoding: String, text: String, score: Double)] = []
    for encoding in ["CP932", "EUC-JP", "EUC-JP-MS"] {
      if encoding == "EUC-JP-MS", found.contains(where: { $0.encoding == "EUC-JP" }) { continue }
      guard let text = IconvDecoder.decode(bytes, from: encoding) else { continue }
      let plausibility = Plausibility(text)
      guard !plausibility.hasControls else { continue }
      let bonus = declared == encoding.replacing("-MS", with: "") ? 0.05 : 0
      // In EUC-JP these take a sign of their own each, which other text does not have by accident.
      let isHalfWidth = encoding != "CP932" && HalfWidthKana.isMost(of: text)
      let isAllKana = encoding == "CP932" && HalfWidthKana.isAll(of: text)
      let score = isHalfWidth ? 0.9 : isAllKana ? 0.8 : plausibility.score
      found.append((encoding, text, score + bonus))
    }
    for encoding in ["UTF-16LE", "UTF-16BE"] {
      if let text = utf16(bytes, encoding) { found.append((encoding, text, 0.99)) }
    }
    let ordered = found.sorted { $0.score > $1.score }
    guard let best = ordered.first, best.score > 0.45 else { return nil }
    let margin = best.score - (ordered.dropFirst().first?.score ?? 0)
    let encoding = best.encoding == "EUC-JP-MS" ? "EUC-JP" : best.encoding
    return DecodedText(
      best.text, encoding: encoding, confidence: min(1, 0.5 + margin),
      problems: contradiction(declared: declared, actual: encoding))
  }

  /// CP932 whose letters are half-width katakana, which speak against it in any other text.
  private static func halfWidth(_ bytes: [UInt8]) -> DecodedText? {
    guard let text = IconvDecoder.decode(bytes, from: "CP932"), HalfWidthKana.isMost(of: text),
      !Plausibility(text).hasControls
    else { return nil }
    return DecodedText(text, encoding: "CP932", confidence: 0.7)
  }

  /// UTF-16 without a mark: only where the outcome has the kana of Japanese or is ASCII.
  private static func utf16(_ bytes: [UInt8], _ encoding: String) -> String? {
    let even = bytes.count % 2 == 0 ? bytes : Array(bytes.dropLast())
    guard even.count >= 4, let text = IconvDecoder.decode(even, from: encoding) else { return nil }
    let scalars = text.unicodeScalars.prefix(5000)
    let ascii = scalars.count { (0x20..<0x7F).contains($0.value) || (9...13).contains($0.value) }
    let plausibility = Plausibility(text)
    guard !plausibility.hasControls else { return nil }
    if ascii * 10 >= scalars.count * 8 { return text }
    return plausibility.kana >= 0.15 && plausibility.score > 0.7 ? text : nil
  }

  private static func decodeDamaged(_ bytes: [UInt8]) throws(ReadingError) -> DecodedText {
    let highBytes = bytes.count { $0 >= 0x80 }
    if let text = damagedUTF8(bytes, highBytes: highBytes) { return text }
    var found: [(encoding: String, text: String, lost: Int, score: Double)] = []
    for encoding in ["UTF-8", "CP932", "EUC-JP"] {
      guard let loss = IconvDecoder.decodeLossily(bytes, from: encoding) else { continue }
      found.append((encoding, loss.text, loss.lost, Plausibility(loss.text).score))
    }
    let best = found.max { ($0.score, -$0.lost) < ($1.score, -$1.lost) }
    if let best, best.lost * 4 <= highBytes, best.score > 0.4 {
      return DecodedText(
        best.text, encoding: best.encoding, confidence: 0.3, problems: [lostBytes(best.lost)])
    }
    if highBytes * 10 <= bytes.count, let text = IconvDecoder.decode(bytes, from: "WINDOWS-1252") {
      return DecodedText(text, encoding: "windows-1252", confidence: 0.3)
    }
    throw .unreadable
  }

  /// UTF-8 of which at least half is sound: letters of three bytes each do not come about by accident.
  private static func damagedUTF8(_ bytes: [UInt8], highBytes: Int) -> DecodedText? {
    guard let loss = IconvDecoder.decodeLossily(bytes, from: "UTF-8") else { return nil }
    let sound = loss.text.unicodeScalars.count {
      (0x3001...0x9FFF).contains($0.value) || (0xFF01...0xFF9F).contains($0.value)
    }
    guard sound >= 3, sound * 3 * 2 >= highBytes else { return nil }
    return DecodedText(
      loss.text, encoding: "UTF-8", confidence: 0.3, problems: [lostBytes(loss.lost)])
  }

  private static func lostBytes(_ count: Int) -> ReadingProblem {
    ReadingProblem(
      code: "invalid-bytes",
      message: "文字として読めないバイトが\(count)個あり、「\u{FFFD}」で示しました。元のファイルを確かめてください。")
  }

  private static func contradiction(declared: String?, actual: String) -> [ReadingProblem] {
    guard let declared, declared != actual else { return [] }
    return [
      ReadingProblem(
        code: "wrong-charset",
        message: "文字コードの宣言（\(declared)）と実際（\(actual)）が違うため、実際のほうで読みました。宣言を直してください。")
    ]
  }
}
