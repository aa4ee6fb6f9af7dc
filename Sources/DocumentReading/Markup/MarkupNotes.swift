/// Gives notes the numbers that their markup leaves to the reader's program: a pointer by address,
/// `<ref target="#n1"/>`, `<sup><a href="#fn1">1</a></sup>`, and the note that it points to both
/// say 「（注1）」.
struct MarkupNotes {
  private let isPage: Bool
  /// Of what is pointed to, by its id.
  private var numbers: [String: Int] = [:]
  private var last = 0

  private static let notes: Set<String> = [
    "note", "fn", "footnote", "endnote", "annotation", "注", "註", "脚注", "注釈", "後注", "文末注",
  ]
  /// Elements that may be pointed to as if they were notes.
  private static let entries: Set<String> = [
    "item", "entry", "li", "work", "source", "reference", "bibitem", "citation", "book", "出典", "文献",
    "参考文献", "資料", "項目", "項",
  ]
  private static let pageEntries: Set<String> = [
    "p", "div", "aside", "dd", "dt", "span", "section", "td", "a", "small", "sup",
  ]
  private static let pointers = [
    "target", "href", "idref", "rid", "refid", "linkend", "ref", "note",
  ]

  /// - Parameter isPage: Whether the file is HTML.
  /// - Complexity: O(nodes)
  static func numbered(_ root: MarkupNode, isPage: Bool) -> MarkupNode {
    var notes = Self(isPage: isPage)
    notes.collect(root)
    guard notes.last > 0 || root.first(isPage ? ["sup"] : Self.notes) != nil else { return root }
    return notes.marked(root).first ?? root
  }

  private init(isPage: Bool) { self.isPage = isPage }

  // MARK: Numbers

  /// Only what can be a note and is pointed to has a number.
  private mutating func collect(_ root: MarkupNode) {
    var ids: [(id: String, isNote: Bool)] = []
    var pointed: [String: Int?] = [:]
    var order: [String] = []
    var stack = [root]
    while let node = stack.popLast() {
      if let id = node.attributes["id"], !id.isEmpty, mayBeNote(node) {
        ids.append((id, Self.notes.contains(node.name)))
      }
      if let id = target(of: node) {
        if pointed[id] == nil { order.append(id) }
        pointed.updateValue(pointed[id] ?? Self.number(in: node.content), forKey: id)
      }
      stack += node.children.reversed()
    }
    let known = Set(ids.map(\.id))
    let used = (isPage ? order : ids.map(\.id)).filter { known.contains($0) && pointed[$0] != nil }
    let shown = used.map { (pointed[$0] ?? nil) ?? Self.number(in: $0) }
    let areDistinct = Set(shown.compactMap(\.self)).count == used.count
    for (order, id) in used.enumerated() {
      numbers[id] = areDistinct ? shown[order] : order + 1
    }
    last = numbers.values.max() ?? 0
  }

  private func mayBeNote(_ node: MarkupNode) -> Bool {
    let isEntry =
      Self.notes.contains(node.name) || Self.entries.contains(node.name)
      || isPage && Self.pageEntries.contains(node.name)
    return isEntry && (isPage || node.weight < 800)
  }

  /// The id that an element points to which has no words of its own.
  private func target(of node: MarkupNode) -> String? {
    guard !node.attributes.isEmpty, node.name != "section" else { return nil }
    for name in Self.pointers {
      guard let address = node.attributes[name], !address.isEmpty else { continue }
      if isPage, name != "href" || !address.hasPrefix("#") { continue }
      let words = node.content.unicodeScalars.filter { !$0.properties.isWhitespace }
      guard words.count <= 6, words.allSatisfy(Self.isMark) else { return nil }
      return address.hasPrefix("#") ? String(address.dropFirst()) : address
    }
    return nil
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    "0123456789０１２３４５６７８９注註※*＊†()（）[]［］【】〔〕.".unicodeScalars.contains(scalar)
  }

