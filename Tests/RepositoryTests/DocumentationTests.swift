import Foundation
import TestSupport
import Testing

/// A command, an option or a route that no document names does not exist for its users.
@Suite struct DocumentationTests {
  private struct Dump: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let shouldDisplay: Bool
      let names: [Name]?
    }
    let commandName: String
    let shouldDisplay: Bool?
    let subcommands: [Command]?
    let arguments: [Argument]?
  }

  private func guide() throws -> String {
    try Checkout.files(below: "Documentation").filter { $0.hasSuffix(".md") }
      .map(Checkout.text).joined(separator: "\n")
  }

  private func commands() throws -> Command {
    let dump = try Shell.run("chie --experimental-dump-help")
    return try JSONDecoder().decode(Dump.self, from: Data(dump.output.utf8)).command
  }

  @Test func `every command and option is in the user guide`() throws {
    let guide = try guide()
    var missing: [String] = []
    func walk(_ command: Command, _ path: String) {
      if !guide.contains(path) { missing.append(path) }
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        for name in argument.names ?? [] where name.kind == "long" {
          if !guide.contains("--\(name.name)") { missing.append("\(path) --\(name.name)") }
        }
      }
      for child in command.subcommands ?? [] where child.commandName != "help" {
        walk(child, "\(path) \(child.commandName)")
      }
    }
    walk(try commands(), "chie")
    #expect(missing == [])
  }

  @Test func `every route is in the server guide`() throws {
    let guide = try guide()
    let sources = try Checkout.files(below: "Sources/QueryServer")
      .filter { $0.hasSuffix(".swift") }.map(Checkout.text).joined(separator: "\n")
    let routes = sources.matches(
      of: /"(\/(?:api\/v1|healthz|readyz|assets|documents)[a-z0-9\/{}._-]*)"/
    )
    .map { String($0.1) }
    #expect(!routes.isEmpty)
    #expect(Set(routes).filter { !guide.contains($0) }.sorted() == [])
  }

  @Test func `both READMEs have the same chapters and the same examples`() throws {
    func skeleton(_ text: String) -> [String] {
      text.split(separator: "\n").filter { $0.hasPrefix("$ ") }.map(String.init)
    }
    func chapters(_ text: String) -> [Int] {
      text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { $0.prefix { $0 == "#" }.count }
    }
    let english = try Checkout.text("README.md")
    let japanese = try Checkout.text("README.ja.md")
    #expect(skeleton(english) == skeleton(japanese))
    #expect(chapters(english) == chapters(japanese))
  }
}
