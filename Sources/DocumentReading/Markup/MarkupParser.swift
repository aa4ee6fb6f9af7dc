import CLibXML2

/// Parses HTML and XML by libxml2 without network, external entities or a DTD, and copies the tree.
///
/// The text is UTF-8 already; declarations inside it are not followed.
struct MarkupParser {
  let limits: ReadingLimits

  struct Outcome {
    let root: MarkupNode
    /// Whether the parser stopped or had to guess.
    let isDamaged: Bool
    /// Whether entities stood for files or addresses and were left out.
    let hasExternalEntities: Bool
  }

  func html(_ text: String) throws(ReadingError) -> Outcome? {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    guard let context = htmlNewParserCtxt() else { return nil }
    defer { htmlFreeParserCtxt(context) }
    let document = withBytes(of: text) { bytes, count in
      htmlCtxtReadMemory(context, bytes, count, nil, "UTF-8", Int32(options))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    return try outcome(document, isDamaged: context.pointee.disableSAX != 0)
  }

  /// Strictly first; where the file is not well-formed, whatever can be saved of it.
  func xml(_ text: String) throws(ReadingError) -> Outcome {
    for recovery in [0, XML_PARSE_RECOVER.rawValue] {
      let options =
        XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
        | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue
        | recovery
      guard let context = xmlNewParserCtxt() else { break }
      defer { xmlFreeParserCtxt(context) }
      let document = withBytes(of: text) { bytes, count in
        xmlCtxtReadMemory(context, bytes, count, nil, "UTF-8", Int32(options))
      }
      let code = context.pointee.lastError.code
      if code == Int32(XML_ERR_ENTITY_LOOP.rawValue) {
        if let document { xmlFreeDoc(document) }
        throw .damaged("XMLの実体参照が循環しているか、際限なく増えます")
      }
      guard let document else { continue }
      defer { xmlFreeDoc(document) }
      if let found = try outcome(document, isDamaged: recovery != 0) { return found }
    }
    throw .damaged("XMLとして読み取れません")
  }

  private func outcome(
    _ document: xmlDocPtr, isDamaged: Bool
  ) throws(ReadingError) -> Outcome? {
    guard let element = xmlDocGetRootElement(document) else { return nil }
    var copy = MarkupCopy(limits: limits)
    guard let root = try copy.node(element, depth: 0) else { return nil }
    return Outcome(
      root: root, isDamaged: isDamaged || copy.isCut, hasExternalEntities: copy.hasExternalEntities)
  }

  private func withBytes<Result>(
    of text: String, _ body: (UnsafePointer<CChar>?, Int32) -> Result
  ) -> Result {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { body($0.baseAddress, Int32($0.count)) }
    }
  }
}
