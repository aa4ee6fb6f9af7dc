import CLibXML2

/// Copies a tree of libxml2 within the limits.
struct MarkupCopy {
  let limits: ReadingLimits
  private var nodes = 0
  private var entityText = 0
  private(set) var isCut = false
  private(set) var hasExternalEntities = false

  private static let kept: Set<String> = [
    "id", "class", "role", "hidden", "style", "colspan", "rowspan", "aria-hidden", "alt", "type",
    "content", "property", "href", "title", "name", "item", "題", "題名", "表題", "見出し", "名称",
    "名", "label", "caption", "heading", "head", "headline", "subject", "target", "idref", "rid",
    "refid", "linkend", "ref", "note",
  ]

  init(limits: ReadingLimits) {
    self.limits = limits
  }

  /// `nil` for comments, processing instructions and whatever else holds no text.
  mutating func node(_ source: xmlNodePtr, depth: Int) throws(ReadingError) -> MarkupNode? {
    nodes += 1
    guard nodes <= limits.nodes else { throw .tooLarge("要素の数が上限の\(limits.nodes)個を超えています") }
    let line = Int(xmlGetLineNo(source))
    let ordinal = nodes
    switch source.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      let text = string(source.pointee.content)
      return text.isEmpty
        ? nil : Self.text(text, ordinal: ordinal, line: line)
    case XML_ENTITY_REF_NODE: return try entity(source, line: line)
    case XML_ELEMENT_NODE: break
    default: return nil
    }
    guard depth < limits.depth + 10 else {
      isCut = true
      return nil
    }
    var children: [MarkupNode] = []
    var next = source.pointee.children
    while let child = next {
      if let copy = try node(child, depth: depth + 1) { children.append(copy) }
      next = child.pointee.next
    }
    var name = string(source.pointee.name).lowercased()
    let isXML = source.pointee.doc?.pointee.type == XML_DOCUMENT_NODE
    // 〈gauge now="11社" goal="40社"〉 is an indicator by what its attributes tell.
    if isXML, XMLNames.kind(of: name) != .indicator, source.pointee.properties != nil,
      XMLNames.kind(of: name, attributes: Set(all(of: source).map(\.name))) == .indicator
    {
      name = "indicator"
    }
    let fields = isXML ? self.fields(of: source, name: name, line) : []
    let isRecord = children.isEmpty && fields.count > 1
    var remark = ""
    if isRecord {
      children = fields
    } else if isXML, XMLNames.titleLabel(of: name) != nil || XMLNames.kind(of: name) == .event,
      fields.contains(where: { !Self.isShown($0) }),
      !children.isEmpty, children.allSatisfy(\.isText)
    {
      children = fields.filter { !Self.isShown($0) } + [words(children, of: name, line: line)]
    } else if children.contains(where: { !$0.isText }) {
      children = fields.filter { !Self.isShown($0) } + children
    } else if isXML, !children.isEmpty, let work = self.work(source, name: name, children, line) {
      children = [work]
    } else if !children.isEmpty {
      let isDescribed = isXML && addDescription(of: source, to: &children, line: line)
      let shown = fields.filter {
        !Self.isShown($0) && !(isDescribed && XMLNames.describesPerson($0.name))
      }
      remark = shown.filter { $0.name != Self.unit }.map { "\($0.name)：\($0.content)" }
        .joined(separator: "　")
      if let unit = shown.first(where: { $0.name == Self.unit }) {
        nodes += 1
        children.append(Self.text(unit.content, ordinal: nodes, line: line))
      }
    }
    var node = MarkupNode(
      ordinal: ordinal, name: name,
      attributes: isRecord ? [:] : attributes(of: source),
      text: "", line: line, children: children)
    node.remark = remark
    return node
  }

  /// 「早川 悟（若葉大学 教授）」 for a name whose element tells place and office in attributes.
  private mutating func addDescription(
    of source: xmlNodePtr, to children: inout [MarkupNode], line: Int
  ) -> Bool {
    guard children.map(\.text.utf8.count).reduce(0, +) <= 60,
      !children.contains(where: { $0.text.contains("。") })
    else { return false }
    var values: [String] = []
    var next = source.pointee.properties
    while let attribute = next {
      let value = attribute.pointee.children.map { string($0.pointee.content) } ?? ""
      if XMLNames.describesPerson(string(attribute.pointee.name)),
        value.unicodeScalars.contains(where: { $0.value >= 0x3000 })
      {
        values.append(value)
      }
      next = attribute.pointee.next
    }
    guard !values.isEmpty else { return false }
    nodes += 1
    children.append(
      Self.text("（\(values.joined(separator: " "))）", ordinal: nodes, line: line))
    return true
  }

  /// The attribute that belongs behind the number that its element holds.
  private static let unit = "単位"

  /// Whether a field is shown otherwise (a title, which becomes a heading) or says nothing to read
  /// (a number).
  private static func isShown(_ field: MarkupNode) -> Bool {
    if XMLNames.kind(of: field.name) == .measure { return false }
    if field.isNamed { return field.name == "name" || field.name == "title" }
    let text = field.content.unicodeScalars
    let isValue = text.contains { "-/%％:：".unicodeScalars.contains($0) }
    return kept.contains(field.name)
      || !isValue && !field.content.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  /// The text of an element whose attributes tell more of it, as if it were an element itself: its
  /// title, or what it says.
  private mutating func words(
    _ texts: [MarkupNode], of name: String, line: Int
  ) -> MarkupNode {
    nodes += 1
    let text = texts.map(\.content).joined()
    let isTitle =
      text.unicodeScalars.count <= 80
      && (XMLNames.kind(of: name) != .example || !text.contains("。"))
    return MarkupNode(
      ordinal: nodes, name: isTitle ? "title" : "p", attributes: [:], text: "", line: line,
      children: texts)
  }

  /// A work whose publisher and year are attributes of its title, as a text would name it:
  /// 「海山省「…調査」（令和4年度）」. `nil` where nothing but the words is known.
  private mutating func work(
    _ source: xmlNodePtr, name: String, _ texts: [MarkupNode], _ line: Int
  ) -> MarkupNode? {
    guard XMLNames.isWork(name) else { return nil }
    let title = texts.map(\.content).joined().collapsed
    let attributes = all(of: source)
    func value(_ names: Set<String>) -> String? {
      attributes.first { names.contains($0.name) }?.value.collapsed
    }
    let publisher = value(XMLNames.publishers)
    let year = value(XMLNames.years)
    guard publisher != nil || year != nil, !title.isEmpty,
      !title.unicodeScalars.contains(where: { $0 == "「" || $0 == "『" })
    else { return nil }
    nodes += 1
    let words = (publisher ?? "") + "「\(title)」" + (year.map { "（\($0)）" } ?? "")
    return Self.text(words, ordinal: nodes, line: line)
  }

  private func all(of source: xmlNodePtr) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    var next = source.pointee.properties
    while let attribute = next {
      let value = attribute.pointee.children.map { string($0.pointee.content) } ?? ""
      if !value.isEmpty { found.append((string(attribute.pointee.name).lowercased(), value)) }
      next = attribute.pointee.next
    }
    return found
  }

  /// The text of an entity declared in the file itself; those with markup or further entities, or
  /// from elsewhere, are left out.
  private mutating func entity(
    _ source: xmlNodePtr, line: Int
  ) throws(ReadingError) -> MarkupNode? {
    guard let entity = xmlGetDocEntity(source.pointee.doc, source.pointee.name) else { return nil }
    switch entity.pointee.etype {
    case XML_INTERNAL_GENERAL_ENTITY, XML_INTERNAL_PREDEFINED_ENTITY: break
    default:
      hasExternalEntities = true
      return nil
    }
    entityText += max(1, Int(entity.pointee.length))
    guard entityText <= limits.entityText else {
      throw .damaged("XMLの実体参照を展開すると大きくなりすぎます")
    }
    let text = string(entity.pointee.content)
    guard !text.contains("<"), !text.contains("&") else {
      isCut = true
      return nil
    }
    return Self.text(text, ordinal: nodes, line: line)
  }

  private static func text(_ text: String, ordinal: Int, line: Int) -> MarkupNode {
    MarkupNode(ordinal: ordinal, name: "", attributes: [:], text: text, line: line, children: [])
  }

  /// The attributes that are read as if they were elements, since some write whole records so:
  /// those with Japanese names, and those whose name says what their value is.
  private mutating func fields(
    of source: xmlNodePtr, name: String, _ line: Int
  ) -> [MarkupNode] {
    var found: [(name: String, value: String)] = []
    var next = source.pointee.properties
    while let attribute = next {
      let value = attribute.pointee.children.map { string($0.pointee.content) } ?? ""
      if !value.isEmpty { found.append((string(attribute.pointee.name), value)) }
      next = attribute.pointee.next
    }
    guard !found.isEmpty else { return [] }
    let kind = XMLNames.kind(of: name, attributes: Set(found.map { $0.name.lowercased() }))
    if kind == .indicator {
      let level = found.first { XMLNames.isLevel($0.name, $0.value) }
      let type = found.first { ["type", "kind"].contains($0.name) && $0.name != level?.name }
      found.removeAll { [level?.name, "type", "kind"].contains($0.name) }
      if let text = XMLNames.level(level?.value ?? name, type: type?.value),
        level != nil || type != nil
      {
        found.insert(("level", text), at: 0)
      }
    }
    if kind == .event { XMLNames.joinTimes(&found) }
    var fields: [MarkupNode] = []
    for (name, value) in found {
      let isNamed =
        XMLNames.isField(name, of: kind)
        || kind == nil && XMLNames.isSource(name) && value.unicodeScalars.contains { $0.isKanji }
      guard isNamed || name.unicodeScalars.contains(where: { $0.isKanji || $0.isKatakana }) else {
        continue
      }
      let text = Self.text(value, ordinal: nodes + 2, line: line)
      var field = MarkupNode(
        ordinal: nodes + 1, name: isNamed ? name.lowercased() : name, attributes: [:], text: "",
        line: line, children: [text])
      field.isAttribute = true
      fields.append(field)
      nodes += 2
    }
    return fields
  }

  private func attributes(of source: xmlNodePtr) -> [String: String] {
    var found: [String: String] = [:]
    var next = source.pointee.properties
    while let attribute = next {
      let name = string(attribute.pointee.name).lowercased()
      if Self.kept.contains(name) {
        found[name] = attribute.pointee.children.map { string($0.pointee.content) } ?? ""
      }
      next = attribute.pointee.next
    }
    return found
  }

  private func string(_ bytes: UnsafePointer<xmlChar>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }

  private func string(_ bytes: UnsafeMutablePointer<xmlChar>?) -> String {
    bytes.map { String(cString: UnsafePointer($0)) } ?? ""
  }
}

extension MarkupNode {
  /// An attribute with an English name, of which ``XMLNames`` knows the meaning.
  fileprivate var isNamed: Bool { isAttribute && name.utf8.allSatisfy { $0 < 0x80 } }
}
