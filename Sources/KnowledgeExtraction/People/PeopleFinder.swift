import KnowledgeModel

/// Finds the people whom a document names, with every place that does.
///
/// A name is recognised by its form and by what stands around it: a title, a label, a column, a
/// parenthesis that tells a role. Family names of a list count for more than other letters.
struct PeopleFinder: Sendable {
  private let words: NameWords

  init(words: ExtractionWords) {
    self.words = NameWords(words)
  }

  /// In the order of first appearance.
  ///
  /// - Complexity: O(characters)
  ///
  /// - Parameter written: The lines of the text.
  func people(in text: StructuredText, lines written: [WrittenLine]) -> [Person] {
    let lines = UnwrappedNames.lines(written, words)
    var mentions = PeopleSearch(text, lines: lines, words: words).mentions
    var further: [[Unicode.Scalar]] = []
    for mention in mentions where mention.name.isFull && !mention.name.isListed {
      guard let length = mention.name.surnameLength else { continue }
      let name = lines[mention.line].letters[mention.name.range].filter { !$0.isBlank }
      further.append(Array(name.prefix(length)))
    }
    // Once more with the family names that the document itself has shown.
    if !further.isEmpty {
      let words = words.adding(surnames: further)
      mentions = PeopleSearch(text, lines: lines, words: words).mentions
    }
    mentions += RepeatedNames(of: mentions, in: lines).mentions
    mentions.sort { ($0.line, $0.name.range.lowerBound) < ($1.line, $1.name.range.lowerBound) }
    return PeopleRegister(mentions, in: lines).people + author(of: lines, text.head, mentions)
  }

  /// The handle under which an article of the web is signed: a line of its own near the top.
  private func author(
    of lines: [WrittenLine], _ head: DocumentHead, _ mentions: [PersonMention]
  ) -> [Person] {
    guard let line = lines.prefix(5).first(where: { isHandle($0) }) else { return [] }
    return [
      Person(
        name: line.letters.text(0..<line.letters.count), affiliation: head.publisher,
        role: "執筆者", appearances: [line.witness(0..<line.letters.count)])
    ]
  }

  /// Latin letters with a digit or an underscore among them: 「taro_0123」.
  private func isHandle(_ line: WrittenLine) -> Bool {
    let letters = line.letters
    guard line.form == .body, 4...30 ~= letters.count, let first = letters.first,
      first.isASCII, first.isLatinLetter || first == "@"
    else { return false }
    var letterCount = 0
    var marks = 0
    for letter in letters {
      if letter.isASCII, letter.isLatinLetter {
        letterCount += 1
      } else if letter == "_" {
        marks += 1
      } else if letter.isASCII, letter.isDigitLetter {
        marks += 1
      } else if letter != "@", letter != "-", letter != "." {
        return false
      }
    }
    return letterCount >= 3 && marks >= 1
  }
}
