import BookFormats
import Foundation
import TestSupport

/// A PDF opened again by the tools of poppler.
struct PrintedBook {
  let bytes: [UInt8]
  let scratch: Scratch

  /// Fonts of one package each, so that what else is installed changes nothing.
  static let engines = BookEngines(
    engine: Checkout.root.appending(path: ".build/book-engine").path,
    fonts: Array(BookEngines.usualFonts.prefix(2)), templates: Templates.folder)

  init(
    _ book: Book, as form: BookTypesetter.Form = .book(.a4), engines: BookEngines = Self.engines
  ) async throws {
    try self.init(await BookTypesetter(engines).pdf(of: book, as: form))
  }

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    scratch = try Scratch()
    try scratch.write("book.pdf", bytes)
  }

  /// Page by page, without any white space.
  func pages() throws -> [String] {
    try scratch.run("pdftotext -raw book.pdf -").output.split(
      separator: "\u{C}", omittingEmptySubsequences: false
    ).dropLast().map { String($0).folded }
  }

  func text() throws -> String {
    try pages().joined()
  }

  /// What stands beside a name in `pdfinfo`.
  func fact(_ name: String) throws -> String {
    let lines = try scratch.run("pdfinfo book.pdf 2>/dev/null").output.split(separator: "\n")
    return lines.first { $0.hasPrefix("\(name):") }.map {
      $0.dropFirst(name.count + 1).trimmingPrefix { $0 == " " }.description
    } ?? ""
  }

  /// Bookmarks as 「page title」, in order.
  func bookmarks() throws -> [String] {
    try scratch.run(
      """
      pdftohtml -xml -i -stdout -q -f 1 -l 1 book.pdf 2>/dev/null |
      sed -nE 's|^<item page="([0-9]+)">(.*)</item>$|\\1 \\2|p'
      """
    ).output.split(separator: "\n").map(String.init)
  }
}

extension Book {
  /// Every quotation of it, paragraph by paragraph, as its readers must find it.
  var quotedWords: [String] {
    chapters.flatMap(\.entries).flatMap(\.blocks).flatMap { block -> [Book.Block] in
      if case .quotation(let blocks, _) = block { blocks } else { [] }
    }.flatMap { block -> [[Book.Run]] in
      switch block {
      case .paragraph(let runs): [runs]
      case .list(let items, _): items
      case .heading, .quotation, .table, .chart: []
      }
    }.map { runs in
      runs.map { run in
        switch run {
        case .text(let text), .strong(let text), .mark(_, let text), .address(let text): text
        case .ruby(let base, _): base
        case .note: ""
        }
      }.joined().folded
    }
  }

  /// Without the characters that are not wanted.
  func keeping(_ isWanted: (Unicode.Scalar) -> Bool) throws -> Book {
    let text = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.filter(isWanted))
    return try JSONDecoder().decode(Book.self, from: Data(String(kept).utf8))
  }
}
