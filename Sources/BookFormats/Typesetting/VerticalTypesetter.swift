import ChildProcess
import Foundation

/// Sets a book in vertical lines on JIS B5, bound on the right, with the browser Chromium.
///
/// The browser does not know the page of what a link leads to. So the book is printed once without
/// numbers, asked where each target stands, and printed again, until nothing moves any more. A page
/// that the index would name twice it names once, and what has lost its link so is told no more: it
/// stays where it was, as long as the others do.
struct VerticalTypesetter: Sendable {
  let engines: BookEngines
  let limits: ChildLimits

  private static let mostPasses = 6

  /// - Throws: ``BookError/browserMissing(program:)`` where there is no Chromium.
  func pdf(of book: Book) async throws(BookError) -> [UInt8] {
    let chromium = engines.chromium ?? BookEngines.usualChromium
    guard FileManager.default.isExecutableFile(atPath: chromium) else {
      throw .browserMissing(program: chromium)
    }
    let templates = try BookTemplates(
      folder: engines.officeTemplates ?? engines.templates, base: engines.templates)
    let book = VerticalFigures.fitted(book)
    var pages: [String: Int] = [:]
    for _ in 0..<Self.mostPasses {
      let page = BookPage(book, with: templates, for: .vertical(pages: pages))
      let printed = try await output(of: chromium, over: page.html)
      let found = try await targets(in: printed)
      if found.contains(where: { pages[$0.key] ?? $0.value != $0.value }) {
        pages = found
      } else if found.keys.allSatisfy({ pages[$0] != nil }) {
        return Self.dated(printed, book.date)
      } else {
        pages.merge(found) { _, new in new }
      }
    }
    throw .pagesUnsettled(passes: Self.mostPasses)
  }

  /// In a folder of its own, which goes afterwards. The page is ours, so that the browser needs no
  /// sandbox, which it does not find in every container.
  private func output(of chromium: String, over html: String) async throws(BookError) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "chie-book-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "book.html")
    let result = folder.appending(path: "book.pdf")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(html.utf8).write(to: source)
    } catch {
      throw .typesettingFailed(detail: "\(error)")
    }
    let profile = folder.appending(path: "profile").path(percentEncoded: false)
    let program = ChildProgram(
      path: chromium,
      arguments: Self.options + [
        "--user-data-dir=\(profile)", "--print-to-pdf=\(result.path(percentEncoded: false))",
        source.absoluteString,
      ])
    do throws(ChildFailure) {
      _ = try await Filter.output(of: program, input: [], limits: limits)
    } catch {
      switch error {
      case .notFound(let program): throw .browserMissing(program: program)
      case .timeout: throw .typesettingTimeout(seconds: Int(limits.time))
      case .tooMuchOutput, .signaled, .exited, .broken: throw .browserFailed(detail: "\(error)")
      }
    }
    guard let data = try? Data(contentsOf: result), data.starts(with: Data("%PDF-".utf8)) else {
      throw .browserFailed(detail: "no PDF")
    }
    return Array(data)
  }

  private static let options = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-extensions", "--disable-background-networking", "--disable-sync",
    "--disable-component-update", "--disable-crash-reporter", "--no-pdf-header-footer",
    "--generate-pdf-document-outline", "--hide-scrollbars",
    // Nothing is fetched: no name is known.
    "--host-resolver-rules=MAP * ~NOTFOUND",
  ]

  /// The page of each target of a link, by name.
  private func targets(in pdf: [UInt8]) async throws(BookError) -> [String: Int] {
    let lines: [UInt8]
    do throws(ChildFailure) {
      lines = try await Filter.output(
        of: ChildProgram(path: engines.pdfinfo, arguments: ["-dests", "/dev/stdin"]), input: pdf,
        limits: limits)
    } catch {
      switch error {
      case .notFound(let program): throw .engineMissing(program: program)
      case .timeout: throw .typesettingTimeout(seconds: Int(limits.time))
      case .tooMuchOutput, .signaled, .exited, .broken:
        throw .typesettingFailed(detail: "\(error)")
      }
    }
    var pages: [String: Int] = [:]
    // `   5 [ XYZ   63  669 null ] "ch1"`
    for line in String(decoding: lines, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1)
      guard let number = words.first.flatMap({ Int($0) }), line.last == "\"",
        let start = line.firstIndex(of: "\"")
      else { continue }
      pages[String(line[line.index(after: start)...].dropLast())] = number
    }
    return pages
  }

  /// The browser writes the time of the clock; the book has its own date.
  private static func dated(_ pdf: [UInt8], _ date: String) -> [UInt8] {
    var pdf = pdf
    let digits = Array((date.filter(\.isNumber) + "000000").utf8)
    guard digits.count == 14 else { return pdf }
    for name in ["/CreationDate (D:", "/ModDate (D:"] {
      guard let place = pdf.firstRange(of: Array(name.utf8)) else { continue }
      let end = place.upperBound + digits.count
      guard end <= pdf.count else { continue }
      pdf.replaceSubrange(place.upperBound..<end, with: digits)
    }
    return pdf
  }
}
