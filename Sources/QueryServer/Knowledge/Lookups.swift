import KnowledgeStore

/// Answers questions to the knowledge base, off the event loop and within the limits.
struct Lookups: Sendable {
  private let source: KnowledgeSource
  private let gate: WorkGate
  private let clock: any Clock<Duration>
  private let version: String

  init(source: KnowledgeSource, settings: ServerSettings, clock: any Clock<Duration>) {
    self.source = source
    self.clock = clock
    gate = WorkGate(limits: settings.limits, clock: clock)
    version = settings.version
  }

  /// An answer with its entity tag, or the news that the client has it already.
  enum Outcome<Answer: Sendable>: Sendable {
    case unchanged(EntityTag)
    case answer(Answer, EntityTag)
  }

  /// What `body` makes of the knowledge base, unless `known` (`If-None-Match`) names its state.
  ///
  /// `body` runs in either case: what does not exist is not found, whatever the client knows. The state is taken before `body` reads: an answer is never older than its tag.
  func answer<Answer: Sendable>(
    unless known: String?, _ body: @escaping @Sendable (OpenKnowledge) throws -> Answer
  ) async throws -> Outcome<Answer> {
    try await gate.run { [source, version] in
      let (file, knowledge) = try source.current()
      let status = try knowledge.reader.withSnapshot(scope: .everything) { try $0.status() }
      let tag = EntityTag(
        version: version, state: KnowledgeState(file: file, generation: status.generation))
      let answer = try body(knowledge)
      return tag.isNamed(in: known) ? .unchanged(tag) : .answer(answer, tag)
    }
  }

  /// The same for a text that files beside the knowledge base have a part in: its tag names its words,
  /// so that it is made in either case.
  func text(
    unless known: String?, _ body: @escaping @Sendable (OpenKnowledge) throws -> String
  ) async throws -> Outcome<String> {
    try await gate.run { [source, version] in
      let text = try body(try source.current().knowledge)
      let tag = EntityTag(version: version, text: text)
      return tag.isNamed(in: known) ? .unchanged(tag) : .answer(text, tag)
    }
  }

  /// Whether the knowledge base can be opened and read.
  func probe() async throws {
    try await gate.run { [source] in
      _ = try source.current().knowledge.reader.withSnapshot(scope: .everything) {
        try $0.status()
      }
    }
  }

  /// The time that `body` takes.
  func timed<Answer>(_ body: () throws -> Answer) rethrows -> (answer: Answer, time: Duration) {
    var answer: Answer?
    let time = try clock.measure { answer = try body() }
    guard let answer else { preconditionFailure("measure runs its body") }
    return (answer, time)
  }
}
