import JapaneseText
import KnowledgeModel

/// One way through a document for the people whom it names.
struct PeopleSearch {
  private(set) var mentions: [PersonMention] = []
  private let lines: [WrittenLine]
  private let words: NameWords
  /// The person of the last 「氏名：」, whose affiliation and role follow on lines of their own.
  private var open: (mention: Int, line: Int)?
  /// The person whose name and reading made the line before.
  private var profile: (mention: Int, line: Int)?

  /// - Complexity: O(characters)
  init(_ text: StructuredText, lines: [WrittenLine], words: NameWords) {
    self.lines = lines
    self.words = words
    var number = 0
    for (index, section) in text.sections.enumerated() {
      var evidence: NameEvidence?
      var told: NameEvidence?
      if let heading = text.heading(of: index) {
        evidence = evidenceOfList(under: heading.text.scalars)
        find(in: number, under: nil)
        number += 1
      }
      for block in section.blocks {
        if case .table(let rows) = block.content {
          find(in: rows, from: number, under: evidence ?? told)
          number += rows.count
        } else {
          let count = Self.lineCount(of: block)
          for line in number..<min(number + count, lines.count) {
            let known = mentions.count
            find(in: line, under: evidence ?? told)
            // 「（委員名簿）」 in a line of its own tells of what follows, as long as people do.
            let isShort = lines[line].letters.count <= 16
            if isShort, let evidence = evidenceOfList(under: lines[line].letters) {
              told = evidence
            } else if mentions.count == known {
              told = nil
            }
          }
          number += count
        }
      }
    }
  }

  private static func lineCount(of block: TextBlock) -> Int {
    switch block.content {
    case .heading(_, let text), .paragraph(let text), .listItem(_, let text):
      text.hasLineEnds
        ? text.utf8.split(separator: UInt8(ascii: "\n")).count : text.isEmpty ? 0 : 1
    case .table(let rows): rows.count
    }
  }

  /// 「４　講　師」, 「委員名簿」, 「【登壇者】」: what stands under it are people.
  private func evidenceOfList(under letters: [Unicode.Scalar]) -> NameEvidence? {
    var start = letters.startAfterNumbering(in: 0..<letters.count)
    var end = letters.count
    while start < end, letters[start].isOpening { start += 1 }
    while end > start, letters[end - 1].isClosing || letters[end - 1].isColon { end -= 1 }
    if let paren = letters[start..<end].firstIndex(where: \.isRoundOpening), paren > start {
      end = paren
    }
    let title = letters.dense(start..<end)
    if isLabel(title) || words.lists.close(title) { return .fair }
    // 「出席者　【委員】９名」: a label at its head.
    for place in start..<min(end, start + 12)
    where place > start && (letters[place].isBlank || letters[place].isOpening) {
      let head = letters.dense(start..<place)
      if isLabel(head) || words.lists.close(head) { return .fair }
    }
    return nil
  }

  private func isLabel(_ title: String) -> Bool {
    words.labels.contains(title) || words.nameLabels.contains(title)
  }

  private mutating func find(in number: Int, under evidence: NameEvidence?) {
    let line = lines[number]
    var scan = PeopleScan(of: line.letters, line: number, words: words)
    var isLabelled = false
    if line.form == .body { isLabelled = findLabelled(number, &scan) }
    if line.form == .heading { findSpaced(line.letters, &scan) }
    scan.findTitled()
    if !isLabelled, let evidence, line.letters.count <= 80 {
      scan.findListed(in: 0..<line.letters.count, evidence: evidence)
    }
    findSpeaker(number, &scan)
    if let signed = SignedName.mention(number, in: lines, words) { scan.add(signed) }
    describeProfile(number)
    mentions += scan.mentions
    if scan.mentions.count == 1, let mention = scan.mentions.first, mention.description.isEmpty,
      mention.name.isFull, mention.quote.upperBound == line.letters.count,
      line.letters.last?.isRoundClosing == true, mention.quote.lowerBound <= 2
    {
      profile = (mentions.count - 1, number)
    }
  }

  private mutating func findLabelled(_ number: Int, _ scan: inout PeopleScan) -> Bool {
    let letters = lines[number].letters
    var isLabelled = false
    let labels = LabelledLine.all(in: letters) { isLabel($0) }
    for labelled in labels {
      if words.nameLabels.contains(labelled.label) {
        let before = scan.mentions.count
        scan.findListed(in: labelled.value, evidence: .strong)
        if scan.mentions.count == before + 1 { open = (mentions.count + before, number) }
        isLabelled = true
      } else if words.labels.contains(labelled.label) {
        scan.findListed(in: labelled.value, evidence: .fair, label: labelled.label)
        isLabelled = true
      } else {
        describe(labelled, letters, number)
        // 「面談者：早川 悟」: any label that tells a person, before a full name.
        if labelled.label.hasSuffix("者") {
          scan.findListed(in: labelled.value, evidence: .fair, isFull: true)
        }
      }
    }
    return isLabelled || findSpaced(letters, &scan)
  }

  @discardableResult
  private func findSpaced(_ letters: [Unicode.Scalar], _ scan: inout PeopleScan) -> Bool {
    guard let labelled = LabelledLine.spaced(in: letters, among: words.labels) else { return false }
    scan.findListed(in: labelled.value, evidence: .fair, label: labelled.label)
    return true
  }

