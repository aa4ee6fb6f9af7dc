/// Finds headers, footers and page numbers: what stands at the head or the foot of most pages alike.
enum RunningMatter {
  /// Indices of segments by page that are running matter, and whether that is no more than a number or
  /// was there before.
  ///
  /// - Complexity: O(segments)
  static func find(in pages: [(page: LayoutPage, segments: [PageSegment])]) -> [[Int: Bool]] {
    var marks = [[Int: Bool]](repeating: [:], count: pages.count)
    var places: [Key: [(page: Int, segments: [Int])]] = [:]
    var order: [Key] = []
    for (index, (page, segments)) in pages.enumerated() {
      for piece in pieces(of: segments, height: page.height) {
        let key = Key(piece.map { segments[$0] }, of: page)
        if places[key] == nil { order.append(key) }
        places[key, default: []].append((index, piece))
      }
    }
    for key in order {
      guard let found = places[key], let first = found.first else { continue }
      let onPages = Set(found.map(\.page)).count
      let isOften = onPages >= 3 && onPages * 10 >= pages.count * 3
      guard key.isNumber ? onPages >= 2 || key.isFramed : isOften else { continue }
      for (page, segments) in found {
        for segment in segments { marks[page][segment] = key.isNumber || page != first.page }
      }
    }
    return marks
  }

  /// What stands within the outer ninth of a page above and below, six pieces of a row at most; letters
  /// that stand near each other are one piece.
  private static func pieces(of segments: [PageSegment], height: Double) -> [[Int]] {
    let head = segments.indices.filter { segments[$0].box.bottom <= height * 0.11 }
      .sorted { segments[$0].box.top < segments[$1].box.top }.prefix(12)
    let foot = segments.indices.filter { segments[$0].box.top >= height * 0.89 }
      .sorted { segments[$0].box.bottom > segments[$1].box.bottom }.prefix(12)
    return [head, foot].flatMap { zone in
      var pieces: [[Int]] = []
      for index in zone.sorted(by: { segments[$0].box.left < segments[$1].box.left }) {
        let box = segments[index].box
        let near = pieces.firstIndex { piece in
          piece.last.map {
            segments[$0].box.sharesRow(with: box) >= 0.5
              && box.left - segments[$0].box.right < 1.5 * segments[$0].size
          } ?? false
        }
        if let near {
          pieces[near].append(index)
        } else {
          pieces.append([index])
        }
      }
      return pieces
    }
  }

  private struct Key: Hashable {
    /// `#` for a page's number.
    let text: String
    let isFoot: Bool
    /// How high it stands, in steps.
    let row: Int
    /// How far a page's number is from its place in the file; 0 for other matter.
    let offset: Int
    /// 「- 1 -」
    let isFramed: Bool

    var isNumber: Bool { text == "#" || text == "#/#" }

    init(_ segments: [PageSegment], of page: LayoutPage) {
      let glyphs = segments.map(\.text).joined().unicodeScalars.map(\.halfWidth)
        .filter { !$0.properties.isWhitespace }
      var core = ""
      for glyph in glyphs {
        if !glyph.isDigit {
          core.unicodeScalars.append(glyph)
        } else if core.last != "#" {
          core += "#"
        }
      }
      isFramed = core.count > 2 && core.hasSuffix("#\(core.first.map(String.init) ?? "")")
      core = core.filter { !"-－―–—‐─−ページ頁pP.[]()".contains($0) }
      let isNumber = core == "#" || core == "#/#"
      text = isNumber ? core : glyphs.string
      let digits = glyphs.drop { !$0.isDigit }.prefix(while: \.isDigit).prefix(6)
      let number = digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
      offset = isNumber ? number - page.number : 0
      let middle = segments.first?.box.middle ?? 0
      isFoot = middle > page.height / 2
      row = Int((middle / 6).rounded())
    }
  }
}
