/// A rectangle on a page, in points from the upper left corner.
struct LayoutBox: Sendable, Hashable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
  var middle: Double { (top + bottom) / 2 }

  func union(_ other: LayoutBox) -> LayoutBox {
    LayoutBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// How much of the lower of the two boxes stands beside the other, from 0 to 1.
  func sharesRow(with other: LayoutBox) -> Double {
    let shared = min(bottom, other.bottom) - max(top, other.top)
    return max(0, shared) / max(0.01, min(height, other.height))
  }
}

/// Letters without white space between them.
struct LayoutWord: Sendable, Hashable {
  var box: LayoutBox
  let text: String
}

/// Words that stand closely side by side.
struct LayoutLine: Sendable, Hashable {
  var box: LayoutBox
  var words: [LayoutWord]
  /// Which of the page's blocks it belongs to, as the program that wrote them saw it.
  var block = 0
}

/// What stands on a page and where.
struct LayoutPage: Sendable, Hashable {
  /// 1-based.
  let number: Int
  var width: Double
  var height: Double
  var lines: [LayoutLine]
}
