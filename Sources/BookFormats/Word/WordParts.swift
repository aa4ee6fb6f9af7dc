/// The small parts of a Word document.
enum WordParts {
  static func notes(_ notes: [XMLFragment]) -> [UInt8] {
    let separators = ["separator", "continuationSeparator"].enumerated().map { index, kind in
      XMLFragment(
        "w:footnote", ["w:type": kind, "w:id": String(index)],
        XMLFragment("w:p", [:], .run(XMLFragment("w:" + kind))))
    }
    return XMLFragment("w:footnotes", WordNamespaces.all, XMLFragment(separators + notes)).file
  }

  static var settings: [UInt8] {
    let compatibility = XMLFragment(
      "w:compatSetting",
      [
        "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
        "w:val": "15",
      ])
    return XMLFragment(
      "w:settings", WordNamespaces.all,
      [
        XMLFragment("w:evenAndOddHeaders"), .word("characterSpacingControl", "compressPunctuation"),
        .word("updateFields", "true"),
        XMLFragment(
          "w:footnotePr", [:],
          [XMLFragment("w:footnote", ["w:id": "0"]), XMLFragment("w:footnote", ["w:id": "1"])]),
        XMLFragment("w:compat", [:], compatibility),
        XMLFragment("w:themeFontLang", ["w:val": "en-US", "w:eastAsia": "ja-JP"]),
      ]
    ).file
  }

  /// With the names by which Windows knows the same faces.
  static var fonts: [UInt8] {
    let faces = [
      (WordFaces.body, "BIZ UD明朝 Medium", "roman"), (WordFaces.heading, "BIZ UDゴシック", "modern"),
    ]
    return XMLFragment(
      "w:fonts", WordNamespaces.all,
      XMLFragment(
        faces.map { name, other, family in
          XMLFragment(
            "w:font", ["w:name": name],
            [
              .word("altName", other), .word("charset", "80"), .word("family", family),
              .word("pitch", "fixed"),
            ])
        })
    ).file
  }

  struct Margin {
    let relation: String
    /// `header` or `footer`.
    let kind: String
    let name: String
    let bytes: [UInt8]
  }

  /// The title of the book on the left page, that of the chapter on the right; numbers outside.
  static func margins(of book: Book) -> [Margin] {
    ["even", "default"].flatMap { side -> [Margin] in
      let alignment = side == "even" ? "left" : "right"
      let title = XMLFragment.words(book.title)
      // By number, because the names of the styles are others in another language.
      let head = side == "even" ? title : .field("STYLEREF 1", title)
      let contents = [("header", "hdr", head), ("footer", "ftr", .field("PAGE", .words("1")))]
      return contents.map { kind, root, content in
        let style = kind == "header" ? "Header" : "Footer"
        let format = WordParagraphFormat(style: style, alignment: alignment)
        return Margin(
          relation: WordPage.relation(of: kind, for: side), kind: kind,
          name: "\(kind)-\(side).xml",
          bytes: XMLFragment("w:" + root, WordNamespaces.all, .paragraph(format, content)).file)
      }
    }
  }
}
