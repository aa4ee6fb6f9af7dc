import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// A term that was looked for together with what it stands for.
package struct TermExpansion: Sendable, Hashable {
  /// As typed.
  package let term: String
  /// In the order of documents; several where documents disagree: all of them were looked for.
  package let also: [String]

  /// For staff.
  package var sentence: String {
    "「\(term)」は、\(also.map { "「\($0)」" }.joined())としても探しました。"
  }
}

/// The abbreviations that documents explain, in both directions.
///
/// Spellings that fold alike are one. An abbreviation stands for every meaning that a document gives,
/// a meaning for every abbreviation of it, and for nothing further.
struct Glossary {
  /// By the full fold of what is looked for; distinct.
  private var partners: [String: [String]] = [:]

  init(in snapshot: any KnowledgeSnapshot) throws(StoreError) {
    for stored in try snapshot.findings(FindingChoice(kinds: [.term])) {
      guard case .term(let term) = stored.finding else { continue }
      for long in term.long {
        note(long, for: term.short)
        note(term.short, for: long)
      }
    }
  }

  private mutating func note(_ partner: String, for text: String) {
    let key = Self.form(of: text)
    let known = partners[key, default: []].map(Self.form)
    let form = Self.form(of: partner)
    if form != key, !known.contains(form) { partners[key, default: []].append(partner) }
  }

  static func form(of text: String) -> String { Fold.full(text).string }

  /// The query with each term that the glossary knows as an alternative of exact matches.
  func expanding(_ parsed: ParsedQuery) -> ParsedQuery {
    guard let query = parsed.query else { return parsed }
    var expansions: [TermExpansion] = []
    let expanded = expanding(query, &expansions)
    return ParsedQuery(
      text: parsed.text, query: expanded, problems: parsed.problems, isPlain: parsed.isPlain,
      isSentence: parsed.isSentence, expansions: expansions)
  }

  private func expanding(_ query: Query, _ expansions: inout [TermExpansion]) -> Query {
    switch query {
    case .term(let term):
      guard !term.isPrefix else { return query }
      return alternatives(for: term.text, &expansions) {
        .term(QueryTerm(text: $0, field: term.field))
      } ?? query
    case .condition(.finding(.named(let kind, let text))) where kind != .person:
      return alternatives(for: text, &expansions) { .condition(.finding(.named(kind, $0))) }
        ?? query
    case .condition: return query
    case .all(let parts): return .all(parts.map { expanding($0, &expansions) })
    case .any(let parts): return .any(parts.map { expanding($0, &expansions) })
    case .not(let part): return .not(expanding(part, &expansions))
    }
  }

  /// `nil` for what stands for itself alone.
  private func alternatives(
    for text: String, _ expansions: inout [TermExpansion], _ leaf: (String) -> Query
  ) -> Query? {
    guard let also = partners[Self.form(of: text)] else { return nil }
    let expansion = TermExpansion(term: text, also: also)
    if !expansions.contains(expansion) { expansions.append(expansion) }
    return .any(([text] + also).map(leaf))
  }
}
