package import KnowledgeModel
package import KnowledgeStore

/// What one run of indexing did, counted in files.
package struct IndexReport: Sendable, Hashable {
  package var added = 0
  package var changed = 0
  package var moved = 0
  package var removed = 0
  package var unchanged = 0
  /// Every file below the roots that is not in the knowledge base, whether or not it was tried again.
  package var skipped: [SkippedFile] = []
  /// What was read otherwise than it is written: manifests, and the documents that this run read.
  package var problems: [FileProblem] = []
  /// Documents that were taken for the old ones, though name and content had changed.
  package var renamed: [RenamedDocument] = []
  /// Files that are gone and whose documents were kept, because that was asked for; as their roots have
  /// them.
  package var kept: [String] = []
  /// Roots whose missing files were left in the knowledge base.
  package var heldBack: [HeldBack] = []
  package let isDryRun: Bool
  /// Whether the run was ended before it had done everything.
  package var isCutOff = false
  /// Documents that could not be made in this run.
  var failed: Set<DocumentID?> = []

  init(_ outcome: Survey.Outcome, isDryRun: Bool) {
    unchanged = outcome.plan.unchanged
    skipped = outcome.skipped
    heldBack = outcome.heldBack
    kept = outcome.kept
    problems = outcome.manifests.problems
    renamed = outcome.plan.renamed
    self.isDryRun = isDryRun
  }

  mutating func count(_ work: DocumentWork) {
    skipped += work.skipped
    problems += work.problems
    if work.skipped.isEmpty {
      count(work.task)
    } else {
      failed.insert(work.task.id)
      renamed.removeAll { $0.document == work.task.id }
    }
  }

  /// By path; the problems of one file stay in the order in which they stand there.
  mutating func sort() {
    skipped.sort { $0.path < $1.path }
    let ordered = problems.enumerated().sorted {
      $0.element.path == $1.element.path
        ? $0.offset < $1.offset : $0.element.path < $1.element.path
    }
    problems = ordered.map(\.element)
  }

  /// What a run by this plan would do, as far as it can be told without reading the documents.
  mutating func count(_ plan: RunPlan) {
    for task in plan.tasks { count(task) }
    added += plan.joined.count
    removed = plan.removed
  }

  private mutating func count(_ task: DocumentTask) {
    switch task.reason {
    case .added: added += task.files.count
    case .changed: changed += task.files.count
    case .moved:
      moved += 1
      added += task.files.count - 1
    }
  }
}

/// A document that kept its key, though name and content of its file changed between two runs.
package struct RenamedDocument: Sendable, Hashable {
  package let document: DocumentID
  /// Relative to its root; so is `to`.
  package let from: String
  package let to: String
}

/// Why files that are gone were not removed.
package struct HeldBack: Sendable, Hashable {
  package enum Cause: Sendable, Hashable {
    case missingRoot
    case emptyRoot
    case manyGone
  }

  package let root: String
  package let cause: Cause
  /// Files that would have been removed.
  package let files: Int

  /// For staff: what happened, and what to do.
  package var message: String {
    let fact =
      switch cause {
      case .missingRoot: "\(root) がありません。"
      case .emptyRoot: "\(root) に文書がありません。"
      case .manyGone: "\(root) の文書が一度に \(files) 件なくなっています。"
      }
    return fact + "登録済みの文書は残しました。本当に削除する場合は chie index に --prune を付けて実行してください。"
  }
}

/// How far a run has come.
package struct IndexProgress: Sendable, Hashable {
  /// Files analysed and written.
  package let done: Int
  /// Files to analyse in this run.
  package let total: Int
}
