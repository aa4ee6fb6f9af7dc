import ArgumentParser
import JapaneseText
import KnowledgeStore
import Vocabulary

/// One run of the server: arguments in, exit code out.
struct ServerProgram {
  let arguments: [String]

  func run() async -> Int32 {
    if arguments.contains("--help") || arguments.contains("-h") {
      Talk.output(ServerOptions.help)
      return 0
    }
    do {
      try await Serving(options: try options()).run()
      return 0
    } catch let failure as ServerFailure {
      Talk.line(failure.message)
      return failure.exitStatus
    } catch {
      Talk.line(Self.sentence(for: error))
      return 2
    }
  }

  private func options() throws(ServerFailure) -> ServerOptions {
    do {
      return try ServerOptions.parse(arguments)
    } catch {
      // The parser says it in English; the word at fault stands between quotation marks.
      let message = ServerOptions.message(for: error).split(separator: "'")
      throw .misused(word: message.count > 1 ? String(message[1]) : nil)
    }
  }

  private static func sentence(for error: any Error) -> String {
    switch error {
    case let error as StoreError: error.message
    case let error as VocabularyError: error.message
    case let error as AnalysisError: error.message
    default: ServerFailure.stopped.message
    }
  }
}
