/// Old and variant forms of kanji (旧字体・異体字), each with the common form.
struct KanjiVariants: Sendable {
  static let standard = KanjiVariants()

  let targets: [UInt32: UInt32]

  private init() {
    var targets: [UInt32: UInt32] = [:]
    for pair in kanjiVariantPairs.split(whereSeparator: \.isWhitespace) {
      let scalars = pair.unicodeScalars
      guard let variant = scalars.first, let common = scalars.last else { continue }
      targets[variant.value] = common.value
    }
    self.targets = targets
  }
}
