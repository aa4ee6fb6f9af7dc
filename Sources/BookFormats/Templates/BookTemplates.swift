import Foundation
import Mustache

/// The files that give a book its look, judged: what is in here can be rendered.
package struct BookTemplates: Sendable {
  /// Templates of pages, by name without `.html`.
  private let library: MustacheLibrary
  /// Style sheets and the logo, by name.
  private let texts: [String: String]

  /// The files read here; a folder may hold others.
  package static let fileNames = [
    "book.html", "bibliography.html", "chapter.html", "colophon.html", "comparison.html",
    "contents.html", "cover.html", "entry.html", "index.html", "notes.html", "preface.html",
    "sheet.html", "house.css", "book.css", "screen.css", "epub.css", "epub-vertical.css",
    "vertical.css", "logo.svg",
  ]

  /// - Parameters:
  ///   - folder: Where the texts come from, for messages.
  ///   - texts: By file name.
  package init(_ texts: [String: String], folder: String) throws(BookError) {
    var templates: [String: MustacheTemplate] = [:]
    var partials: [String: [(name: String, line: Int)]] = [:]
    var others: [String: String] = [:]
    for file in Self.fileNames {
      let path = "\(folder)/\(file)"
      guard let text = texts[file] else { throw .templateMissing(path: path) }
      do {
        if file.hasSuffix(".html") {
          let name = String(file.dropLast(5))
          let tags = try TemplateTags(text)
          try MarkupScan.check(tags.markup)
          partials[name] = tags.partials
          templates[name] = try Self.template(text)
        } else {
          if file.hasSuffix(".css") { try StyleScan.check(text) }
          others[file] = file.hasSuffix(".svg") ? try Self.drawing(text) : text
        }
      } catch {
        throw .templateBroken(path: path, line: error.line, fault: error.text)
      }
    }
    try Self.check(partials, folder: folder)
    do {
      for (name, text) in PartView.templates { templates[name] = try Self.template(text) }
    } catch {
      preconditionFailure("the frames of the parts are Mustache")
    }
    library = MustacheLibrary(templates: templates)
    self.texts = others
  }

  /// - Parameters:
  ///   - folder: Of an office; it holds what the office has changed.
  ///   - base: The folder of the product, for every file that the other does not have.
  package init(folder: String, base: String? = nil) throws(BookError) {
    var texts: [String: String] = [:]
    for file in Self.fileNames {
      for place in [folder] + (base.map { [$0] } ?? []) where texts[file] == nil {
        texts[file] = try Self.text(of: "\(place)/\(file)")
      }
    }
    try self.init(texts, folder: folder)
  }

  /// - Parameters:
  ///   - own: The folder of an office; `nil` where it changed nothing.
  ///   - standard: The folder of the product; `nil` where it is not installed.
  package init(own: String?, standard: String?) throws(BookError) {
    guard let folder = own ?? standard else { throw .templatesMissing }
    try self.init(folder: folder, base: own == nil ? nil : standard)
  }

  /// `nil` where there is no such file.
  private static func text(of path: String) throws(BookError) -> String? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw .templateUnreadable(path: path, detail: "\(error)")
    }
    guard let text = String(bytes: data, encoding: .utf8) else {
      throw .templateUnreadable(path: path, detail: "not UTF-8")
    }
    let body = text.unicodeScalars.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    return body.replacing("\r\n", with: "\n")
  }

  /// Values are markup already, so that both kinds of braces mean the same.
  private static func template(_ text: String) throws(TemplateFault) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n\(text)")
    } catch let error as MustacheTemplate.ParserError {
      throw TemplateFault(
        line: max(1, error.context.lineNumber - 1), text: "「{{ }}」の書き方を確かめてください。")
    } catch {
      throw TemplateFault(line: 1, text: "「{{ }}」の書き方を確かめてください。")
    }
  }

  /// Without what stands before the drawing in a file of its own.
  private static func drawing(_ text: String) throws(TemplateFault) -> String {
    guard let start = text.firstRange(of: "<svg")?.lowerBound,
      text[start...].contains("xmlns=\"http://www.w3.org/2000/svg\"")
    else {
      throw TemplateFault(line: 1, text: "SVG の図ではありません。「プレーンSVG」で保存したものに替えてください。")
    }
    let lead = String(repeating: "\n", count: text[...].line(of: start) - 1)
    try MarkupScan.check(lead + text[start...])
    return String(text[start...])
  }

  /// Every template that another names is there, and none comes to stand within itself.
  private static func check(
    _ partials: [String: [(name: String, line: Int)]], folder: String
  ) throws(BookError) {
    var done: Set<String> = []
    func follow(_ name: String, within names: [String]) throws(BookError) {
      for partial in partials[name] ?? [] {
        let path = "\(folder)/\(name).html"
        guard partials[partial.name] != nil else {
          throw .templateBroken(
            path: path, line: partial.line,
            fault: "「{{> \(partial.name)}}」というひな形はありません。つづりを確かめてください。")
        }
        guard !(names + [name]).contains(partial.name) else {
          throw .templateBroken(
            path: path, line: partial.line,
            fault: "「{{> \(partial.name)}}」が自分自身を含みます。取り除いてください。")
        }
        if !done.contains(partial.name) { try follow(partial.name, within: names + [name]) }
      }
      done.insert(name)
    }
    for name in partials.keys.sorted() { try follow(name, within: []) }
  }

  // MARK: Use

  func render(_ view: some Sendable, _ name: String) -> String {
    guard let text = library.render(view, withTemplate: name) else {
      preconditionFailure("every template is in the library")
    }
    return text
  }

  /// One file, or several in their order.
  func text(_ names: String...) -> String {
    names.map { texts[$0] ?? "" }.joined(separator: "\n")
  }
}
