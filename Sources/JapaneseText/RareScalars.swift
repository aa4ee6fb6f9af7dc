import Foundation

/// Folds what the tables leave: accents, marks, compatibility forms, every other script.
///
/// What a character folds to depends on itself alone, so that the fold of a part of a text is
/// part of the fold of the text. Therefore a mark without a base is dropped, and so are characters
/// that nobody sees.
enum RareScalars {
  /// `start` is the offset of `bytes` in the original. `bytes` is valid UTF-8.
  static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into output: inout FoldWriter
  ) {
    var offset = start
    for character in String(decoding: bytes, as: UTF8.self) {
      let range = offset..<offset + character.utf8.count
      offset = range.upperBound
      let clusters = clusters(of: character)
      if clusters.count == 1 || clusters.contains(where: isWhiteSpace) {
        for cluster in clusters { fold(cluster, source: range, into: &output) }
      } else {
        fold(clusters, source: range, into: &output)
      }
    }
  }

  /// Whether the scalar forms one character with the scalar before it.
  static func attaches(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isGraphemeExtend || properties.canonicalCombiningClass != .notReordered
      || isInvisible(scalar) || (0x1160...0x11FF).contains(scalar.value)
  }

  /// Divides a character into a base and its marks each; most are one such cluster.
  private static func clusters(of character: Character) -> [[Unicode.Scalar]] {
    var clusters: [[Unicode.Scalar]] = []
    for scalar in character.unicodeScalars {
      if !clusters.isEmpty, attaches(scalar) {
        clusters[clusters.count - 1].append(scalar)
      } else {
        clusters.append([scalar])
      }
    }
    return clusters
  }

  private static func fold(
    _ cluster: [Unicode.Scalar], source: Range<Int>, into output: inout FoldWriter
  ) {
    guard let base = cluster.first else { return }
    if isWhiteSpace(cluster) {
      output.whiteSpace(source)
      return
    }
    let folded = folded(cluster)
    if folded.isEmpty {
      output.closeRun()
    } else if joinsRun(base), isRun(folded) {
      output.runScalars(folded, source: source)
    } else if folded.count == 1, RunCharacter.isInner(folded[0]) {
      output.innerByte(UInt8(truncatingIfNeeded: folded[0].value), source: source)
    } else {
      output.expansion(folded, source: source)
    }
  }

  private static func isWhiteSpace(_ cluster: [Unicode.Scalar]) -> Bool {
    cluster.first?.properties.isWhitespace ?? false
  }

  /// Folds a character with several bases, such as an emoji of joined ones, to one unit.
  private static func fold(
    _ clusters: [[Unicode.Scalar]], source: Range<Int>, into output: inout FoldWriter
  ) {
    let folded = clusters.flatMap(folded)
    if folded.isEmpty { output.closeRun() } else { output.expansion(folded, source: source) }
  }

  /// Whether what the scalar folds to goes on with the run beside it, as ａ and é do and ① and ㎡
  /// do not.
  private static func joinsRun(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x212A, 0x212B, 0xFB00...0xFB06,
      0xFF10...0xFF5A, 0x1D400...0x1D7FF:
      true
    default:
      RunCharacter.kind(of: scalar) != nil && isLetter(scalar.properties.generalCategory)
    }
  }

  private static func isRun(_ folded: [Unicode.Scalar]) -> Bool {
    folded.first.flatMap(RunCharacter.kind) != nil
      && folded.allSatisfy { RunCharacter.kind(of: $0) != nil || attaches($0) }
  }

  private static func isLetter(_ category: Unicode.GeneralCategory) -> Bool {
    category == .lowercaseLetter || category == .uppercaseLetter || category == .titlecaseLetter
      || category == .otherLetter
  }

  /// Folds a base with its marks, again until nothing changes.
  private static func folded(_ cluster: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var scalars = cluster
    for _ in 0..<8 {
      let next = foldedOnce(scalars)
      if next == scalars { break }
      scalars = next
    }
    return Array(scalars.drop(while: attaches))
  }

  private static func foldedOnce(_ cluster: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    var segment = String.UnicodeScalarView()
    func normalized() -> [Unicode.Scalar] {
      let text = String(segment).precomposedStringWithCompatibilityMapping
      return text.unicodeScalars.flatMap { lowercased($0) }
    }
    for scalar in cluster where !isInvisible(scalar) && !isControl(scalar) {
      if keepsItself(scalar) {
        folded += normalized().drop(while: attaches)
        segment = String.UnicodeScalarView()
        folded.append(scalar)
      } else {
        segment.append(common(scalar))
      }
    }
    let rest = normalized()
    folded += folded.isEmpty ? rest : Array(rest.drop(while: attaches))
    return folded
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    scalar.properties.lowercaseMapping.unicodeScalars
  }

  /// The common form of punctuation and kanji.
  private static func common(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let target =
      Punctuation.target(of: scalar.value) ?? KanjiVariants.standard.targets[scalar.value]
    return target.flatMap(Unicode.Scalar.init) ?? scalar
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return category == .control || category == .format
  }

  /// Spacing accents, whose compatibility form is a mark on a space, and letters of hangul by
  /// themselves, which would compose with their neighbours.
  private static func keepsItself(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA8, 0xAF, 0xB4, 0xB8, 0x2D8...0x2DD, 0x37A, 0x384, 0x385, 0x1FBD, 0x1FBF...0x1FC1,
      0x1FCD...0x1FCF, 0x1FDD...0x1FDF, 0x1FED...0x1FEE, 0x1FFD...0x1FFE, 0x2017, 0x203E,
      0x309B, 0x309C, 0x3131...0x318E, 0xFC5E...0xFC63, 0xFE49...0xFE4C, 0xFE70...0xFE7F,
      0xFFA1...0xFFDC, 0xFFE3:
      true
    default: false
    }
  }
}
