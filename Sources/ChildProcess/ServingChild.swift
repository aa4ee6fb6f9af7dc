import Glibc
import Subprocess
import SystemPackage

/// A child that answers one message after the other.
///
/// It is started with the first message, ended with its process group when it does not answer in
/// time, crashes or says what is no message, and started anew with the next; also after a number of
/// messages, so that what it may have lost of its memory comes back.
package actor ServingChild {
  private let program: ChildProgram
  private let mostMessages: Int
  private var served = 0
  private var line: Line?

  /// The way to a child that runs.
  private struct Line {
    let requests: AsyncStream<Request>.Continuation
    let task: Task<Void, Never>
  }

  fileprivate struct Request: Sendable {
    let message: Message
    let limits: ChildLimits
    let answer: CheckedContinuation<Result<Message, ChildFailure>, Never>
  }

  package init(_ program: ChildProgram, restartedAfter mostMessages: Int = 200) {
    self.program = program
    self.mostMessages = mostMessages
  }

  /// To be asked by one caller at a time.
  package func answer(
    to message: Message, limits: ChildLimits
  ) async throws(ChildFailure) -> Message {
    if served >= mostMessages { await stop() }
    served += 1
    let line = line ?? start()
    self.line = line
    let outcome = await withCheckedContinuation { answer in
      let request = Request(message: message, limits: limits, answer: answer)
      if case .terminated = line.requests.yield(request) {
        answer.resume(returning: .failure(.broken(detail: "ended")))
      }
    }
    if case .failure = outcome { await stop() }
    return try outcome.get()
  }

  package func stop() async {
    guard let ending = line else { return }
    line = nil
    served = 0
    ending.requests.finish()
    await ending.task.value
  }

  private func start() -> Line {
    _ = BrokenPipes.areErrors
    let (stream, requests) = AsyncStream<Request>.makeStream()
    let conversation = Conversation(program: program)
    let task = Task {
      let failure = await conversation.serve(stream)
      requests.finish()
      // Whoever still waits is told why there will be no answer.
      for await request in stream { request.answer.resume(returning: .failure(failure)) }
    }
    return Line(requests: requests, task: task)
  }
}

/// What is said to one running child, until either side ends it.
private struct Conversation: Sendable {
  let program: ChildProgram

  /// - Returns: Why there are no more answers.
  func serve(_ requests: AsyncStream<ServingChild.Request>) async -> ChildFailure {
    let watchdog = Watchdog()
    defer { watchdog.rest() }
    var lost: (request: ServingChild.Request, error: any Error)?
    var failure: ChildFailure
    do {
      let result = try await Subprocess.run(
        program.configuration, input: .inputWriter, output: .sequence, error: .discarded
      ) { execution in
        let process = execution.processIdentifier.value
        var answers = Answers(execution.standardOutput.makeAsyncIterator())
        for await request in requests {
          watchdog.watch(process, seconds: request.limits.time)
          do {
            for piece in request.message.pieces {
              _ = try await execution.standardInputWriter.write(piece)
            }
            let answer = try await answers.next(limit: request.limits.output)
            watchdog.rest()
            request.answer.resume(returning: .success(answer))
          } catch {
            lost = (request, error)
            ProcessGroup.end(process)
            return
          }
        }
        try? await execution.standardInputWriter.finish()
        watchdog.watch(process, seconds: 1)
      }
      ProcessGroup.end(result.processIdentifier.value)
      failure = Self.failure(lost?.error ?? EndOfOutput(), result.terminationStatus)
    } catch {
      failure = Self.failure(error, nil)
    }
    if watchdog.hasBitten { failure = .timeout }
    lost?.request.answer.resume(returning: .failure(failure))
    return failure
  }

  private static func failure(
    _ error: any Error, _ status: TerminationStatus?
  ) -> ChildFailure {
    switch (error, status) {
    case (let failure as ChildFailure, _): failure
    case (MessageAssembly.Malformed.tooLong, _): .tooMuchOutput
    case (is EndOfOutput, .signaled(let signal)), (is SubprocessError, .signaled(let signal)):
      .signaled(signal)
    case (is EndOfOutput, .exited(let code)), (is SubprocessError, .exited(let code)):
      .exited(code: code)
    default: .broken(detail: "\(error)")
    }
  }
}

/// The child said no more.
private struct EndOfOutput: Error {}

/// Writing to a child that has ended is an error to be told, not the end of this program.
private enum BrokenPipes {
  static let areErrors: Void = { _ = signal(SIGPIPE, SIG_IGN) }()
}

/// Reads answers from a child's standard output.
private struct Answers {
  private var buffers: SubprocessOutputSequence.Iterator
  private var assembly = MessageAssembly()

  init(_ buffers: SubprocessOutputSequence.Iterator) {
    self.buffers = buffers
  }

  mutating func next(limit: Int) async throws -> Message {
    while true {
      if let message = try assembly.next(limit: limit) { return message }
      guard let buffer = try await buffers.next() else {
        throw EndOfOutput()
      }
      buffer.withUnsafeBytes { assembly.append($0) }
    }
  }
}
