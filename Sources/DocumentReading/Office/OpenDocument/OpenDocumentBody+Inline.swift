/// What stands within a paragraph of OpenDocument.
extension OpenDocumentBody {
  /// White space counts once, and not at the beginning; more of it is an element.
  mutating func inlines() throws(ReadingError) {
    try pull.contents(
      text: { if openDeletion == nil, !isHidden { line.append($0.spacesOnce(after: line.text)) } },
      element: { () throws(ReadingError) in try inline() })
  }

  private mutating func inline() throws(ReadingError) {
    switch pull.name {
    case _ where isHidden && ["s", "tab", "line-break", "note"].contains(pull.name): break
    case "s": line.append(String(repeating: " ", count: min(pull.integer("c") ?? 1, 100)))
    case "tab": line.append("\t")
    case "line-break": line.append("\n")
    case "soft-page-break": pageBreaks += 1
    case "change-start", "change-end": change()
    case "a":
      let target = pull.attribute("href")?.trimmed ?? ""
      if !target.isEmpty { line.openLink(target) }
      try inlines()
      if !target.isEmpty { line.closeLink() }
    case "ruby":
      try pull.children { () throws(ReadingError) in
        if pull.name == "ruby-base" { try inlines() }
      }
    case "span":
      let was = isHidden
      // A style that shows words within hidden ones is not made by hand.
      isHidden = isHidden || styles.hidesText(pull.attribute("style-name"), of: "text")
      try inlines()
      isHidden = was
    case "hidden-paragraph": if pull.attribute("is-hidden") != "false" { hidesParagraph = true }
    case "hidden-text": if pull.attribute("is-hidden") == "false" { try inlines() }
    case "note": try note()
    case "annotation": try annotation()
    case "frame", "custom-shape", "rect", "g", "ellipse", "polygon", "path", "caption", "line",
      "connector":
      try drawing()
    // Where changes, marks and fields of hidden text stand.
    case "annotation-end", "tracked-changes", "script",
      "bookmark", "bookmark-start", "bookmark-end", "reference-mark", "page-number":
      break
    default: try inlines()
    }
  }

  /// The boxes of a drawing follow the paragraph that holds it.
  mutating func drawing() throws(ReadingError) {
    let outer = (output, line)
    output = []
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "text-box": try blocks()
      case "object": try object()
      case "desc":
        if let words = AlternativeText.words(try pull.text()) {
          output.append(FlowBlock(kind: .matter, text: words, pageBreaks: pageBreaks))
        }
      case "p", "list", "table": try block()
      case "frame", "custom-shape", "rect", "g", "ellipse", "polygon", "path", "caption", "line",
        "connector", "a":
        try drawing()
        output += boxes
        boxes = []
      default: break
      }
    }
    let found = output
    (output, line) = outer
    if found.contains(where: { !$0.isBlank }) { boxes += found }
  }
}

extension OpenDocumentBody {
  mutating func trackedChanges() throws(ReadingError) {
    try pull.children { () throws(ReadingError) in
      guard pull.name == "changed-region", let id = pull.attribute("id") else { return }
      try pull.children { () throws(ReadingError) in
        if pull.name == "deletion" { deletions.insert(id) }
      }
    }
  }

  /// Where a change begins or ends in the text. Documents that are a single file keep what was deleted there.
  mutating func change() {
    guard let id = pull.attribute("change-id"), deletions.contains(id) else { return }
    if pull.name == "change-start" {
      openDeletion = openDeletion ?? id
    } else if openDeletion == id {
      openDeletion = nil
    }
  }

  /// An embedded object: a part of its own, or within the text.
  private mutating func object() throws(ReadingError) {
    if let name = pull.attribute("href") { objects.append(name) }
    try pull.children { () throws(ReadingError) in
      if pull.name == "document", let chart = try OpenChart.text(of: pull) { charts.append(chart) }
    }
  }
}

extension String {
  /// With each run of white space as one space; none where the text before it ends in one.
  fileprivate func spacesOnce(after before: String) -> String {
    var output = String.UnicodeScalarView()
    var isSpace = before.unicodeScalars.last.map { $0 == " " || $0 == "\n" || $0 == "\t" } ?? true
    for scalar in unicodeScalars {
      if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
        if !isSpace { output.append(" ") }
        isSpace = true
      } else {
        output.append(scalar)
        isSpace = false
      }
    }
    return String(output)
  }
}