  /// The digits at the end: of 「[3]」, 「n12」.
  private static func number(in text: String) -> Int? {
    var digits = ""
    for scalar in text.unicodeScalars.reversed() {
      if let digit = Character(scalar).wholeNumberValue, digits.count < 3 {
        digits = "\(digit)" + digits
      } else if !digits.isEmpty {
        break
      }
    }
    return Int(digits).flatMap { $0 > 0 ? $0 : nil }
  }

  // MARK: Marks

  /// The node with marks, and behind it the notes that stood within its words.
  private mutating func marked(_ node: MarkupNode) -> [MarkupNode] {
    guard !node.isText else { return [node] }
    if let id = target(of: node), let number = numbers[id] {
      // 「*1」, 「[1]」 and 「注1」 say what they are.
      let words = node.content.collapsed
      let isPlain = words.unicodeScalars.allSatisfy {
        Character($0).isNumber || ")）.".unicodeScalars.contains($0)
      }
      return isPage && !isPlain ? [node] : [Self.holding("（注\(number)）", node)]
    }
    if isPage, node.name == "sup", let mark = bareMark(node) { return [mark] }
    var copy = node
    copy.children = []
    var behind: [MarkupNode] = []
    let holdsWords = node.children.contains { $0.isText && $0.weight > 0 }
    for child in node.children {
      if !isPage, holdsWords, Self.notes.contains(child.name), child.weight > 0,
        child.attributes["id"].map({ numbers[$0] == nil }) ?? true
      {
        last += 1
        copy.children.append(Self.text("（注\(last)）", like: child))
        behind.append(Self.prefixed(child, by: last))
      } else if isPage, child.name == "sup", !Self.standsBehindWords(copy.children) {
        copy.children.append(child)
      } else {
        let parts = marked(child)
        copy.children += parts.prefix(1)
        if holdsWords { behind += parts.dropFirst() } else { copy.children += parts.dropFirst() }
      }
    }
    if let id = node.attributes["id"], let number = numbers[id], mayBeNote(node) {
      let first = copy.content.unicodeScalars.first { !$0.properties.isWhitespace }
      let isMarked = first.map(Self.isMark) ?? false
      if !isMarked { copy = Self.prefixed(copy, by: number) }
    }
    return [copy] + behind
  }

  /// 「増えた<sup>1</sup>」; not 「m<sup>2</sup>」.
  private func bareMark(_ node: MarkupNode) -> MarkupNode? {
    let words = node.content.unicodeScalars.filter { !$0.properties.isWhitespace }
    guard (1...3).contains(words.count), let number = Self.number(in: node.content),
      words.allSatisfy({ Character($0).isNumber || ")）".unicodeScalars.contains($0) })
    else { return nil }
    return Self.holding("（注\(number)）", node)
  }

  private static func holding(_ words: String, _ node: MarkupNode) -> MarkupNode {
    var copy = node
    copy.children = [text(words, like: node)]
    return copy
  }

  private static func standsBehindWords(_ before: [MarkupNode]) -> Bool {
    let words = before.last?.content.unicodeScalars
    guard let last = words?.last(where: { !$0.properties.isWhitespace }) else { return false }
    return (0x3000..<0xFF00).contains(last.value) || "）％".unicodeScalars.contains(last)
  }

  private static func prefixed(_ node: MarkupNode, by number: Int) -> MarkupNode {
    var copy = node
    let first = node.children.firstIndex { !$0.isAttribute && (!$0.isText || $0.weight > 0) }
    if let first, !node.children[first].isText {
      copy.children[first] = prefixed(node.children[first], by: number)
    } else {
      copy.children.insert(text("（注\(number)）", like: node), at: first ?? 0)
    }
    return copy
  }

  /// Of the same place, with an ordinal that no title has.
  private static func text(_ words: String, like node: MarkupNode) -> MarkupNode {
    MarkupNode(
      ordinal: -node.ordinal, name: "", attributes: [:], text: words, line: node.line, children: [])
  }
}
