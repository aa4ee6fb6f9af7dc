import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// The measures that cases show, where the case itself does not say under which it stands.
///
/// The first that holds, and for one measure of the document alone: the case stands in the section of
/// the measure; it names the measure by number or title; its headings, name and first sentence have
/// most words of the title; it stands under 「事例」 in a document that has no other measure.
struct CaseMeasures {
  private struct Known {
    let title: String
    let form: FoldedText
    let words: Set<String>
    let number: Int?
    let path: ArraySlice<String>?
  }

  private let measures: [DocumentID: [Known]]

  /// - Parameter findings: Those that are no measures are passed over.
  init(_ findings: [StoredFinding]) {
    var measures: [DocumentID: [Known]] = [:]
    for stored in findings {
      guard case .measure(let measure) = stored.finding else { continue }
      let path = stored.headings.headingPath(to: measure.title)
      let own = LintedText.form(of: (path?.last ?? "") + "\n" + measure.witness.text)
      measures[stored.document, default: []].append(
        Known(
          title: measure.title, form: Fold.full(measure.title), words: Self.words(measure.title),
          number: PartNumber.first(after: WrittenAnswers.measureWords, in: own), path: path))
    }
    self.measures = measures
  }

  /// The same with its measure, where that can be told and nobody put it right.
  func tied(_ stored: StoredFinding) -> StoredFinding {
    guard case .caseStudy(var study) = stored.finding, study.measure == nil,
      !stored.corrected.contains("measure"), let known = measures[stored.document],
      let measure = Self.measure(of: study, under: stored.headings, among: known)
    else { return stored }
    study.measure = measure.title
    return StoredFinding(
      id: stored.id, finding: .caseStudy(study), document: stored.document,
      passage: stored.passage, headings: stored.headings, corrected: stored.corrected)
  }

  private static func measure(
    of study: CaseStudy, under headings: [String], among known: [Known]
  ) -> Known? {
    let lead = (headings + [study.name ?? "", study.done]).joined(separator: "\n")
    let text = ([lead] + study.results + study.factors).joined(separator: "\n")
    let form = Fold.full(text)
    let numbers = PartNumber.all(
      after: WrittenAnswers.measureWords, in: LintedText.form(of: text))
    let words = words(lead)
    let tests: [(Known) -> Bool] = [
      { $0.path.map(headings.starts) ?? false },
      { measure in
        measure.number.map(numbers.contains) ?? false
          || measure.title.count >= 4 && form.contains(measure.form)
      },
      { measure in
        let shared = measure.words.intersection(words).count
        return shared >= 2 && shared * 10 > measure.words.count * 6
      },
      { _ in known.count == 1 && headings.contains { $0.contains("事例") } },
    ]
    for test in tests {
      let fitting = known.filter(test)
      if !fitting.isEmpty { return fitting.count == 1 ? fitting.first : nil }
    }
    return nil
  }

  /// Runs of katakana, and of letters and digits, whole; of kanji in pairs.
  private static func words(_ text: String) -> Set<String> {
    var words: Set<String> = []
    var run: [Unicode.Scalar] = []
    var kind: Script?
    func end() {
      let scalars = run.map { String($0) }
      if kind == .kanji {
        words.formUnion(zip(scalars, scalars.dropFirst()).map { $0 + $1 })
      } else if kind != nil, scalars.count > 1 {
        words.insert(scalars.joined())
      }
    }
    for scalar in LintedText.form(of: text).lowercased().unicodeScalars {
      let next = Script(scalar)
      if next != kind {
        end()
        run = []
        kind = next
      }
      run.append(scalar)
    }
    end()
    return words
  }

  private enum Script {
    case kanji, katakana, letters

    init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x3005, 0x3400...0x9FFF, 0x20000...0x323AF: self = .kanji
      case 0x30A1...0x30FA, 0x30FC: self = .katakana
      case 0x30...0x39, 0x61...0x7A: self = .letters
      default: return nil
      }
    }
  }
}
