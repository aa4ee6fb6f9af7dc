package import KnowledgeModel

/// Reads the plain text that converters make of old Word documents.
package struct OldWordReader: ConversionReader {
  package init() {}

  package func read(
    _ outputs: [[UInt8]], context: ReadingContext
  ) throws(ReadingError) -> Reading {
    let output = outputs.first ?? []
    guard output.count <= context.limits.text else {
      throw .tooLarge("本文が上限の\(context.limits.text >> 20)MBを超えています")
    }
    let text = PageLetters.plainLines(of: String(decoding: output, as: UTF8.self))
    let lines = SourceLine.lines(of: text).map(Self.withoutBars)
    return Reading(
      format: context.format, encoding: nil, confidence: nil, problems: [],
      declared: DeclaredHead(), blocks: ConvertedText.blocks(of: lines, limits: context.limits))
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
