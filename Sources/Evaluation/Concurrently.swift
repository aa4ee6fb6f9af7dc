/// Work on many things at a time, with the results in the order of the things.
enum Concurrently {
  /// Works on up to `width` runs of neighbours at a time.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], width: Int, _ transform: @escaping @Sendable (Item) -> Result
  ) async -> [Result] {
    let size = max(1, min(32, items.count / max(1, width) + 1))
    let starts = Array(stride(from: 0, to: items.count, by: size))
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      var next = 0
      func begin() {
        guard next < starts.count else { return }
        let place = next
        let part = items[starts[place]..<min(starts[place] + size, items.count)]
        next += 1
        group.addTask { (place, part.map(transform)) }
      }
      for _ in 0..<max(1, width) { begin() }
      var results = [[Result]](repeating: [], count: starts.count)
      for await (place, part) in group {
        results[place] = part
        begin()
      }
      return results.flatMap(\.self)
    }
  }
}
