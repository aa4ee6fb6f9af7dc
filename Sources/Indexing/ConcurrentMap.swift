/// The results of `transform` in the order of the items, at most `width` at a time.
package func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], width: Int, _ transform: @escaping @Sendable (Item) async -> Result
) async -> [Result] {
  await withTaskGroup(of: (Int, Result).self) { group in
    var next = 0
    func start() {
      guard next < items.count else { return }
      let index = next
      let item = items[index]
      next += 1
      group.addTask { (index, await transform(item)) }
    }
    for _ in 0..<max(1, width) { start() }
    var results = [Result?](repeating: nil, count: items.count)
    for await (index, result) in group {
      results[index] = result
      start()
    }
    return results.compactMap(\.self)
  }
}
