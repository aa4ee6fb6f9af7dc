/// The forms in which one kanji is written: 沢 and 澤, 崎 and 嵜.
///
/// The plain fold takes all forms of one kanji for the same.
package struct KanjiForms: Sendable {
  private let variants: [UInt32: [Unicode.Scalar]]

  package init() {
    var variants: [UInt32: [Unicode.Scalar]] = [:]
    for (variant, common) in KanjiVariants.standard.targets.sorted(by: { $0.key < $1.key }) {
      guard let scalar = Unicode.Scalar(variant) else { continue }
      variants[common, default: []].append(scalar)
    }
    self.variants = variants
  }

  /// The scalar's common form, then its variants by code point; the scalar alone where it has none.
  package func forms(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let common = KanjiVariants.standard.targets[scalar.value].flatMap(Unicode.Scalar.init) ?? scalar
    return [common] + (variants[common.value] ?? [])
  }
}
