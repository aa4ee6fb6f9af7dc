import KnowledgeStore

/// Cuts the work of a run into transactions of a moderate size, whole documents each.
struct TaskBatches {
  private(set) var batches: [[DocumentTask]] = []

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
        batch = []
        size = 0
      }
      batch.append(task)
      size += next
    }
    if !batch.isEmpty { batches.append(batch) }
  }
}
