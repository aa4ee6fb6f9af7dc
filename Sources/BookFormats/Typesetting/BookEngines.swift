/// Where the programs, fonts and templates lie that set a book on pages. All paths are absolute.
package struct BookEngines: Sendable, Hashable {
  /// Python 3.9 or later.
  package var python: String
  /// The folder into which pip has put the package `typst`.
  package var engine: String
  /// Folders of fonts; one that does not exist counts as empty. No other fonts are used, so that the
  /// same book gives the same bytes wherever these are.
  package var fonts: [String]
  /// The folder of the product: `typeset.py` and the templates.
  package var templates: String
  /// An office's own; a template in it stands before the product's of the same name.
  package var officeTemplates: String?
  /// `chie-reader`, which takes sockets and writing from the engine before it starts; without it the
  /// engine limits itself.
  package var reader: String?
  /// For 縦書き alone; it takes its fonts from the system. `nil` is Debian's.
  package var chromium: String?
  /// For 縦書き alone, to see on which pages things stand.
  package var pdfinfo: String

  package init(
    python: String = "/usr/bin/python3", engine: String,
    fonts: [String] = BookEngines.usualFonts, templates: String, officeTemplates: String? = nil,
    reader: String? = nil, chromium: String? = nil,
    pdfinfo: String = "/usr/bin/pdfinfo"
  ) {
    self.python = python
    self.engine = engine
    self.fonts = fonts
    self.templates = templates
    self.officeTemplates = officeTemplates
    self.reader = reader
    self.chromium = chromium
    self.pdfinfo = pdfinfo
  }

  /// Where Debian puts the fonts that the templates name.
  package static let usualFonts = [
    "/usr/share/fonts/truetype/bizud-mincho", "/usr/share/fonts/truetype/bizud-gothic",
    "/usr/share/fonts/opentype/ipaexfont-mincho", "/usr/share/fonts/opentype/ipaexfont-gothic",
    "/usr/share/fonts/opentype/noto",
  ]

  /// Where Debian puts the browser.
  package static let usualChromium = "/usr/bin/chromium"
}