  /// 「南雲県立大学 教授。専門は…」 on the line below 「早川 悟（はやかわ さとる）」.
  private mutating func describeProfile(_ number: Int) {
    guard let (index, line) = profile, line + 1 == number, lines[number].form == .body else {
      return
    }
    let letters = lines[number].letters
    let end = letters.firstIndex(of: "。") ?? letters.count
    mentions[index].description = PersonDescription(0..<end, of: letters, with: words)
  }

  /// 「所属：南雲県立大学」 on a line below 「氏名：早川 悟」.
  private mutating func describe(
    _ labelled: LabelledLine, _ letters: [Unicode.Scalar], _ number: Int
  ) {
    guard let (index, line) = open, number - line <= 3, index < mentions.count,
      !labelled.value.isEmpty
    else { return }
    let value = letters.text(labelled.value)
    if words.bothLabels.contains(labelled.label) {
      mentions[index].description = PersonDescription(labelled.value, of: letters, with: words)
    } else if words.affiliationLabels.contains(labelled.label) {
      let both = PersonDescription(labelled.value, of: letters, with: words)
      mentions[index].description.affiliation = both.role == nil ? value : both.affiliation
      if mentions[index].description.role == nil { mentions[index].description.role = both.role }
    } else if words.roleLabels.contains(labelled.label) {
      mentions[index].description.role = value
    }
  }

  /// 「○早川委員　…」, 「早川：…」, 「【早川】…」 at the head of a line of minutes.
  private func findSpeaker(_ number: Int, _ scan: inout PeopleScan) {
    let line = lines[number]
    let letters = line.letters
    guard line.form != .row, let first = letters.first else { return }
    let isMarked = words.speakerMarks.contains(first)
    var start = 0
    while start < letters.count, start < 3,
      words.speakerMarks.contains(letters[start]) || letters[start].isBlank
        || letters[start].isOpening
    {
      start += 1
    }
    var end = start
    while end < letters.count, end - start < 14, !letters[end].isColon, !letters[end].isBlank,
      !letters[end].isClosing, !letters[end].isRoundOpening
    {
      end += 1
    }
    guard end < letters.count, end > start, end - start < 14 else { return }
    let reader = NameReader(words: words, letters: letters)
    let role = words.roles.length(endingAt: end, in: letters, from: start)
    if role > 0, isMarked, end - role > start {
      let name = start..<end - role
      guard name.count <= 6, letters[name].allSatisfy(\.isNameKanji),
        !words.notSpeakers.contains(letters.text(name)), !reader.isOther(name)
      else { return }
      scan.add(
        PersonMention(
          line: number,
          name: reader.name(endingAt: name.upperBound, from: start, evidence: .weak)
            ?? WrittenName(range: name, surnameLength: name.count, isFull: false, isListed: false),
          quote: start..<end,
          description: PersonDescription(role: letters.text(end - role..<end))))
      return
    }
    // A name alone: only with a colon or a bracket, and only where it comes again.
    let isClosed = letters[end].isColon || (letters[end].isClosing && start > 0)
    guard role == 0, isClosed || isMarked, letters.count > end + 4,
      let name = reader.name(endingAt: end, from: start, evidence: .weak), name.isListed,
      name.range.lowerBound == start, name.isFull || name.range.count > 1
    else { return }
    var mention = PersonMention(line: number, name: name, quote: start..<end)
    mention.isDoubtful = true
    scan.add(mention)
  }

  private mutating func find(in rows: [[String]], from first: Int, under evidence: NameEvidence?) {
    let roster = Roster(rows, words: words)
    var listed = roster?.mentions(in: rows, lines: lines, from: first) ?? []
    // 「助言者」 at the side of one row tells nothing of the others of a list of people, whose cells
    // may break names in two.
    if roster.map({ $0.isSideways && evidence != nil }) ?? true {
      listed = listedByBlanks(rows, from: first, under: evidence) + listed
    }
    for row in rows.indices {
      var scan = PeopleScan(of: lines[first + row].letters, line: first + row, words: words)
      for mention in listed where mention.line == first + row { scan.add(mention) }
      findLabelled(inRow: first + row, &scan)
      scan.findTitled()
      mentions += scan.mentions
    }
  }

  /// 「契約のしくみ（講師：早川 悟）」 in a cell.
  private func findLabelled(inRow number: Int, _ scan: inout PeopleScan) {
    let letters = lines[number].letters
    guard letters.contains(where: \.isColon) else { return }
    for labelled in LabelledLine.all(in: letters, known: { isLabel($0) })
    where words.labels.contains(labelled.label) {
      let end = letters[labelled.value].firstIndex(of: "\t") ?? labelled.value.upperBound
      scan.findListed(
        in: labelled.value.lowerBound..<end, evidence: .fair, label: labelled.label)
    }
  }

  /// A list of people set in columns, without a header: its cells may break names in two.
  private func listedByBlanks(
    _ rows: [[String]], from first: Int, under evidence: NameEvidence?
  ) -> [PersonMention] {
    guard rows.allSatisfy({ $0.count <= 8 }) else { return [] }
    var rowsWithPeople = 0
    let found = rows.indices.flatMap { row -> [PersonMention] in
      let letters = lines[first + row].letters.map { $0 == "\t" ? "\u{3000}" : $0 }
      guard letters.count <= 90 else { return [] }
      let people = PersonItem(reader: NameReader(words: words, letters: letters))
        .people(in: 0..<letters.count, line: first + row, evidence: evidence ?? .weak)
      let good = people.filter {
        $0.name.isFull && (evidence != nil || ($0.name.isListed && !$0.description.isEmpty))
      }
      if !good.isEmpty { rowsWithPeople += 1 }
      return good
    }
    return rowsWithPeople * 2 > rows.count ? found : []
  }
}
