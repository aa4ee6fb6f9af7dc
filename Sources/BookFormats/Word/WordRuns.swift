extension XMLFragment {
  static func paragraph(_ format: WordParagraphFormat, _ content: XMLFragment) -> XMLFragment {
    XMLFragment("w:p", [:], [format.properties, content])
  }

  static func paragraph(_ style: String, _ content: XMLFragment) -> XMLFragment {
    .paragraph(WordParagraphFormat(style: style), content)
  }

  static func run(_ content: XMLFragment, _ format: WordRunFormat = WordRunFormat()) -> XMLFragment
  {
    XMLFragment("w:r", [:], [format.properties, content])
  }

  /// Line breaks and tabs are kept.
  static func words(
    _ text: String, _ format: WordRunFormat = WordRunFormat()
  ) -> XMLFragment {
    guard !text.isEmpty else { return [] }
    var parts: [XMLFragment] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if number > 0 { parts.append(XMLFragment("w:br")) }
      for (column, word) in line.split(separator: "\t", omittingEmptySubsequences: false)
        .enumerated()
      {
        if column > 0 { parts.append(XMLFragment("w:tab")) }
        guard !word.isEmpty else { continue }
        parts.append(
          XMLFragment("w:t", ["xml:space": "preserve"], XMLFragment(text: String(word))))
      }
    }
    return .run(XMLFragment(parts), format)
  }

  // MARK: - Fields

  static func fieldEnd(_ kind: String) -> XMLFragment {
    .run(XMLFragment("w:fldChar", ["w:fldCharType": kind]))
  }

  /// From its beginning to what it shows.
  static func fieldStart(_ instruction: String) -> XMLFragment {
    let words = XMLFragment(
      "w:instrText", ["xml:space": "preserve"], XMLFragment(text: " " + instruction + " "))
    return [fieldEnd("begin"), .run(words), fieldEnd("separate")]
  }

  /// A field with what it shows until Word fills it in anew.
  static func field(_ instruction: String, _ result: XMLFragment) -> XMLFragment {
    [fieldStart(instruction), result, fieldEnd("end")]
  }

  /// One that shows nothing.
  static func hiddenField(_ instruction: String) -> XMLFragment {
    let words = XMLFragment(
      "w:instrText", ["xml:space": "preserve"], XMLFragment(text: " " + instruction + " "))
    return [fieldEnd("begin"), .run(words), fieldEnd("end")]
  }
}

extension String {
  /// As an argument in quotes within a field: Word reads a quote, straight or curved, as its end.
  var fieldArgument: String {
    var text = ""
    for character in unicodeScalars {
      if "\"“”„\\".unicodeScalars.contains(character) { text += "\\" }
      text.unicodeScalars.append(character.value < 0x20 ? " " : character)
    }
    return "\"" + text + "\""
  }
}

extension WordBody {
  mutating func runs(_ runs: [Book.Run]) -> XMLFragment {
    var content = XMLFragment()
    for run in runs {
      switch run {
      case .text(let text): content += .words(text)
      case .strong(let text): content += .words(text, WordRunFormat(style: "Strong"))
      case .mark(let id, let text): content += mark(id, text)
      case .note(let note): content += reference(to: note)
      case .ruby(let base, let reading): content += ruby(base, reading)
      case .address(let url): content += address(url, in: .body)
      }
    }
    return content
  }

  mutating func address(_ url: String, in place: Place) -> XMLFragment {
    // Word takes no longer ones.
    guard let address = WebAddress(url), address.reference.utf8.count <= 2_000 else {
      return .words(url)
    }
    return XMLFragment(
      "w:hyperlink", ["r:id": link(address, in: place), "w:history": "1"],
      .words(url, WordRunFormat(style: "Hyperlink")))
  }

  /// The note stands at its first reference; later ones repeat the number.
  mutating func reference(to note: Book.Note) -> XMLFragment {
    let raised = WordRunFormat(style: "FootnoteReference")
    if let known = noteBookmarks[note.id] {
      return .field("NOTEREF \(known) \\h \\f", .words(String(note.number), raised))
    }
    let number = XMLFragment.run(XMLFragment("w:footnoteRef"), raised)
    let link = note.url.isEmpty ? [] : address(note.url, in: .footnote)
    let id = addNote(.paragraph("FootnoteText", [number, .words(" " + note.text), link]))
    let marked = bookmark(
      "Ref", around: .run(XMLFragment("w:footnoteReference", ["w:id": id]), raised))
    remember(note: note.id, bookmark: marked.name)
    return marked.content
  }

  private mutating func mark(_ id: String, _ text: String) -> XMLFragment {
    guard let places = places[id] else { return .words(text) }
    let entries = places.map { place -> XMLFragment in
      let name = place.name.replacing(":", with: "：").fieldArgument
      return .hiddenField("XE \(name) \\f \"\(place.list)\" \\y \(place.reading.fieldArgument)")
    }
    let marked = bookmark("Idx", around: .words(text))
    remember(mark: id, bookmark: marked.name)
    return [XMLFragment(entries), marked.content]
  }

  private func ruby(_ base: String, _ reading: String) -> XMLFragment {
    let small = page.bodySize / 2
    let properties = XMLFragment(
      "w:rubyPr", [:],
      [
        .word("rubyAlign", "distributeSpace"), .word("hps", String(small)),
        .word("hpsRaise", String(page.bodySize - 3)), .word("hpsBaseText", String(page.bodySize)),
        .word("lid", "ja-JP"),
      ])
    return .run(
      XMLFragment(
        "w:ruby", [:],
        [
          properties, XMLFragment("w:rt", [:], .words(reading, WordRunFormat(size: small))),
          XMLFragment("w:rubyBase", [:], .words(base)),
        ]))
  }
}
