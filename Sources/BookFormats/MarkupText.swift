extension String {
  /// As text or as the value of an attribute in quotes, in XML as in HTML.
  ///
  /// By Unicode scalar: a quote under a combining mark is another `Character`, and still a quote to
  /// whoever reads the file. What XML 1.0 or HTML forbids is dropped; a carriage return is a space,
  /// because XML would read a line feed.
  package var markup: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "<": scalars.append(contentsOf: "&lt;".unicodeScalars)
      case ">": scalars.append(contentsOf: "&gt;".unicodeScalars)
      case "&": scalars.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": scalars.append(contentsOf: "&quot;".unicodeScalars)
      case "'": scalars.append(contentsOf: "&#39;".unicodeScalars)
      case "\r": scalars.append(" ")
      default: if scalar.isAllowedInMarkup { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// Neither a control character nor one that is none.
  var isAllowedInMarkup: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0x00..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: false
    default: value & 0xFFFE != 0xFFFE
    }
  }
}
