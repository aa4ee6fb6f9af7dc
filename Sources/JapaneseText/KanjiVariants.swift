/// Old and variant forms of kanji (旧字体・異体字), and radicals that stand for kanji, each with the common
/// form.
struct KanjiVariants: Sendable {
  static let standard = KanjiVariants()

  let targets: [UInt32: UInt32]

  private init() {
    var targets: [UInt32: UInt32] = [:]
    var variant: UInt32?
    for scalar in (kanjiVariantPairs + radicalPairs).unicodeScalars
    where !scalar.properties.isWhitespace {
      if let known = variant {
        targets[known] = scalar.value
        variant = nil
      } else {
        variant = scalar.value
      }
    }
    self.targets = targets
  }
}
