import Indexing
import KnowledgeStore

/// The JSON of `chie index --json`: numbers of files, and every file that was left out.
struct ReportWire: Encodable {
  let added: Int
  let changed: Int
  let moved: Int
  let removed: Int
  let unchanged: Int
  let skipped: [SkippedWire]

  init(_ report: IndexReport) {
    added = report.added
    changed = report.changed
    moved = report.moved
    removed = report.removed
    unchanged = report.unchanged
    skipped = report.skipped.map(SkippedWire.init)
  }
}

struct SkippedWire: Encodable {
  let path: String
  let status: String
  let reason: String

  init(_ file: SkippedFile) {
    path = file.path
    status = file.status.rawValue
    reason = file.reason
  }
}
