import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// What is known of the municipality or organisation that somebody names in a correction.
///
/// A name is good if the list of municipalities has it, any document of the base names it as one, or
/// its words stand in the document that is put right: an organisation has no list.
struct CorrectedMunicipality {
  private let anchor: Anchor
  private let snapshot: any KnowledgeSnapshot
  private let directory: (any MunicipalityDirectory)?

  /// - Parameter directory: Without one, every name and code is good.
  init(
    _ anchor: Anchor, in snapshot: any KnowledgeSnapshot,
    _ directory: (any MunicipalityDirectory)?
  ) {
    self.anchor = anchor
    self.snapshot = snapshot
    self.directory = directory
  }

  func check(name: String) throws {
    guard directory != nil, mention(of: name) == nil else { return }
    let form = Fold.plain(name)
    let isNamed =
      try !places(called: name).isEmpty
      || snapshot.documents().contains { $0.head.municipality.map(Fold.plain) == form }
      || snapshot.content(of: anchor.document)?.sections.contains { section in
        section.passages.contains { Fold.plain($0.text).contains(form) }
      } ?? false
    guard isNamed else { throw CurationError.unknownMunicipality(name) }
  }

  /// - Parameter name: What has the code, or is to have it.
  func check(code digits: String, of name: String) throws {
    guard let directory, let code = MunicipalityCode(digits) else { return }
    let meanings = mention(of: name).map { $0.candidates + $0.successors } ?? []
    if let known = directory.municipality(code) {
      guard meanings.isEmpty || meanings.contains(where: { $0.code == code }) else {
        throw CurationError.otherMunicipality(code: digits, of: known.fullName, name: name)
      }
    } else if try !places(called: nil).contains(where: { $0.code == code }) {
      throw CurationError.unknownMunicipality(digits)
    }
  }

  /// Where all documents that name it mean the same one, or else the list has one alone.
  func code(of name: String) throws(StoreError) -> MunicipalityCode? {
    let codes = Set(try places(called: name).compactMap(\.code))
    guard codes.isEmpty else { return codes.count == 1 ? codes.first : nil }
    return mention(of: name)?.municipality?.code
  }

  /// Of the list, where the whole name is one of it.
  private func mention(of name: String) -> MunicipalityMention? {
    directory?.mentions(in: name, unlisted: false).first {
      $0.utf8Range == 0..<name.utf8.count && $0.isListed
    }
  }

  /// As documents name them; all of them where no name is given.
  private func places(called name: String?) throws(StoreError) -> [PlaceName] {
    let form = name.map(Fold.plain)
    return try snapshot.findings(FindingChoice(kinds: [.place, .caseStudy])).compactMap { stored in
      let place: PlaceName? =
        switch stored.finding {
        case .place(let named): named.place
        case .caseStudy(let study): study.municipality
        default: nil
        }
      guard let place, form == nil || Fold.plain(place.nameThen) == form else { return nil }
      return place
    }
  }
}
