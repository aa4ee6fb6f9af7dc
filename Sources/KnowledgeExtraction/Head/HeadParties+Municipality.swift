import KnowledgeModel

extension HeadDetection.Parties {
  /// By its label, in the title, before the name of the publisher, as the addressee of a letter or
  /// in the name of the file.
  func municipality(declared publisher: String?) -> HeadDetection.Found<String>? {
    let pattern = detection.rules.municipalities
    if let field = ownField {
      let value = Self.bare(field.value)
      if let name = municipality(leading: value) ?? pattern.first(in: value) {
        return detection.found(field, name)
      }
      if value.count <= 12 { return detection.found(field, value) }
    }
    if let name = pattern.first(in: title) {
      return HeadDetection.Found(value: name, origin: detection.title.origin)
    }
    if let publisher = publisher ?? self.publisher?.value,
      let name = municipality(leading: publisher)
    {
      let origin = self.publisher?.origin ?? HeadOrigin(.text, text: publisher)
      return HeadDetection.Found(value: name, origin: origin)
    }
    if let addressee { return addressee }
    return pattern.first(in: detection.name)
      .map { HeadDetection.Found(value: $0, origin: detection.nameOrigin) }
  }

  /// The field that names whom the document is about: of the first lines, and no part of a series of
  /// cases, each with a field of its own.
  private var ownField: LabelledField? {
    guard let field = detection.first(.municipality), text.lines[field.line].isOpening,
      !isSeries(field)
    else { return nil }
    return field
  }

  /// Whether the field stands again further on, with another value: as in cases one after the other.
  func isSeries(_ field: LabelledField) -> Bool {
    let others = detection.fields.contains {
      $0.label == field.label && $0.line > field.line && $0.value != field.value
        && $0.name == field.name
    }
    return others || detection.isRepeated(field)
  }

  /// The municipality or prefecture with which a name begins: 「南雲県 危機管理局」, 「青凪市企画課」, and
  /// not 「南雲県東部広域化研究会」.
  func municipality(leading name: String) -> String? {
    let letters = Array(name)
    if let end = letters.prefix(5).firstIndex(where: { "県都府道".contains($0) }), end >= 2,
      ends(letters, after: end)
    {
      return String(letters[...end])
    }
    // 「みどり町」, which no form tells from other words but the blank or the office behind it.
    if let end = letters.prefix(7).firstIndex(where: { "市町村区".contains($0) }), end >= 2,
      letters[..<end].allSatisfy({ $0.isKana }), ends(letters, after: end)
    {
      return String(letters[...end])
    }
    let utf8 = Array(name.utf8)
    guard
      let range = detection.rules.municipalities.names(in: utf8, within: 0..<utf8.count).first,
      range.lowerBound == 0
    else { return nil }
    let found = String(decoding: utf8[range], as: UTF8.self)
    return ends(letters, after: found.count - 1) ? found : nil
  }

  private func ends(_ letters: [Character], after end: Int) -> Bool {
    guard end + 1 < letters.count else { return true }
    if letters[end + 1].isWhitespace || "（(役長立".contains(letters[end + 1]) { return true }
    let name = String(letters)
    return words.offices.contains(where: name.hasSuffix)
  }
}
