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

        var written: String { (kind == "short" ? "-" : "--") + name }
      }
      let shouldDisplay: Bool
      let names: [Name]?
    }
    let commandName: String
    let shouldDisplay: Bool?
    let subcommands: [Command]?
    let arguments: [Argument]?

    /// As people type them, short ones too.
    var names: [String] {
      (arguments ?? []).filter(\.shouldDisplay).flatMap { $0.names ?? [] }.map(\.written)
    }
  }

  private func guide() throws -> String {
    try Checkout.files(below: "Documentation").filter { $0.hasSuffix(".md") }
      .map(Checkout.text).joined(separator: "\n")
  }

  private func commands() throws -> Command {
    let dump = try Shell.run("chie --experimental-dump-help")
    return try JSONDecoder().decode(Dump.self, from: Data(dump.output.utf8)).command
  }

  /// Heading → the text up to the next heading of any level, and thus of nothing else.
  private func chapters(of document: String) throws -> [String: String] {
    var chapters: [String: String] = [:]
    var heading = ""
    var isExample = false
    for line in try Checkout.text(document).split(separator: "\n") {
      if line.hasPrefix("```") { isExample.toggle() }
      if !isExample, line.hasPrefix("#") {
        heading = line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces)
      }
      chapters[heading, default: ""] += line + "\n"
    }
    return chapters
  }

  /// Whether `name` stands in `chapter` set as code, and not as part of another name.
  private func names(_ name: String, in chapter: String) throws -> Bool {
    let code = try Regex("`(?:[^`\n]* )?\(name)(?: [^`\n]*)?`")
    return chapter.contains(code)
  }

  @Test func `every command has a chapter of the user guide that names each of its options`()
    throws
  {
    let chapters = try chapters(of: "Documentation/user-guide.md")
    var missing: [String] = []
    func walk(_ command: Command, _ path: String) throws {
      if let chapter = chapters[path] {
        missing += try command.names.filter { try !names($0, in: chapter) }.map { "\(path) \($0)" }
      } else {
        missing.append(path)
      }
      for child in command.subcommands ?? [] {
        try walk(child, "\(path) \(child.commandName)")
      }
    }
    try walk(try commands(), "chie")
    #expect(missing == [])
  }

  @Test func `a chapter of a command names no option that the command lacks`() throws {
    let chapters = try chapters(of: "Documentation/user-guide.md")
    var unknown: [String] = []
    func walk(_ command: Command, _ path: String) {
      for match in (chapters[path] ?? "").matches(of: /`(--[a-z-]+)[^`\n]*`/)
      where !command.names.contains(String(match.1)) {
        unknown.append("\(path) \(match.1)")
      }
      for child in command.subcommands ?? [] { walk(child, "\(path) \(child.commandName)") }
    }
    walk(try commands(), "chie")
    #expect(unknown == [])
  }

  @Test func `every route is in the server guide`() throws {
    let guide = try guide()
    let sources = try Checkout.files(below: "Sources/QueryServer")
      .filter { $0.hasSuffix(".swift") }.map(Checkout.text).joined(separator: "\n")
    let routes = sources.matches(
      of: /"(\/(?:api\/v1|healthz|readyz|assets|documents|collections)[a-z0-9\/{}._-]*)"/
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
