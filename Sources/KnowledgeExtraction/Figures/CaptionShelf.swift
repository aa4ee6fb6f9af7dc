import KnowledgeModel

/// The works that stand for the charts and tables of a document, by their numbers: running text that
/// points to one (「第2-1-3図」) tells what the work under it says.
struct CaptionShelf {
  private var byLabel: [CaptionLabel: SourceKey] = [:]

  /// - Parameter lines: Of each section.
  init(_ lines: [[TextLine]]) {
    for section in lines where section.contains(where: { !$0.spots.isEmpty }) {
      for (index, line) in section.enumerated() {
        guard let label = Self.caption(of: line), byLabel[label] == nil,
          let key = Self.key(under: index, in: section)
        else { continue }
        byLabel[label] = key
      }
    }
  }

  var isEmpty: Bool { byLabel.isEmpty }

  func work(of label: CaptionLabel) -> SourceKey? { byLabel[label] }

  static func caption(of line: TextLine) -> CaptionLabel? {
    guard case .sentence(let text, let range) = line.content else { return nil }
    return CaptionLabel.caption(range, in: text)
  }

  /// Of the caption itself, else of the first line of sources below it.
  private static func key(under index: Int, in lines: [TextLine]) -> SourceKey? {
    if let own = lines[index].spots.first(where: { $0.form == .block }) { return own.work.key }
    for line in lines[index...].dropFirst().prefix(longest) {
      if line.block == -1 || caption(of: line) != nil { return nil }
      guard case .source = line.content else { continue }
      if let spot = line.spots.first(where: { $0.form != .reference && $0.form != .inline }) {
        return spot.work.key
      }
    }
    return nil
  }

  /// How many lines below a caption its source may stand.
  private static let longest = 8
}
