import Foundation
import TestSupport
import Testing

/// Every example in the documents runs, and prints what the document says.
///
/// A block ```` ```console ```` holds commands (`$ …`) and what they print. In what they print, `…`
/// stands for any characters, and a line of `…` alone for any lines. `make demo` is run without its
/// build: by the script that it ends with.
@Suite(.serialized) struct ExampleTests {
  private static let documents =
    ["README.md", "README.ja.md"]
    + Checkout.files(below: "Documentation").filter { $0.hasSuffix(".md") }

  private struct Example {
    let line: Int
    let command: String
    var expected: [String] = []
  }

  private func examples(in document: String) throws -> [Example] {
    var examples: [Example] = []
    var isInside = false
    for (index, line) in try Checkout.text(document)
      .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        examples.append(Example(line: index + 1, command: String(line.dropFirst(2))))
      } else if isInside, let last = examples.indices.last {
        examples[last].expected.append(String(line))
      }
    }
    return examples
  }

  /// A folder as a reader has it after cloning: the corpus, the vocabulary, no knowledge base.
  private func workplace() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "chie-examples-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "index"), withIntermediateDirectories: true)
    for name in ["corpus", "index/vocabulary"] {
      try FileManager.default.copyItem(
        at: Checkout.root.appending(path: name), to: folder.appending(path: name))
    }
    return folder
  }

  @Test(arguments: documents)
  func `the examples of a document run as printed`(document: String) throws {
    let folder = try workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let environment = ["XDG_DATA_HOME": folder.path, "TZ": "UTC"]
    if try !examples(in: document).contains(where: { $0.command.hasPrefix("chie index") }) {
      _ = try Shell.run("chie index corpus", in: folder, environment: environment)
    }
    for example in try examples(in: document) {
      let outcome = try Shell.run(
        "{ \(Self.line(for: example.command))\n} 2>&1", in: folder, environment: environment)
      var printed = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      while printed.last?.isEmpty == true { printed.removeLast() }
      var expected = example.expected
      while expected.last?.isEmpty == true { expected.removeLast() }
      #expect(
        Self.matches(printed[...], expected[...]),
        """
        \(document):\(example.line) $ \(example.command)
        \(outcome.output)
        """)
    }
  }

  private static func line(for command: String) -> String {
    guard command == "make demo" else { return command }
    return "'\(Checkout.root.appending(path: "Benchmarks/demo.sh").path)' chie"
  }

  private static func matches(_ printed: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool
  {
    guard let first = expected.first else { return printed.isEmpty }
    if first == "…" {
      return (printed.startIndex...printed.endIndex).contains {
        matches(printed[$0...], expected.dropFirst())
      }
    }
    guard let line = printed.first, matches(line, pattern: first) else { return false }
    return matches(printed.dropFirst(), expected.dropFirst())
  }

  private static func matches(_ line: String, pattern: String) -> Bool {
    let parts = pattern.components(separatedBy: "…")
    guard parts.count > 1 else { return line == pattern }
    guard line.hasPrefix(parts[0]) else { return false }
    var rest = line.dropFirst(parts[0].count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(parts[parts.count - 1])
  }
}
