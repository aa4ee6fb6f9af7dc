import Hummingbird

/// The name of a header field.
typealias FieldName = HTTPFields.Element.Name

extension HTTPFields {
  /// By a name that is not among the common ones.
  subscript(named name: String) -> String? {
    get { FieldName(name).flatMap { self[$0] } }
    set {
      guard let name = FieldName(name) else { preconditionFailure("\(name) can name a field") }
      self[name] = newValue
    }
  }
}
