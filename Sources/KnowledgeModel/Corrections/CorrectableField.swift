/// A property that people can put right, as they name it.
package struct CorrectableProperty: Sendable, Hashable {
  /// The key in JSON.
  package let name: String
  /// The words of staff for it; never empty, the first one is shown.
  package let words: [String]
  package let form: CorrectableForm

  package var label: String { words[0] }
}

/// A property of a thing, with how it is read and put right.
///
/// Values are in the normal form of the property's ``CorrectableForm``.
package struct CorrectableField<Thing> {
  package let property: CorrectableProperty
  let get: (Thing) -> [String]
  let set: (inout Thing, [String]) -> Void

  init(
    _ name: String, _ words: [String], _ form: CorrectableForm,
    get: @escaping (Thing) -> [String], set: @escaping (inout Thing, [String]) -> Void
  ) {
    property = CorrectableProperty(name: name, words: words, form: form)
    self.get = get
    self.set = set
  }

  static func text(
    _ name: String, _ words: String..., at path: WritableKeyPath<Thing, String?>
  ) -> Self {
    Self(
      name, words, .text, get: { $0[keyPath: path].map { [$0] } ?? [] },
      set: { $0[keyPath: path] = $1.first })
  }

  static func name(
    _ name: String, _ words: String..., at path: WritableKeyPath<Thing, String>
  ) -> Self {
    Self(
      name, words, .name, get: { [$0[keyPath: path]] },
      set: { $0[keyPath: path] = $1.first ?? $0[keyPath: path] })
  }

  static func list(
    _ name: String, _ words: String..., at path: WritableKeyPath<Thing, [String]>
  ) -> Self {
    Self(
      name, words, .list, get: { $0[keyPath: path] }, set: { $0[keyPath: path] = $1 })
  }

  static func number(
    _ name: String, _ words: String..., at path: WritableKeyPath<Thing, Double?>
  ) -> Self {
    Self(
      name, words, .number,
      get: { $0[keyPath: path].map { [CorrectableForm.text(of: $0)] } ?? [] },
      set: { $0[keyPath: path] = $1.first.flatMap(CorrectableForm.number) })
  }

  static func year(
    _ name: String, _ words: String..., at path: WritableKeyPath<Thing, Int?>
  ) -> Self {
    Self(
      name, words, .year, get: { $0[keyPath: path].map { ["\($0)"] } ?? [] },
      set: { $0[keyPath: path] = $1.first.flatMap { Int($0) } })
  }

  static func date(
    _ name: String, _ words: String..., at path: WritableKeyPath<Thing, String?>
  ) -> Self {
    Self(
      name, words, .date, get: { $0[keyPath: path].map { [$0] } ?? [] },
      set: { $0[keyPath: path] = $1.first })
  }
}

/// A thing of which single properties can be put right by hand.
package protocol Correctable {
  /// In the order in which they are shown.
  static var correctableFields: [CorrectableField<Self>] { get }
  /// What cannot be true of it together, in a sentence for staff; `nil` where nothing is wrong.
  var contradiction: String? { get }
}

extension Correctable {
  package var contradiction: String? { nil }

  package var properties: [CorrectableProperty] { Self.correctableFields.map(\.property) }

  /// Of the property with that name in JSON; `nil` where there is none.
  package func values(of name: String) -> [String]? {
    Self.correctableFields.first { $0.property.name == name }?.get(self)
  }

  /// With the values put in, by the names of their properties. Names that it does not have are
  /// passed over.
  package func setting(_ values: [String: [String]]) -> Self {
    var thing = self
    for field in Self.correctableFields {
      if let value = values[field.property.name] { field.set(&thing, value) }
    }
    return thing
  }
}
