import KnowledgeModel

/// A passage that becomes a hit.
struct HitChoice {
  let passage: RankedPassage
  /// Further near passages of its document among those that were scored.
  var furtherNear: Int

  /// What becomes of ranked passages: a hit each, or one a document, by its best passage.
  static func choices(from ranked: [RankedPassage], unit: SearchRequest.Unit) -> [HitChoice] {
    guard unit == .document else { return ranked.map { HitChoice(passage: $0, furtherNear: 0) } }
    var places: [DocumentID: Int] = [:]
    var choices: [HitChoice] = []
    for passage in ranked {
      if let place = places[passage.document] {
        if !passage.isExact { choices[place].furtherNear += 1 }
      } else {
        places[passage.document] = choices.count
        choices.append(HitChoice(passage: passage, furtherNear: 0))
      }
    }
    return choices
  }
}

/// Which documents, newest first, a page of hits needs, and how its hits are put in order.
struct DateSlices {
  private let unit: SearchRequest.Unit
  private var toSkip: Int
  private var toTake: Int
  private var order: [DocumentID: Int] = [:]
  /// Hits of the first document that earlier pages have shown.
  private var skippedOfFirst = 0
  private let limit: Int

  init(unit: SearchRequest.Unit, offset: Int, limit: Int) {
    self.unit = unit
    self.limit = limit
    toSkip = offset
    toTake = limit
  }

  var isFull: Bool { toTake == 0 }

  /// Whether the page shows something of the document, which has so many matching passages.
  mutating func take(_ document: DocumentID, passages: Int) -> Bool {
    let hits = unit == .document ? min(1, passages) : passages
    guard toSkip < hits else {
      toSkip -= hits
      return false
    }
    if order.isEmpty { skippedOfFirst = toSkip }
    toTake -= min(toTake, hits - toSkip)
    toSkip = 0
    order[document] = order.count
    return true
  }

  /// Choices by score, brought into the order of the documents and cut to the page.
  func page(from choices: [HitChoice]) -> [HitChoice] {
    let ordered = choices.enumerated().sorted { left, right in
      let places = (
        order[left.element.passage.document] ?? .max,
        order[right.element.passage.document] ?? .max
      )
      return (places.0, left.offset) < (places.1, right.offset)
    }
    return Array(ordered.map(\.element).dropFirst(skippedOfFirst).prefix(limit))
  }
}
