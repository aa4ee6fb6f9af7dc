import KnowledgeModel

/// Questions that all readers of an ``Outline`` ask.
extension Outline {
  /// Whether the node says where something comes from, and not what it is.
  func isRemark(_ index: Int) -> Bool {
    let node = nodes[index]
    return node.isOneOf(.remark) || node.text.hasPrefix("※")
  }

  /// What is said under a node, without remarks and without what other labels gather.
  ///
  /// - Parameter roles: Labels whose words do not count, nor does what stands under them.
  func content(of index: Int, without roles: StructureRoles = []) -> [Int] {
    content(in: inside(index), without: roles)
  }

  func content(in range: Range<Int>, without roles: StructureRoles = []) -> [Int] {
    var content: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let node = nodes[index]
      if isRemark(index) || node.isOneOf(roles) {
        index = node.end
        continue
      }
      if !node.isHeading, node.rows == nil, !node.text.isEmpty { content.append(index) }
      index += 1
    }
    return content
  }

  /// Headings with the lines among them that are numbered as they are: 「ア　…」 that is a heading in one
  /// place and a line in another, as each has something under it or not.
  func series(of headings: [Int], among children: [Int]) -> [Int] {
    let forms = Set(headings.map { Self.form(ofNumber: nodes[$0].lead) }).subtracting([""])
    guard forms.count == 1, let form = forms.first else { return headings }
    return children.filter { child in
      nodes[child].isHeading
        ? headings.contains(child)
        : nodes[child].rows == nil && nodes[child].roles.isEmpty
          && Self.form(ofNumber: nodes[child].lead) == form
    }
  }

  /// 「（１）」 and 「（２）」 are of one form.
  private static func form(ofNumber lead: Lead) -> String {
    guard lead.isNumbered else { return "" }
    let form = lead.number.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      switch LabelForm.narrow(scalar).value {
      case 0x20, 0x3000: nil
      case 0x30...0x39: "1"
      case 0x41...0x5A: "A"
      case 0x30A1...0x30FA, 0xFF71...0xFF9D: "ア"
      case 0x2460...0x249B, 0x24EA...0x24FF, 0x2776...0x2793: "①"
      case 0x32D0...0x32FE: "㋐"
      case 0x2160...0x217F: "Ⅰ"
      case let value where LabelForm.isOrdinal(value): "一"
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(form))
  }

  /// What a label says: the value behind it, and what stands under it.
  func statements(of index: Int, without roles: StructureRoles = []) -> [String] {
    let node = nodes[index]
    let own = node.standsAlone || node.roles.isEmpty ? [] : [node.value]
    return own
      + content(of: index, without: roles).compactMap { inner in
        let words = nodes[inner].roles.isEmpty ? nodes[inner].lead.body : nodes[inner].value
        return words.isEmpty ? nil : words
      }
  }

  /// After the last node that belongs to one set out by a label: its own subtree, and where that
  /// is a line among others, the lines behind it down to one that `ends` says begins another.
  func extent(of index: Int, until ends: (Node) -> Bool) -> Int {
    let node = nodes[index]
    guard !node.isHeading else { return node.end }
    let limit = node.parent.map { nodes[$0].end } ?? nodes.count
    var next = node.end
    while next < limit, !nodes[next].isHeading, !ends(nodes[next]) { next = nodes[next].end }
    return next
  }

  /// The text of a node as a title: its label's value, or its own words, down to the first full
  /// stop or the gap behind which a form's next column begins.
  func title(of index: Int) -> String {
    let node = nodes[index]
    let words = node.roles.isEmpty ? node.lead.body : node.value
    return Self.title(from: words)
  }

  static func title(from words: String) -> String {
    let first = SentenceRun.first(in: words) ?? words
    var spaces = 0
    let scalars = first.unicodeScalars
    for index in scalars.indices {
      let isSpace = scalars[index].properties.isWhitespace
      spaces = isSpace ? spaces + 1 : 0
      if spaces == 2 { return String(scalars[..<index]).trimmingWhitespace }
    }
    return first
  }
}
