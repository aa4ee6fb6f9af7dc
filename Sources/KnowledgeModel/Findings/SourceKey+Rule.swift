/// The rule by which two mentions are one work.
///
/// A key has three parts, `publisher|title|edition`. The first two are written by ``SourceRule``;
/// the edition is the fiscal year (`2022`), the years of a work over several (`2020-2022`), or the
/// month of issue where no fiscal year is known (`2023-03`). What is not known is empty.
///
/// Two keys are the same work where all parts are equal. A key that lacks its publisher or edition
/// joins the only work that has what it says; where several do, it stays by itself. Two different
/// editions never join.
extension SourceKey {
  package init(publisher: String?, title: String, edition: String) {
    self.init(
      normalPublisher: publisher.map(SourceRule.publisher) ?? "",
      normalTitle: SourceRule.title(title), edition: edition)
  }

  /// Of parts that are in their normal form.
  package init(normalPublisher: String, normalTitle: String, edition: String) {
    self.init("\(normalPublisher)|\(normalTitle)|\(edition)")
  }

  /// Normal forms, without `|`. Empty where the key does not say.
  package var parts: (publisher: String, title: String, edition: String) {
    let parts = value.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
    func part(_ index: Int) -> String { parts.indices.contains(index) ? String(parts[index]) : "" }
    return (part(0), part(1), part(2))
  }

  /// As staff read it: 「総務省「活用状況調査」2022年度」, in normal forms.
  package var label: String {
    let (publisher, title, edition) = parts
    // A spelling that somebody split off stands behind the title of its old work.
    let name = title.split(separator: "#").last.map(String.init) ?? title
    let isYear = edition.count == 4 && edition.allSatisfy(\.isNumber)
    return "\(publisher)「\(name)」\(edition)" + (isYear ? "年度" : "")
  }

  /// For each key that lacks a part, or whose publisher is a part of a body that another names, the
  /// key of the work that it joins. Keys that join none are left out. The result does not depend on
  /// the order of `keys`, and a key that is joined joins no other.
  ///
  /// - Complexity: O(*n* log *n*) in the number of keys; quadratic in those of one title.
  package static func joins(_ keys: some Sequence<SourceKey>) -> [SourceKey: SourceKey] {
    var byTitle: [String: [SourceKey]] = [:]
    for key in Set(keys).sorted() { byTitle[key.parts.title, default: []].append(key) }
    var joins: [SourceKey: SourceKey] = [:]
    for group in byTitle.values where group.count > 1 {
      for key in group {
        let wider = group.filter { $0 != key && key.isPart(of: $0) }
        let ends = wider.filter { candidate in
          !wider.contains { $0 != candidate && candidate.isPart(of: $0) }
        }
        if ends.count == 1 { joins[key] = ends[0] }
      }
    }
    return joins
  }

  /// Whether the other says all that this key does, and more; a body stands for its department.
  package func isPart(of other: SourceKey) -> Bool {
    let (mine, theirs) = (parts, other.parts)
    return mine.title == theirs.title
      && (mine.publisher == theirs.publisher || mine.publisher.isEmpty
        || SourceRule.isPart(theirs.publisher, of: mine.publisher))
      && (mine.edition == theirs.edition || mine.edition.isEmpty)
  }
}
