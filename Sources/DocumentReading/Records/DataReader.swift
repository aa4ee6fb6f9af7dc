package import KnowledgeModel

/// Reads files of data: JSON, JSON Lines and YAML. What is not well-formed is read as text.
package struct DataReader: DocumentReader {
  package init() {}

  package func read(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    let decoded = try TextDecoder.decode(bytes)
    do throws(DataFailure) {
      let values =
        context.format == .yaml
        ? try YAMLText.values(of: decoded.text)
        : try JSONText.values(of: decoded.text, limits: context.limits)
      var writer = DataBlocks()
      writer.add(values)
      return Reading(
        format: context.format, encoding: decoded.encoding, confidence: decoded.confidence,
        problems: decoded.problems, declared: DataHead.declared(in: values),
        blocks: writer.blocks)
    } catch {
      let text = try PlainTextReader().read(bytes, context: context)
      let name = context.format == .yaml ? "YAML" : "JSON"
      return Reading(
        format: context.format, encoding: text.encoding, confidence: text.confidence,
        problems: text.problems + [
          ReadingProblem(
            code: "data-as-text",
            message: "\(error.fact)ため、\(name)としてではなく文字のまま読みました。\(error.advice(for: name))")
        ], declared: DeclaredHead(), blocks: text.blocks)
    }
  }
}

/// Tells data from other text.
enum DataSigns {
  /// Whether the text is plainly JSON: it begins as a record or a list of such, and ends as one.
  static func isJSON(_ bytes: [UInt8]) -> Bool {
    let signs = bytes.prefix(4_096).filter { $0 > 0x20 }.prefix(3)
    guard let last = bytes.suffix(64).last(where: { $0 > 0x20 }) else { return false }
    if signs.starts(with: "{\"".utf8) { return last == 0x7D }
    return (signs.starts(with: "[{\"".utf8) || signs.starts(with: "[[\"".utf8)) && last == 0x5D
  }
}
