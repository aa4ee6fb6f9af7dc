/// A window of a text around what was found in it.
struct SnippetWindow {
  /// A place of the text that belongs to the query.
  struct Finding: Hashable {
    /// Which part of the query: findings of one subject say the same.
    let subject: Int
    /// Half-open, in UTF-8 bytes of the text, on the bounds of characters.
    let range: Range<Int>
  }

  /// In characters.
  static let length = 120
  /// How far before the first finding a window looks for a place to begin, in characters.
  private static let lead = 40

  private let characters: [Character]
  /// By place; ranges in characters.
  private let findings: [Finding]

  /// - Complexity: O(characters + findings · log findings).
  init(text: String, findings: [Finding]) {
    characters = Array(text)
    let starts = Self.starts(of: characters)
    self.findings = findings.compactMap { finding in
      let range = Self.characters(of: finding.range, starts: starts)
      return range.isEmpty ? nil : Finding(subject: finding.subject, range: range)
    }
    .sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.subject)
        < ($1.range.lowerBound, $1.range.upperBound, $1.subject)
    }
  }

  var snippet: Snippet {
    let window = trimmed(bestWindow)
    return Snippet(
      text: String(characters[window]), highlights: highlights(in: window),
      beginsInside: characters[..<window.lowerBound].contains { !$0.isWhitespace },
      endsInside: characters[window.upperBound...].contains { !$0.isWhitespace })
  }

  /// Where each character begins, in UTF-8 bytes, and at last where the text ends.
  private static func starts(of characters: [Character]) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(characters.count + 1)
    var offset = 0
    for character in characters {
      offset += character.utf8.count
      starts.append(offset)
    }
    return starts
  }

  /// The characters that hold the bytes.
  private static func characters(of bytes: Range<Int>, starts: [Int]) -> Range<Int> {
    guard !bytes.isEmpty, let end = starts.last, bytes.upperBound <= end else { return 0..<0 }
    let lower = firstIndex(in: starts) { $0 > bytes.lowerBound } - 1
    let upper = firstIndex(in: starts) { $0 >= bytes.upperBound }
    return lower..<max(lower, upper)
  }

  /// The first index whose value satisfies a condition that all later ones satisfy too.
  private static func firstIndex(in values: [Int], where holds: (Int) -> Bool) -> Int {
    var lower = 0
    var upper = values.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if holds(values[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }

  /// Most subjects first, then most findings, then the earliest place.
  private var bestWindow: Range<Int> {
    guard characters.count > Self.length else { return characters.indices }
    guard let first = findings.first else { return window(around: 0..<0) }
    var best = (first: 0, last: 0, subjects: 0, findings: 0)
    var counts: [Int: Int] = [:]
    var last = -1
    for index in findings.indices {
      let end = findings[index].range.lowerBound + Self.length - Self.lead / 2
      while last + 1 < findings.count, findings[last + 1].range.upperBound <= end || last < index {
        last += 1
        counts[findings[last].subject, default: 0] += 1
      }
      let size = last - index + 1
      if (counts.count, size) > (best.subjects, best.findings) {
        best = (index, last, counts.count, size)
      }
      let subject = findings[index].subject
      counts[subject, default: 1] -= 1
      if counts[subject] == 0 { counts[subject] = nil }
    }
    let start = best.subjects > 0 ? findings[best.first].range.lowerBound : first.range.lowerBound
    let end = findings[best.first...best.last].map(\.range.upperBound).max() ?? start
    return window(around: start..<min(end, start + Self.length))
  }

  /// Begins at a sentence, else behind a comma, else a little before the core; likewise ends.
  private func window(around core: Range<Int>) -> Range<Int> {
    let room = min(Self.lead, Self.length - core.count)
    let earliest = max(0, core.lowerBound - room)
    var start = max(earliest, core.lowerBound - min(room, 10))
    if earliest == 0 {
      start = 0
    } else if let sentence = boundary(in: earliest..<core.lowerBound, Self.endsSentence) {
      start = sentence
    } else if let clause = boundary(in: earliest..<core.lowerBound, Self.endsClause) {
      start = clause
    }
    let latest = min(characters.count, start + Self.length)
    guard latest < characters.count else { return start..<latest }
    let tail = max(core.upperBound, start + Self.length / 2)..<latest
    let end = lastBoundary(in: tail, Self.endsSentence) ?? lastBoundary(in: tail, Self.endsClause)
    return start..<(end ?? latest)
  }

  /// The index behind the first character of the range that fits.
  private func boundary(in range: Range<Int>, _ fits: (Character) -> Bool) -> Int? {
    range.first { fits(characters[$0]) }.map { $0 + 1 }
  }

  private func lastBoundary(in range: Range<Int>, _ fits: (Character) -> Bool) -> Int? {
    range.last { fits(characters[$0]) }.map { $0 + 1 }
  }

  private static func endsSentence(_ character: Character) -> Bool {
    character.isNewline || "。．！？!?".contains(character)
  }

  private static func endsClause(_ character: Character) -> Bool {
    character.isWhitespace || "、，,；;：:」』）)".contains(character)
  }

  private func trimmed(_ window: Range<Int>) -> Range<Int> {
    var window = window
    while let first = window.first, characters[first].isWhitespace {
      window = first + 1..<window.upperBound
    }
    while let last = window.last, characters[last].isWhitespace {
      window = window.lowerBound..<last
    }
    return window
  }

  /// In Unicode scalars of the window; what overlaps or touches is one.
  private func highlights(in window: Range<Int>) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for finding in findings {
      let range = finding.range.clamped(to: window)
      guard !range.isEmpty else { continue }
      if let last = merged.last, range.lowerBound <= last.upperBound {
        let end = max(last.upperBound, range.upperBound)
        merged[merged.count - 1] = last.lowerBound..<end
      } else {
        merged.append(range)
      }
    }
    return merged.map { range in
      let start = scalars(in: window.lowerBound..<range.lowerBound)
      return start..<start + scalars(in: range)
    }
  }

  private func scalars(in range: Range<Int>) -> Int {
    characters[range].reduce(0) { $0 + $1.unicodeScalars.count }
  }
}
