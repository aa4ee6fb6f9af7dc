import KnowledgeModel
package import KnowledgeStore

/// Does what people want to do by hand, and writes it down.
package struct Curator: Sendable {
  private let writer: any CurationWriter
  private let act: Act

  package init(writer: any CurationWriter, act: Act) {
    self.writer = writer
    self.act = act
  }

  package func perform(_ step: some CurationStep) throws(CurationError) -> CurationReport {
    try translating {
      try writer.curate(act) { snapshot in
        let plan = try step.plan(in: CurationDesk(snapshot: snapshot, act: act))
        return (plan.changes, plan.report)
      }
    }
  }

  /// What ``perform(_:)`` would do, without doing it.
  package static func rehearsal(
    of step: some CurationStep, _ act: Act, from reader: any KnowledgeReader
  ) throws(CurationError) -> CurationReport {
    try translating {
      try reader.withSnapshot(scope: .everything) {
        try step.plan(in: CurationDesk(snapshot: $0, act: act)).report
      }
    }
  }
}

/// Runs `body` and says what its failure means to the caller.
func translating<Value>(_ body: () throws -> Value) throws(CurationError) -> Value {
  do {
    return try body()
  } catch let error as CurationError {
    throw error
  } catch let error as StoreError {
    throw .store(error)
  } catch {
    throw .store(.database(code: -1, detail: "\(error)"))
  }
}
