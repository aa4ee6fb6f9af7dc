import KnowledgeStore

/// Stamps that tell nothing yet: a file that is written now can be written again in the same tick of its
/// drive's clock, and the clock of a drive on the network need not be ours. Such a file is recorded with
/// a stamp that no file has, so that the next run looks at its content.
extension FileStamp {
  /// The coarsest tick of drives in use, that of FAT, in nanoseconds.
  private static let tick: Int64 = 2_000_000_000

  /// - Parameter time: When the run began that saw it.
  func isSettled(at time: ChangeTime) -> Bool {
    modified < Int64(time.seconds) * 1_000_000_000 - Self.tick
  }

  /// The same file with a time that no file has.
  var unsettled: FileStamp { FileStamp(size: size, modified: .min, inode: inode) }

  var isUnsettled: Bool { modified == .min }
}

extension StoreChange {
  /// With a stamp that is worth to be trusted in the next run.
  func settled(at time: ChangeTime) -> StoreChange {
    guard case .record(let record) = self, !record.stamp.isSettled(at: time) else { return self }
    return .record(record.with(stamp: record.stamp.unsettled))
  }
}
