import JapaneseText
import KnowledgeModel

/// Finds the places of anchors in one state of the knowledge base.
///
/// Nothing of it is stored: the answer depends on the anchor and on the documents as they are, so
/// that a base that was brought up to date step by step says the same as one built anew, and a run
/// that is cut off leaves nothing wrong behind. In this order, the first that holds:
///
/// 1. The key is still that of a place; for a section: its heading path is (of several with the same
///    path, the one with the likest words).
/// 2. The exact words, in any spelling that folds alike, stand in a place of the document.
/// 3. The likest place, if it is like enough: twice the grams that both have, over the grams of
///    both, is at least ``leastLikeness`` under the same heading path, ``leastElsewhere`` under
///    another.
///
/// Among equals the surroundings decide, then the order of reading. An anchor without a place is an
/// orphan.
package struct AnchorResolver {
  private let snapshot: any KnowledgeSnapshot
  private var places: [PlaceKey: FoldedPlaces] = [:]
  private var documents: [DocumentID: Bool] = [:]

  /// A text cut in half, doubled, or rewritten to less than a half is still like enough.
  package static let leastLikeness = 0.5
  package static let leastElsewhere = 0.7

  /// Places are found by what was read, whatever people put right in it.
  package init(snapshot: any KnowledgeSnapshot) {
    self.snapshot = snapshot.asRead
  }

  /// `nil` for an orphan.
  ///
  /// - Complexity: O(1) where the key is still good, else O(length of the document), once for all
  ///   anchors of a document.
  package mutating func attachment(of anchor: Anchor) throws(StoreError) -> Attachment? {
    guard try exists(anchor.document) else { return nil }
    if let attachment = try attachmentByKey(of: anchor) { return attachment }
    guard anchor.kind != .document, !anchor.quote.isEmpty else { return nil }
    let folded = try foldedPlaces(for: anchor)
    let quote = FoldedPlaces.Text(anchor.quote)
    if let index = folded.holding(quote, of: anchor) {
      return folded.attachment(index, .quote)
    }
    return folded.likest(quote, of: anchor).map { folded.attachment($0, .likeness) }
  }

  /// Whether a tagging belongs somewhere. Its anchor is read only where its ID names nothing now.
  package mutating func isAttached(_ place: TaggedPlace) throws(StoreError) -> Bool {
    switch place.kind {
    case .document: return try exists(place.document)
    case .passage: if try snapshot.passage(PassageID(place.key)) != nil { return true }
    case .finding: if try snapshot.finding(FindingID(place.key)) != nil { return true }
    case .section: break
    }
    guard
      case .tagging(let tagging)? = try snapshot.curated(CuratedKey(.tagging, place.name))?.record
    else { return false }
    return try attachment(of: tagging.anchor) != nil
  }

  private mutating func exists(_ document: DocumentID) throws(StoreError) -> Bool {
    if let known = documents[document] { return known }
    let exists = try snapshot.document(document) != nil
    documents[document] = exists
    return exists
  }

  private mutating func attachmentByKey(of anchor: Anchor) throws(StoreError) -> Attachment? {
    switch anchor.kind {
    case .document: return Attachment(way: .key, key: anchor.document.value, headings: [])
    case .passage:
      return try snapshot.passage(PassageID(anchor.key)).map {
        Attachment(way: .key, key: anchor.key, headings: $0.headings)
      }
    case .finding:
      return try snapshot.finding(FindingID(anchor.key)).map {
        Attachment(way: .key, key: anchor.key, headings: $0.headings)
      }
    case .section:
      let folded = try foldedPlaces(for: anchor)
      let namesakes = folded.indices(under: anchor.headings)
      guard namesakes.count > 1 else { return namesakes.first.map { folded.attachment($0, .key) } }
      let quote = FoldedPlaces.Text(anchor.quote)
      return folded.best(of: namesakes, for: anchor) { folded.likeness(of: quote, to: $0) }
        .map { folded.attachment($0, .key) }
    }
  }

  private mutating func foldedPlaces(for anchor: Anchor) throws(StoreError) -> FoldedPlaces {
    let key = PlaceKey(kind: anchor.kind, document: anchor.document, finding: anchor.findingKind)
    if let known = places[key] { return known }
    let made = FoldedPlaces(
      try DocumentPlaces(
        anchor.kind, of: anchor.document, finding: anchor.findingKind, in: snapshot))
    places[key] = made
    return made
  }

  private struct PlaceKey: Hashable {
    let kind: Anchor.Kind
    let document: DocumentID
    let finding: Finding.Kind?
  }
}

/// The places of a document with what is compared of them.
private struct FoldedPlaces {
  struct Text {
    let fold: FoldedText
    /// How often each gram stands in it.
    let grams: [String: Int]
    let count: Int

    init(_ text: String) {
      fold = Fold.plain(text)
      let tokens = Grams.tokens(of: fold).split(separator: " ").map(String.init)
      grams = tokens.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      count = tokens.count
    }
  }

  private let places: DocumentPlaces
  private let texts: [Text]

  init(_ places: DocumentPlaces) {
    self.places = places
    texts = places.places.map { Text($0.text) }
  }

  func attachment(_ index: Int, _ way: Attachment.Way) -> Attachment {
    let place = places.places[index]
    return Attachment(way: way, key: place.key, headings: place.headings)
  }

  func indices(under headings: [String]) -> [Int] {
    texts.indices.filter { places.places[$0].headings == headings }
  }

  /// The place that holds all of the quote, or nothing but a good part of it.
  func holding(_ quote: Text, of anchor: Anchor) -> Int? {
    let holding = texts.indices.filter { texts[$0].fold.contains(quote.fold) }
    return best(of: holding, for: anchor) { likeness(of: quote, to: $0) }
  }

  func likest(_ quote: Text, of anchor: Anchor) -> Int? {
    let like = texts.indices.filter { index in
      let isAtHome = places.places[index].headings == anchor.headings
      return likeness(of: quote, to: index)
        >= (isAtHome ? AnchorResolver.leastLikeness : AnchorResolver.leastElsewhere)
    }
    return best(of: like, for: anchor) { likeness(of: quote, to: $0) }
  }

  /// Twice the grams that both have, over the grams of both (Dice 1945): from 0 to 1.
  func likeness(of quote: Text, to index: Int) -> Double {
    let text = texts[index]
    guard quote.count + text.count > 0 else { return 0 }
    let shared = quote.grams.reduce(0) { $0 + min($1.value, text.grams[$1.key] ?? 0) }
    return 2 * Double(shared) / Double(quote.count + text.count)
  }

  /// Under the same headings before others, then by value, by surroundings, and by reading order.
  func best(of indices: [Int], for anchor: Anchor, by value: (Int) -> Double) -> Int? {
    var best: (index: Int, rank: (Int, Double, Int))?
    for index in indices {
      let (prefix, suffix) = places.surroundings(of: index)
      let isAtHome = places.places[index].headings == anchor.headings
      let rank = (
        isAtHome ? 1 : 0, value(index),
        (prefix == anchor.prefix ? 1 : 0) + (suffix == anchor.suffix ? 1 : 0)
      )
      if best.map({ $0.rank < rank }) ?? true { best = (index, rank) }
    }
    return best?.index
  }
}
