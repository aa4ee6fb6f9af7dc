package import KnowledgeModel

/// Reads the plain text that converters make of old Word documents: of two, the first gives the text, the
/// second the fields for ruby and letters in circles, which the first leaves out. The file itself, which
/// comes last, gives what neither does.
package struct OldWordReader: ConversionReader {
  package init() {}

  package func read(
    _ outputs: [[UInt8]], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    let file = outputs.last.flatMap { $0.starts(with: CompoundFile.signature) ? $0 : nil }
    let outputs = file == nil ? outputs : outputs.dropLast()
    let output = outputs.first ?? []
    guard output.count <= context.limits.text else {
      throw .tooLarge("本文が上限の\(context.limits.text >> 20)MBを超えています")
    }
    // Where antiword leaves a picture out.
    let written = String(decoding: output, as: UTF8.self).replacing("[pic]", with: "")
    var text = PageLetters.plainLines(of: written)
    if outputs.count > 1, outputs[1].count <= context.limits.text {
      text = Self.withFormulas(text, from: String(decoding: outputs[1], as: UTF8.self))
    }
    let surroundings = WordSurroundings(file ?? [])
    let lines = SourceLine.lines(of: surroundings.withoutThem(text)).map(Self.withoutBars)
    return Reading(
      format: context.format, encoding: nil, confidence: nil, problems: [],
      declared: DeclaredHead(),
      blocks: surroundings.added(
        to: ConvertedText.blocks(of: lines, limits: context.limits)))
  }

  private static func withFormulas(_ text: String, from other: String) -> String {
    var shown: [String: String] = [:]
    for line in other.split(whereSeparator: \.isNewline) {
      guard let found = EquationField.shown(in: String(line)) else { continue }
      let bare = key(found.bare)
      if !bare.isEmpty { shown[bare] = shown[bare] ?? PageLetters.plain(found.shown).trimmed }
    }
    guard !shown.isEmpty else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indent = line.prefix { $0.isWhitespace }
      return shown[key(line)].map { indent + $0 } ?? String(line)
    }.joined(separator: "\n")
  }

  private static func key(_ line: some StringProtocol) -> String {
    PageLetters.plain(String(line)).unicodeScalars.filter { !$0.properties.isWhitespace }.string
  }

  /// A table of a single cell, which stands between two bars.
  private static func withoutBars(_ line: SourceLine) -> SourceLine {
    guard line.preset == nil, line.text.count > 2, line.text.hasPrefix("|"),
      line.text.hasSuffix("|")
    else { return line }
    let inner = line.text.dropFirst().dropLast()
    return inner.contains("|") ? line : SourceLine(number: line.number, raw: inner.trimmed)
  }
}

extension PageLetters {
  /// ``plain(_:)`` of each line; line feeds and tabs stay.
  static func plainLines(of text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { plain(String($0)) }
        .joined(separator: "\t")
    }.joined(separator: "\n")
  }
}
