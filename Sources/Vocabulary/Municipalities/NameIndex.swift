import JapaneseText
import KnowledgeModel

/// What one written name can mean: places in the list, by code.
struct NameMeaning: Sendable {
  /// Those that have the name.
  var candidates: [Int] = []
  /// Those that had it, or became what had it.
  var successors: [Int] = []
  /// Whether it is no municipality at all, though it begins like one: 「中央市場」.
  var isOther: Bool { candidates.isEmpty && successors.isEmpty }
}

/// All written forms of all names, with their meanings.
struct NameIndex {
  let names: NameTrie
  let meanings: [NameMeaning]

  init(of municipalities: [Municipality], except others: Set<String>) {
    var forms = NumberedForms()
    for other in others.sorted() { forms.add(other) { _ in } }
    let spellings = NameSpellings()
    for (place, municipality) in municipalities.enumerated() {
      for form in spellings.all(of: Self.forms(municipality.name, municipality)) {
        forms.add(form) { $0.candidates.append(place) }
      }
      let former = municipality.formerNames.flatMap { Self.forms($0, municipality) }
      for form in spellings.all(of: former) {
        forms.add(form) { $0.successors.append(place) }
      }
    }
    meanings = forms.meanings
    names = NameTrie(forms.names.enumerated().map { (name: $1, number: $0) })
  }

  /// A ward by itself, and with its city.
  private static func forms(_ name: String, _ municipality: Municipality) -> [String] {
    [name] + (municipality.cityName.map { [$0 + name] } ?? [])
  }
}

/// Written forms in the order in which they came, each with its meaning.
private struct NumberedForms {
  private(set) var names: [String] = []
  private(set) var meanings: [NameMeaning] = []
  private var numbers: [String: Int] = [:]

  mutating func add(_ name: String, _ change: (inout NameMeaning) -> Void) {
    let number = numbers[name] ?? names.count
    if number == names.count {
      numbers[name] = number
      names.append(name)
      meanings.append(NameMeaning())
    }
    change(&meanings[number])
  }
}

/// The spellings of a name: variants of kanji (檮原, 梼原), and ヶ as ケ (龍ケ崎, 竜ヶ崎).
private struct NameSpellings {
  private let kanji = KanjiForms()

  /// Without doubles, in the order of the names.
  func all(of names: [String]) -> [String] {
    var seen = Set<String>()
    return names.flatMap(all(of:)).filter { seen.insert($0).inserted }
  }

  private func all(of name: String) -> [String] {
    let forms = name.unicodeScalars.map(forms(of:))
    guard forms.contains(where: { $0.count > 1 }) else { return [name] }
    // A name of which more could be made is taken as written.
    guard forms.reduce(1, { $0 * $1.count }) <= 128 else { return [name] }
    return forms.reduce([""]) { written, forms in
      written.flatMap { head in
        forms.map { form in
          var text = head
          text.unicodeScalars.append(form)
          return text
        }
      }
    }
  }

  private func forms(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    "ヶケ".unicodeScalars.contains(scalar) ? ["ヶ", "ケ"] : kanji.forms(of: scalar)
  }
}
