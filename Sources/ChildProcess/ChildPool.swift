/// Children of one kind that answer side by side.
package actor ChildPool {
  private var idle: [ServingChild]
  private let all: [ServingChild]
  private var waiting: [CheckedContinuation<ServingChild, Never>] = []

  package init(_ program: ChildProgram, width: Int, restartedAfter mostMessages: Int = 200) {
    all = (0..<max(1, width)).map { _ in
      ServingChild(program, restartedAfter: mostMessages)
    }
    idle = all
  }

  package func answer(
    to message: Message, limits: ChildLimits
  ) async throws(ChildFailure) -> Message {
    let child = await child()
    do throws(ChildFailure) {
      let answer = try await child.answer(to: message, limits: limits)
      giveBack(child)
      return answer
    } catch {
      giveBack(child)
      throw error
    }
  }

  package func stop() async {
    for child in all { await child.stop() }
  }

  private func child() async -> ServingChild {
    if let child = idle.popLast() { return child }
    return await withCheckedContinuation { waiting.append($0) }
  }

  private func giveBack(_ child: ServingChild) {
    if waiting.isEmpty {
      idle.append(child)
    } else {
      waiting.removeFirst().resume(returning: child)
    }
  }
}
