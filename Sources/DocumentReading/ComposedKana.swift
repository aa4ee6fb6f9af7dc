import Foundation
import KnowledgeModel

extension Reading {
  /// With kana as they are typed: 「が」 for 「か」 and a voiced sound mark behind it, as names of files on
  /// other systems and some PDFs have them. Everything else stays as it is written, and so do places.
  ///
  /// - Complexity: one pass over the bytes; nothing is copied where no such mark stands.
  var withComposedKana: Reading {
    let hasHead = declared.values.values.contains { $0.contains(where: ComposedKana.areNeeded) }
    guard hasHead || blocks.contains(where: \.needsComposedKana) else { return self }
    return Reading(
      format: format, encoding: encoding, confidence: confidence, problems: problems,
      declared: DeclaredHead(
        declared.values.mapValues { $0.map(ComposedKana.text) }, origins: declared.origins),
      blocks: blocks.map { $0.needsComposedKana ? $0.withComposedKana : $0 })
  }
}

extension Block {
  fileprivate var needsComposedKana: Bool {
    switch content {
    case .heading(_, let text), .paragraph(let text), .listItem(_, let text):
      ComposedKana.areNeeded(in: text)
    case .table(let rows):
      rows.contains { $0.contains(where: ComposedKana.areNeeded) }
    }
  }

  fileprivate var withComposedKana: Block {
    let composed: Content =
      switch content {
      case .heading(let level, let text): .heading(level: level, text: ComposedKana.text(text))
      case .paragraph(let text): .paragraph(text: ComposedKana.text(text))
      case .listItem(let depth, let text): .listItem(depth: depth, text: ComposedKana.text(text))
      case .table(let rows): .table(rows: rows.map { $0.map(ComposedKana.text) })
      }
    return Block(
      composed, place: place, isBoilerplate: isBoilerplate,
      links: links.map { Hyperlink(text: ComposedKana.text($0.text), target: $0.target) })
  }
}

/// Puts kana and the sound marks behind them together.
enum ComposedKana {
  /// Whether U+3099 or U+309A stands in the text: E3 82 99, E3 82 9A in UTF-8.
  static func areNeeded(in text: String) -> Bool {
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if byte == 0x99 || byte == 0x9A, before == (0xE3, 0x82) { return true }
      before = (before.1, byte)
    }
    return false
  }

  static func text(_ text: String) -> String {
    guard areNeeded(in: text) else { return text }
    var composed = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value == 0x3099 || scalar.value == 0x309A, let last = composed.last,
        let whole = whole(last, scalar)
      {
        composed.removeLast()
        composed.append(whole)
      } else {
        composed.append(scalar)
      }
    }
    return String(composed)
  }

  /// `nil` where no letter is made of the two.
  private static func whole(_ kana: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    guard 0x3041...0x30FF ~= kana.value else { return nil }
    var pair = String.UnicodeScalarView()
    pair.append(kana)
    pair.append(mark)
    let scalars = String(pair).precomposedStringWithCanonicalMapping.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
}
