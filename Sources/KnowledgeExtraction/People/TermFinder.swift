import JapaneseText
import KnowledgeModel

/// Finds abbreviations and terms that a document explains.
///
/// - EBPM（証拠に基づく政策立案）, 証拠に基づく政策立案（EBPM）, CDO（最高デジタル責任者／最高データ責任者）
/// - 社会福祉協議会（以下「社協」という。）
/// - 社会福祉協議会（社協）: the shorter one made of letters of the longer
/// - EBPM＝証拠に基づく政策立案; EBPMとは、証拠に基づく政策立案のこと
/// - tables and lists of a glossary
struct TermFinder: Sendable {
  private let words: TermWords

  init(words: ExtractionWords) {
    self.words = TermWords(words)
  }

  /// In the order in which they are first explained.
  ///
  /// - Complexity: O(characters)
  ///
  /// - Parameter lines: Those of the text.
  func terms(in text: StructuredText, lines: [WrittenLine]) -> [Term] {
    var glossary = Glossary()
    let sections = text.sections.map { section in
      section.headings.last.map { words.opensGlossary($0.text) } ?? false
    }
    for (number, line) in lines.enumerated() {
      let reader = TermReader(words: words, letters: line.letters)
      if let whole = unwrapped(number, in: lines) {
        let reader = TermReader(words: words, letters: whole.letters)
        for term in reader.terms where term.range.lowerBound < line.letters.count {
          glossary.add(term, whole)
        }
      } else {
        for term in reader.terms { glossary.add(term, line) }
      }
      if sections[line.section], line.form != .heading, let term = reader.entry {
        glossary.add(term, line)
      }
    }
    for table in text.glossaryTables(words) { glossary.add(table) }
    return glossary.terms
  }

  /// The line with the one below, where the end of a line of fixed width breaks what is quoted or
  /// enclosed: 「道路等包括／管理委託」を「包括委託」と略す.
  private func unwrapped(_ number: Int, in lines: [WrittenLine]) -> WrittenLine? {
    let line = lines[number]
    guard line.form == .body, number + 1 < lines.count, line.letters.count >= 20,
      let last = line.letters.last, last != "。", isBroken(line.letters)
    else { return nil }
    let next = lines[number + 1]
    guard next.form == .body, next.passage == line.passage,
      next.place == line.place.down(1), line.place.line != nil
    else { return nil }
    return line.with(line.letters + next.letters.drop(while: \.isBlank))
  }

  /// Whether a bracket stands open at the end, or a short form waits for its verb.
  private func isBroken(_ letters: [Unicode.Scalar]) -> Bool {
    var depth = 0
    var hasShort = false
    for (place, letter) in letters.enumerated().suffix(80) {
      switch letter {
      case "「", "『", "（", "(": depth += 1
      case "」", "』", "）", ")": depth = max(0, depth - 1)
      case "を" where place > 0 && "」』".unicodeScalars.contains(letters[place - 1]): hasShort = true
      default: break
      }
    }
    return depth > 0 || hasShort
  }
}

/// A term with what it stands for, and where that is said.
struct ExplainedTerm: Sendable, Hashable {
  let short: String
  let long: [String]
  let range: Range<Int>
  /// Whether the short form stands behind what it stands for.
  var isBehind = false
}

/// Terms with all that the document says of each.
///
/// 「EBPM（証拠に基づく政策立案）」 tells what EBPM stands for; 「測定指標（KPI）」 may only say that KPI are
/// meant, and counts where nothing else does.
private struct Glossary {
  private(set) var terms: [Term] = []
  private var numbers: [ByteKey: Int] = [:]
  private var behind: Set<Int> = []

  mutating func add(_ term: ExplainedTerm, _ line: WrittenLine) {
    add(
      Term(short: term.short, long: term.long, witness: line.witness(term.range)),
      isBehind: term.isBehind)
  }

  mutating func add(_ term: Term, isBehind: Bool = false) {
    let key = ByteKey(Fold.plain(term.short).string)
    guard let number = numbers[key] else {
      numbers[key] = terms.count
      if isBehind { behind.insert(terms.count) }
      terms.append(term)
      return
    }
    let known = terms[number]
    if behind.contains(number), !isBehind {
      behind.remove(number)
      terms[number] = term
    } else if behind.contains(number) || !isBehind, known.long.count < 12 {
      let more = term.long.filter { long in
        !known.long.contains { Fold.plain($0) == Fold.plain(long) }
      }
      terms[number] = Term(short: known.short, long: known.long + more, witness: known.witness)
    }
  }
}

extension StructuredText {
  /// The rows of tables with columns such as 略語 and 正式名称.
  fileprivate func glossaryTables(_ words: TermWords) -> [Term] {
    sections.flatMap(\.blocks).flatMap { block -> [Term] in
      guard case .table(let rows) = block.content, let header = rows.first,
        let short = header.firstIndex(where: words.isShortColumn),
        let long = header.firstIndex(where: words.isLongColumn), short != long
      else { return [] }
      return rows.enumerated().dropFirst().compactMap { number, row in
        guard row.indices.contains(short), row.indices.contains(long), !row[short].isEmpty,
          !row[long].isEmpty, row[short].count <= 30
        else { return nil }
        let meaning = row[long].split(separator: "。").first.map(String.init) ?? row[long]
        return Term(
          short: row[short], long: [meaning],
          witness: Witness(
            passage: block.passage, place: block.place.down(number),
            text: row.joined(separator: "\t")))
      }
    }
  }
}
