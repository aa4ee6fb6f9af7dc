import DocumentReading
import Foundation
import KnowledgeModel
import Testing
import Testing

/// An outline written by hand, and how near a reading comes to it.
struct OutlineTruth: Sendable, CustomTestStringConvertible {
  struct Heading: Sendable, Decodable {
    let line: Int
    let level: Int
    let text: String
    let optional: Bool?
  }

  private struct File: Decodable {
    let file: String?
    let headings: [Heading]
    let headings_optional: [Int]?
  }

  /// The outline, as JSON.
  let truth: URL
  /// Where the document lies.
  let folder: URL
  /// Of the document, where the outline does not name it.
  let name: String?

  var testDescription: String { name ?? truth.lastPathComponent }

  static var ofSeeds: [OutlineTruth] {
    [
      ("000_1f7fb84cbc2c4bc3.txt", "000.json"), ("002_0bfd409edcfb5745.txt", "002-outline.json"),
      ("003_f1f1279915cfa1c4.txt", "003-outline.json"),
    ].map { name, truth in
      OutlineTruth(
        truth: Folders.sharedFolder.appending(path: "truth/\(truth)"),
        folder: Folders.sharedFolder.appending(path: "seeds"), name: name)
    }
  }

  static var corpus: [OutlineTruth] {
    let corpus = Folders.repository.appending(path: "corpus")
    let folder = corpus.appending(path: "truth/outline")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().map {
      OutlineTruth(truth: folder.appending(path: $0), folder: corpus, name: nil)
    }
  }

  /// A parent is the nearest heading before of a lower level, compared by its text.
  func score() throws -> (f1: Double, parents: Double) {
    let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: truth))
    let path = folder.appending(path: try #require(name ?? file.file))
    let optionalLines = Set(file.headings_optional ?? [])
    let bytes = [UInt8](try Data(contentsOf: path))
    let found = try Readers().read(bytes, name: path.lastPathComponent).blocks.compactMap {
      block -> Heading? in
      guard case .heading(let level, let text) = block.content, !block.isBoilerplate else {
        return nil
      }
      return Heading(line: block.place.line ?? 0, level: level, text: text, optional: nil)
    }
    let wanted = Self.withParents(file.headings)
    var free = Set(wanted.indices)
    var hits = 0
    var parents = 0
    var extra = 0
    for (heading, parent) in Self.withParents(found) {
      let same = free.filter { Self.key(wanted[$0].heading.text) == Self.key(heading.text) }
      guard
        let match = same.min(by: {
          abs(wanted[$0].heading.line - heading.line) < abs(wanted[$1].heading.line - heading.line)
        })
      else {
        if !optionalLines.contains(heading.line) { extra += 1 }
        continue
      }
      free.remove(match)
      guard wanted[match].heading.optional != true else { continue }
      hits += 1
      if wanted[match].parent == parent { parents += 1 }
    }
    let missed = free.count { wanted[$0].heading.optional != true }
    let all = Double(2 * hits + extra + missed)
    return (all == 0 ? 1 : Double(2 * hits) / all, hits == 0 ? 1 : Double(parents) / Double(hits))
  }

  private static func withParents(
    _ headings: [Heading]
  ) -> [(heading: Heading, parent: String?)] {
    var open: [Heading] = []
    return headings.map { heading in
      while let last = open.last, last.level >= heading.level { open.removeLast() }
      let parent = open.last.map { key($0.text) }
      open.append(heading)
      return (heading, parent)
    }
  }

  static func key(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
  }
}

/// Where tests find files that do not belong to the package.
enum Folders {
  /// The folder with the package's `corpus`, by way of links where the sources are linked.
  static var repository: URL {
    URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  static var sharedFolder: URL { repository.deletingLastPathComponent().appending(path: "shared") }
}
