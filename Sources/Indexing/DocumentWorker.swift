import DocumentReading
import KnowledgeExtraction
import KnowledgeModel
import KnowledgeStore

/// What came of one document: the changes to apply, or the reason why it was left out.
struct DocumentWork: Sendable {
  let task: DocumentTask
  let changes: [StoreChange]
  /// One for each of the document's files that was left out; empty where all went well.
  let skipped: [SkippedFile]
  /// What was read otherwise than it is written.
  var problems: [FileProblem] = []
}

/// Turns the file of a task into the changes that put its document into the store.
struct DocumentWorker: Sendable {
  let source: FileSource
  let manifests: ManifestShelf
  let builder: DocumentBuilder
  let extractor: FindingExtractor
  let analyzer: DocumentAnalyzer

  func work(on task: DocumentTask) async -> DocumentWork {
    guard let file = task.files.first else {
      return DocumentWork(task: task, changes: [], skipped: [])
    }
    do throws(FileSource.Refusal) {
      return success(of: task, file: file, reading: try await source.reading(of: file))
    } catch {
      return refused(task, error)
    }
  }

  private func success(of task: DocumentTask, file: SeenFile, reading: Reading) -> DocumentWork {
    let built = builder.build(
      id: task.id, reading: reading, manifest: manifests.head(of: file.location),
      name: file.location.stem)
    let analyzed = AnalyzedDocument(
      document: built.document, keyPath: task.keyPath, format: reading.format,
      encoding: reading.encoding, sha256: file.sha256,
      tokens: analyzer.tokens(of: built.document), findings: extractor.findings(in: built.text))
    let reader = reading.isPartial ? source.fingerprint : nil
    let problems = FileProblem.problems(of: reading, at: file.location.path)
    let remark = FileProblem.remark(of: problems)
    let records = task.files.map {
      record(of: $0, document: task.id, status: .ok, reason: remark, reader: reader)
    }
    return DocumentWork(
      task: task, changes: released(by: task) + [.put(analyzed)] + records, skipped: [],
      problems: problems)
  }

  /// Where the same bytes would be refused again, the file is not tried before it or the reader changes,
  /// and what stood of it before goes.
  private func refused(_ task: DocumentTask, _ refusal: FileSource.Refusal) -> DocumentWork {
    var changes: [StoreChange] = []
    if refusal.isFinal {
      changes = released(by: task)
      changes += task.files.map {
        record(
          of: $0, document: nil, status: refusal.status, reason: refusal.reason,
          reader: refusal.reader)
      }
      if task.isKnown { changes.append(.remove(task.id)) }
    }
    let skipped = task.files.map {
      SkippedFile(path: $0.location.path, status: refusal.status, reason: refusal.reason)
    }
    return DocumentWork(task: task, changes: changes, skipped: skipped)
  }

  private func released(by task: DocumentTask) -> [StoreChange] {
    task.released.map { .forget(root: $0.root, path: $0.path) }
  }

  private func record(
    of file: SeenFile, document: DocumentID?, status: FileStatus, reason: String?, reader: String?
  ) -> StoreChange {
    .record(
      FileRecord(
        root: file.location.root, path: file.location.path, stamp: file.stamp,
        sha256: file.sha256, document: document, status: status, reason: reason, reader: reader))
  }
}
