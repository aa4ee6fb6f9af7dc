/// What is wrong in a file of the templates, and where. Lines count from 1.
struct TemplateFault: Error, Hashable {
  let line: Int
  /// For staff: fact and advice.
  let text: String
}

extension Substring {
  /// The line of a place in the whole text.
  func line(of index: Index) -> Int {
    1 + base[..<index].utf8.count { $0 == UInt8(ascii: "\n") }
  }
}
