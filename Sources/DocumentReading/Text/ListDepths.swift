/// Depths of the items of a list, by their indentation and, where that is equal, by their marks.
struct ListDepths {
  private var open: [(indent: Int, marker: String)] = []

  /// 1 for the outermost. Items come in reading order.
  mutating func depth(indent: Int, marker: String) -> Int {
    while let last = open.last, last.indent > indent { open.removeLast() }
    if let known = open.lastIndex(where: { $0.indent == indent && $0.marker == marker }) {
      open.removeSubrange((known + 1)...)
    } else {
      open.append((indent, marker))
    }
    return open.count
  }

  /// To be called at whatever is no item.
  mutating func end() { open = [] }

  /// Whether a line of this indentation continues the last item.
  func continues(indent: Int) -> Bool {
    open.last.map { indent > $0.indent } ?? false
  }
}
