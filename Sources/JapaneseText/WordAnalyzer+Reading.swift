extension WordAnalyzer {
  /// How a name is read, in hiragana: what the dictionary says of its parts; what it does not know
  /// stands as it is written.
  package func reading(of name: String) -> String {
    guard let tagger = model.makeTagger() else { return name }
    var reading = ""
    Array(Fold.plain(name).utf8).withUnsafeBufferPointer { bytes in
      model.parse(bytes, with: tagger) { range, features in
        let part =
          Morpheme(features: features).reading
          ?? UnsafeBufferPointer(rebasing: bytes[range])
        reading += String(decoding: part, as: UTF8.self)
      }
    }
    return Hiragana.text(of: reading)
  }
}

/// Kana as dictionaries sort them.
package enum Hiragana {
  /// Katakana as hiragana; all else as it is.
  package static func text(of text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0x30A1...0x30F6).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0x60) ?? scalar : scalar
        }))
  }

  /// The kana without what makes it voiced or small, for an order in which が stands at か.
  package static func bare(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(bare)))
  }

  private static func bare(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    let plain =
      switch value {
      // Small ones stand before the full ones.
      case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E: value + 1
      // か to ぢ in pairs of plain and voiced, then づ to ど after っ.
      case 0x304B...0x3062: value % 2 == 0 ? value - 1 : value
      case 0x3065, 0x3067, 0x3069: value - 1
      // は to ぽ in threes.
      case 0x306F...0x307D: value - value % 3
      case 0x3094: UInt32(0x3046)
      default: value
      }
    return Unicode.Scalar(plain) ?? scalar
  }

  /// 「か」 of 「がいこく」: the row of the fifty sounds; 「A–Z」 of Latin letters, 「他」 of all else.
  package static func row(of reading: String) -> String {
    guard let first = bare(reading).unicodeScalars.first else { return "他" }
    switch first.value {
    case 0x3041...0x304A: return "あ"
    case 0x304B...0x3054: return "か"
    case 0x3055...0x305E: return "さ"
    case 0x305F...0x3069: return "た"
    case 0x306A...0x306E: return "な"
    case 0x306F...0x307D: return "は"
    case 0x307E...0x3082: return "ま"
    case 0x3083...0x3088: return "や"
    case 0x3089...0x308D: return "ら"
    case 0x308E...0x3094: return "わ"
    case 0x41...0x5A, 0x61...0x7A: return "A–Z"
    default: return "他"
    }
  }

  /// The rows in their order.
  package static let rows = ["あ", "か", "さ", "た", "な", "は", "ま", "や", "ら", "わ", "A–Z", "他"]
}
