import Indexing
import KnowledgeModel
import KnowledgeStore

/// The JSON of `chie index --json`: numbers of files, every file that was left out, and what was read
/// otherwise than it is written.
struct ReportWire: Encodable {
  let added: Int
  let changed: Int
  let moved: Int
  let removed: Int
  let unchanged: Int
  let renamed: [RenamedWire]
  /// Paths of files that are gone and whose documents were kept.
  let kept: [String]
  let skipped: [SkippedWire]
  let problems: [ProblemWire]

  init(_ report: IndexReport) {
    added = report.added
    changed = report.changed
    moved = report.moved
    removed = report.removed
    unchanged = report.unchanged
    renamed = report.renamed.map(RenamedWire.init)
    kept = report.kept
    skipped = report.skipped.map(SkippedWire.init)
    problems = report.problems.map(ProblemWire.init)
  }
}

struct RenamedWire: Encodable {
  let document: String
  let from: String
  let to: String

  init(_ renamed: RenamedDocument) {
    document = renamed.document.value
    from = renamed.from
    to = renamed.to
  }
}

struct ProblemWire: Encodable {
  let path: String
  let message: String

  init(_ problem: FileProblem) {
    path = problem.path
    message = problem.message
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
