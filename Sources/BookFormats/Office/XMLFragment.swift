/// A piece of XML, well formed because nothing gets into it but elements and escaped text.
struct XMLFragment: Sendable, Hashable {
  private(set) var source: String

  init() {
    source = ""
  }

  init(text: String) {
    source = text.markup
  }

  /// An attribute without a value is left out.
  init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: XMLFragment = []
  ) {
    self.init(name, attributes.map { ($0.key, $0.value) }, content)
  }

  init(_ name: String, _ attributes: [(String, String?)], _ content: XMLFragment = []) {
    source = "<" + name
    for (key, value) in attributes {
      guard let value else { continue }
      source += " " + key + "=\"" + value.markup + "\""
    }
    source += content.isEmpty ? "/>" : ">" + content.source + "</" + name + ">"
  }

  init(_ parts: [XMLFragment]) {
    source = parts.map(\.source).joined()
  }

  var isEmpty: Bool { source.isEmpty }

  /// The bytes of a file of which this is the root.
  var file: [UInt8] {
    Array(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + source).utf8)
  }

  static func += (left: inout XMLFragment, right: XMLFragment) {
    left.source += right.source
  }
}

/// One after the other.
extension XMLFragment: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: XMLFragment...) {
    self.init(elements)
  }
}
