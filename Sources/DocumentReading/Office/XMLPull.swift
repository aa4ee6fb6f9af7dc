import CLibXML2

/// Reads one part of an Office document from its beginning to its end, by libxml2's text reader.
///
/// Nothing is fetched from outside, no DTD is loaded, and a part that defines entities of its own is
/// refused: Office documents have none. Names are local names, so that the strict and the usual
/// namespaces read alike. Only what is around the present element is kept in memory.
final class XMLPull {
  enum Event { case start, text, end }

  /// Of the element that the last event is about.
  private(set) var name = ""
  /// Of the element that the last event is about; 1 for the root.
  private(set) var depth = 0
  /// Whether entities stood for files or addresses and were left out.
  private(set) var hasExternalEntities = false

  private let memory: UnsafeMutableBufferPointer<UInt8>
  private let reader: xmlTextReaderPtr
  private let limits: ReadingLimits
  private var event = Event.end
  private var isEmptyElement = false
  private var elements = 0

  init(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingError) {
    guard !Self.hasAttributeFlood(bytes) else {
      throw .damaged("文書の中に、属性が多すぎる要素があります")
    }
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
    _ = memory.update(fromContentsOf: bytes)
    let options =
      XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
      | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue
    let reader = memory.withMemoryRebound(to: CChar.self) {
      xmlReaderForMemory($0.baseAddress, Int32(bytes.count), nil, nil, Int32(options))
    }
    guard let reader else {
      memory.deallocate()
      throw .damaged("文書の中のXMLを読み取れません")
    }
    self.memory = memory
    self.reader = reader
    self.limits = limits
  }

  deinit {
    xmlFreeTextReader(reader)
    memory.deallocate()
  }

  /// `nil` at the end.
  func next() throws(ReadingError) -> Event? {
    if isEmptyElement {
      isEmptyElement = false
      event = .end
      return event
    }
    while true {
      let state = xmlTextReaderRead(reader)
      guard state == 1 else {
        if state == 0 { return nil }
        throw .damaged("文書の中のXMLが壊れています")
      }
      switch xmlTextReaderNodeType(reader) {
      case Self.element:
        elements += 1
        guard elements <= 10 * limits.nodes else {
          throw .tooLarge("要素の数が上限の\(10 * limits.nodes)個を超えています")
        }
        name = localName
        depth = Int(xmlTextReaderDepth(reader)) + 1
        isEmptyElement = xmlTextReaderIsEmptyElement(reader) == 1
        event = .start
        return event
      case Self.endElement:
        name = localName
        depth = Int(xmlTextReaderDepth(reader)) + 1
        event = .end
        return event
      case Self.text, Self.data, Self.space, Self.significantSpace:
        event = .text
        return event
      case Self.documentType: try checkEntities()
      default: break
      }
    }
  }

  /// Moves to the start of the root element.
  func openRoot() throws(ReadingError) {
    while let event = try next() {
      if event == .start { return }
    }
    throw .damaged("文書の中のXMLが空です")
  }

  /// Walks through the children of the element whose start was just met, up to its end. Of a child that
  /// `visit` leaves unread the rest is passed over.
  func children(_ visit: () throws(ReadingError) -> Void) throws(ReadingError) {
    try contents(text: { _ in }, element: visit)
  }

  /// The same with the texts between the children, in their order.
  func contents(
    text: (String) -> Void, element: () throws(ReadingError) -> Void
  ) throws(ReadingError) {
    guard event == .start else { return }
    let own = depth
    while let event = try next() {
      switch event {
      case .start:
        try element()
        try skip(to: own + 1)
      case .text: text(value)
      case .end: if depth <= own { return }
      }
    }
  }

  /// All words in the element whose start was just met, up to its end.
  func text() throws(ReadingError) -> String {
    var output = ""
    guard event == .start else { return output }
    let own = depth
    while let event = try next() {
      if event == .text { output += value }
      if event == .end, depth <= own { break }
    }
    return output
  }

