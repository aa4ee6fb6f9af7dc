/// Looks at YAML before it is parsed, for what makes a parser slow or deep.
///
/// It errs on the side of refusal: a quoted or folded text can look like an alias, but no alias
/// passes.
enum YAMLGuard {
  private static let deepest = 64

  /// Whether `&name` or `*name` stands where libyaml may begin a token: at the beginning of a line,
  /// after an indicator, a closing quotation mark or a tag. - Complexity: O(bytes).
  static func mayHaveAliases(_ yaml: String) -> Bool {
    let scalars = Array(yaml.unicodeScalars)
    var last: Unicode.Scalar?
    var isTag = false
    var wasSpace = true
    for (index, scalar) in scalars.enumerated() {
      if isNewline(scalar) {
        last = nil
        isTag = false
        wasSpace = true
        continue
      }
      if scalar.properties.isWhitespace || scalar == "\u{FEFF}" {
        wasSpace = true
        continue
      }
      if scalar == "&" || scalar == "*", index + 1 < scalars.count,
        isName(scalars[index + 1]), isTag && wasSpace || last.map(endsToken) ?? true
      {
        return true
      }
      if wasSpace { isTag = false }
      isTag = isTag || scalar == "!"
      wasSpace = false
      last = scalar
    }
    return false
  }

  /// Whether brackets or the indentation of a line may nest beyond 64 levels.
  /// - Complexity: O(bytes).
  static func isDeep(_ yaml: String) -> Bool {
    var depth = 0
    var indicators = 0
    var isOpening = true
    for scalar in yaml.unicodeScalars {
      switch scalar {
      case "[", "{":
        depth += 1
        isOpening = false
      case "]", "}":
        depth = max(0, depth - 1)
        isOpening = false
      case _ where isNewline(scalar):
        indicators = 0
        isOpening = true
      case " ", "\t", "-", "?", ":": if isOpening { indicators += 1 }
      default: isOpening = false
      }
      if depth > deepest || indicators > 2 * deepest { return true }
    }
    return false
  }

  private static func endsToken(_ scalar: Unicode.Scalar) -> Bool {
    "[]{},?:-\"'".unicodeScalars.contains(scalar)
  }

  private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    (0x0A...0x0D).contains(scalar.value) || [0x85, 0x2028, 0x2029].contains(scalar.value)
  }

  /// The characters of which libyaml makes the names of anchors.
  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIILetter || scalar.isDigit || scalar == "-" || scalar == "_"
  }
}
