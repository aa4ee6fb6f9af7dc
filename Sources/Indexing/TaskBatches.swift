import KnowledgeStore

/// Cuts the work of a run into transactions of a moderate size, whole documents each.
struct TaskBatches {
  private(set) var batches: [[DocumentTask]] = []
  /// In bytes of the files, batch by batch.
  private var sizes: [Int64] = []

  private static let maximumDocuments = 64
  /// In bytes of the files.
  private static let maximumSize: Int64 = 4 << 20

  init(_ tasks: [DocumentTask]) {
    var batch: [DocumentTask] = []
    var size: Int64 = 0
    for task in tasks {
      let next = task.files.first?.stamp.size ?? 0
      if !batch.isEmpty, batch.count == Self.maximumDocuments || size + next > Self.maximumSize {
        batches.append(batch)
        sizes.append(size)
        batch = []
        size = 0
      }
      batch.append(task)
      size += next
    }
    if !batch.isEmpty {
      batches.append(batch)
      sizes.append(size)
    }
  }

  /// Whether a batch may be analysed while the one before is written: beside a large file neither is,
  /// so that two of them are never held at a time.
  func mayBeAhead(_ index: Int) -> Bool {
    guard sizes.indices.contains(index) else { return false }
    return index == 0 || sizes[index - 1] + sizes[index] <= 2 * Self.maximumSize
  }
}
