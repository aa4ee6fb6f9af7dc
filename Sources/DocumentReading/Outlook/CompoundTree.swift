/// The storages and streams of a compound file as the folders and files that they are (MS-CFB, 2.6).
struct CompoundTree {
  let file: CompoundFile
  /// By its place in the directory.
  private let nodes: [Int: Node]

  private struct Node {
    let entry: CompoundFile.Entry
    let left: Int
    let right: Int
    let child: Int
  }

  /// A storage, by its place in the directory.
  struct Storage: Hashable, Sendable {
    fileprivate let number: Int
    static let root = Storage(number: 0)
  }

  init?(_ bytes: [UInt8]) {
    guard let file = CompoundFile(bytes) else { return nil }
    self.file = file
    let sectors = SectorChain(bytes, sectorSize: 1 << Int(bytes.number16(at: 30)))
    let directory = sectors.content(from: Int(bytes.number32(at: 48)), size: bytes.count)
    var nodes: [Int: Node] = [:]
    var count = 0
    for (number, start) in stride(from: 0, to: directory.count - 127, by: 128).enumerated() {
      // As CompoundFile passes over places that are not used.
      guard count < file.entries.count, (1...5).contains(directory[start + 66]),
        directory.number16(at: start + 64) <= 64
      else { continue }
      nodes[number] = Node(
        entry: file.entries[count], left: Int(directory.number32(at: start + 68)),
        right: Int(directory.number32(at: start + 72)),
        child: Int(directory.number32(at: start + 76)))
      count += 1
    }
    self.nodes = nodes
  }

  /// What stands in a storage, in the order of the directory; loops end where they begin.
  func children(of storage: Storage) -> [(storage: Storage, entry: CompoundFile.Entry)] {
    var found: Set<Int> = [storage.number]
    var open = nodes[storage.number].map { [$0.child] } ?? []
    while let number = open.popLast() {
      guard let node = nodes[number], found.insert(number).inserted else { continue }
      open += [node.left, node.right]
    }
    found.remove(storage.number)
    return found.sorted().compactMap { number in
      nodes[number].map { (Storage(number: number), $0.entry) }
    }
  }
}
