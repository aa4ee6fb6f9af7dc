import ContentDigest
package import DocumentReading
package import JapaneseText
import KnowledgeExtraction
import KnowledgeModel
package import KnowledgeStore
package import Vocabulary

/// Brings a knowledge base up to date with the files below its roots.
package struct Indexer: Sendable {
  private let store: any KnowledgeWriter
  private let reader: any FileReader
  private let builder: DocumentBuilder
  private let extractor: FindingExtractor
  private let analyzer: DocumentAnalyzer
  private let fingerprint: AnalysisFingerprint
  /// Files analysed at a time.
  private let width: Int

  /// - Parameter municipalities: Those that findings name.
  package init(
    store: any KnowledgeWriter, vocabulary: Vocabulary,
    municipalities: MunicipalityAuthority = .empty, words: WordAnalyzer?, width: Int,
    reader: any FileReader = Readers()
  ) {
    self.store = store
    self.reader = reader
    builder = DocumentBuilder(rules: HeadRules(vocabulary))
    analyzer = DocumentAnalyzer(words: words)
    extractor = FindingExtractor(words: vocabulary.extraction, municipalities: municipalities)
    fingerprint = AnalysisFingerprint(words: words, vocabulary: vocabulary)
    self.width = width
  }

  /// - Parameters:
  ///   - time: When the run takes place.
  ///   - isWanted: Asked before every batch: where it says no, the run ends there, and the next one does
  ///     the rest.
  ///   - progress: Called on the caller's task after every batch.
  package func run(
    _ request: IndexRequest, at time: ChangeTime, while isWanted: @Sendable () -> Bool = { true },
    progress: @Sendable (IndexProgress) -> Void = { _ in }
  ) async throws(StoreError) -> IndexReport {
    if !request.isDryRun { try store.begin(fingerprint, at: time) }
    let known = try store.roots()
    let layout = RootLayout(known: known, targets: request.paths.map { IndexTarget(path: $0) })
    let numbers = try numbers(of: layout, known: known, isDryRun: request.isDryRun)
    let records = layout.absorbed(try store.files(), numbers: numbers)
    let withdrawn = Set(
      try store.withdrawnFiles().map { FilePath(root: $0.root, path: $0.path) })
    let roots = layout.parts.compactMap { part in
      numbers[part.folder].map {
        RootSurvey(root: $0, folder: part.folder, scope: part.scope, withdrawn: withdrawn)
      }
    }
    let source = FileSource(roots, reader: reader)
    let survey = Survey(
      request: request, records: records, keyPaths: try store.documentKeys(),
      formerKeys: try store.formerKeys(), roots: roots, width: width,
      source: source,
      withdrawn: withdrawn,
      renaming: RenamedDocuments(store: store, source: source, builder: builder, width: width))
    let outcome = try await survey.outcome()
    var report = IndexReport(outcome, isDryRun: request.isDryRun)
    if request.isDryRun {
      report.count(outcome.plan)
      return report
    }
    try apply((outcome.plan.touched + outcome.plan.refused).map(StoreChange.record), at: time)
    try await write(
      outcome, from: source, at: time, while: isWanted, report: &report, progress: progress)
    if report.isCutOff { return report }
    try apply(lastChanges(of: outcome), at: time)
    try store.finish()
    report.sort()
    return report
  }

  /// The numbers of all roots by their folders. Registers those of the run and makes one of those that
  /// lie within each other; a dry run only imagines it.
  private func numbers(
    of layout: RootLayout, known: [IndexedRoot], isDryRun: Bool
  ) throws(StoreError) -> [String: RootNumber] {
    var numbers = Dictionary(
      known.map { ($0.path, $0.number) }, uniquingKeysWith: { first, _ in first })
    for (index, part) in layout.parts.enumerated() {
      if isDryRun {
        numbers[part.folder] = numbers[part.folder] ?? RootNumber(-1 - index)
      } else if part.files.isEmpty {
        numbers[part.folder] = try store.root(at: part.folder)
      } else {
        for file in part.files {
          numbers[part.folder] = try store.root(at: part.folder, file: file)
        }
      }
    }
    if isDryRun { return numbers }
    for item in layout.absorptions {
      guard let outer = numbers[item.outer] else { continue }
      try store.absorb(item.inner, into: outer, prefix: item.prefix)
    }
    return numbers
  }

  /// Analyses batch after batch, while the batch before is written.
  private func write(
    _ outcome: Survey.Outcome, from source: FileSource, at time: ChangeTime,
    while isWanted: @Sendable () -> Bool, report: inout IndexReport,
    progress: @Sendable (IndexProgress) -> Void
  ) async throws(StoreError) {
    let worker = DocumentWorker(
      source: source, manifests: outcome.manifests, builder: builder, extractor: extractor,
      analyzer: analyzer)
    let plan = TaskBatches(outcome.plan.tasks)
    let batches = plan.batches
    let width = width
    func analysis(of batch: [DocumentTask]) -> Task<[DocumentWork], Never> {
      Task { await concurrentMap(batch, width: width) { await worker.work(on: $0) } }
    }
    var done = 0
    var ahead: Task<[DocumentWork], Never>?
    for (index, batch) in batches.enumerated() {
      guard isWanted() else {
        report.isCutOff = true
        _ = await ahead?.value
        return
      }
      let works = await (ahead ?? analysis(of: batch)).value
      ahead = plan.mayBeAhead(index + 1) ? analysis(of: batches[index + 1]) : nil
      try apply(works.flatMap(\.changes), at: time)
      for work in works { report.count(work) }
      done += batch.count
      progress(IndexProgress(done: done, total: outcome.plan.tasks.count))
    }
    for record in outcome.plan.joined where !report.failed.contains(record.document) {
      report.added += 1
    }
    report.removed = outcome.plan.removed
    try apply(
      outcome.plan.joined.filter { !report.failed.contains($0.document) }.map(StoreChange.record),
      at: time)
  }

  private func apply(_ changes: [StoreChange], at time: ChangeTime) throws(StoreError) {
    try store.apply(changes.map { $0.settled(at: time) }, at: time)
  }

  /// What must come after the documents: a run that is cut off before finds it again.
  private func lastChanges(of outcome: Survey.Outcome) -> [StoreChange] {
    outcome.plan.gone.map { StoreChange.forget(root: $0.root, path: $0.path) }
      + outcome.plan.orphans.map(StoreChange.remove)
      + (outcome.newlySkipped + outcome.plan.archives + outcome.manifests.records)
      .map(StoreChange.record)
  }
}

extension AnalysisFingerprint {
  /// Of everything that a run of indexing makes documents with.
  package init(words: WordAnalyzer?, vocabulary: Vocabulary) {
    self.init(
      dictionary: words?.fingerprint,
      vocabulary: "\(vocabulary.fingerprint).\(FindingExtractor.version)",
      reader: Readers.version)
  }
}