  /// Goes on to the end of the open element of this depth.
  private func skip(to target: Int) throws(ReadingError) {
    while !(event == .end && depth <= target) {
      guard try next() != nil else { return }
    }
  }

  private var value: String {
    xmlTextReaderConstValue(reader).map(Self.string) ?? ""
  }

  private var localName: String {
    xmlTextReaderConstLocalName(reader).map(Self.string) ?? ""
  }

  /// The first attribute of this local name of the element whose start was just met.
  func attribute(_ name: StaticString) -> String? {
    attribute { local, _ in Self.equals(local, name) }
  }

  /// The identifier of a relationship: `r:id`, `r:embed` ….
  func relationship(_ name: StaticString = "id") -> String? {
    attribute { local, space in
      guard Self.equals(local, name), let space else { return false }
      return Self.string(space).hasSuffix("/relationships")
    }
  }

  /// An attribute that stands for yes where it stands alone.
  func flag(_ name: StaticString = "val") -> Bool {
    guard let value = attribute(name) else { return true }
    return !["0", "false", "off"].contains(value)
  }

  func integer(_ name: StaticString) -> Int? { attribute(name).flatMap { Int($0) } }

  private func attribute(
    where isWanted: (UnsafePointer<xmlChar>, UnsafePointer<xmlChar>?) -> Bool
  ) -> String? {
    guard event == .start, let node = xmlTextReaderCurrentNode(reader),
      node.pointee.type == XML_ELEMENT_NODE
    else { return nil }
    var next = node.pointee.properties
    while let attribute = next {
      if let local = attribute.pointee.name, isWanted(local, attribute.pointee.ns?.pointee.href) {
        var value = ""
        var child = attribute.pointee.children
        while let text = child {
          if text.pointee.type == XML_TEXT_NODE, let content = text.pointee.content {
            value += Self.string(content)
          }
          child = text.pointee.next
        }
        return value
      }
      next = attribute.pointee.next
    }
    return nil
  }

  /// - Throws: Where the part defines entities by text of its own.
  private func checkEntities() throws(ReadingError) {
    var next = xmlTextReaderCurrentNode(reader)?.pointee.children
    while let node = next {
      if node.pointee.type == XML_ENTITY_DECL {
        let isExternal = node.withMemoryRebound(to: xmlEntity.self, capacity: 1) {
          $0.pointee.etype != XML_INTERNAL_GENERAL_ENTITY
            && $0.pointee.etype != XML_INTERNAL_PARAMETER_ENTITY
        }
        guard isExternal else {
          throw .damaged("文書の中に、Office文書が使わない実体の定義があります")
        }
        hasExternalEntities = true
      }
      next = node.pointee.next
    }
  }

  /// More than a thousand attributes, which libxml2 compares with each other, in one tag.
  private static func hasAttributeFlood(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      var isTag = false
      for index in bytes.indices {
        switch bytes[index] {
        case 0x3C:
          isTag = true
          count = 0
        case 0x3E: isTag = false
        case 0x3D where isTag:
          count += 1
          if count > 1_000 { return true }
        default: break
        }
      }
      return false
    }
  }

  private static func equals(_ text: UnsafePointer<xmlChar>, _ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    for index in 0..<count where text[index] != name.utf8Start[index] { return false }
    return text[count] == 0
  }

  private static func string(_ text: UnsafePointer<xmlChar>) -> String {
    String(cString: text)
  }

  private static let element = Int32(XML_READER_TYPE_ELEMENT.rawValue)
  private static let endElement = Int32(XML_READER_TYPE_END_ELEMENT.rawValue)
  private static let text = Int32(XML_READER_TYPE_TEXT.rawValue)
  private static let data = Int32(XML_READER_TYPE_CDATA.rawValue)
  private static let space = Int32(XML_READER_TYPE_WHITESPACE.rawValue)
  private static let significantSpace = Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue)
  private static let documentType = Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue)
}
