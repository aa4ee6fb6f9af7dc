import Curation
import KnowledgeModel
import KnowledgeStore

/// What has become of a quotation's source since it was quoted.
enum QuotationState {
  /// The words stand there as quoted.
  case same(key: String)
  /// Other words stand there now.
  case changed(Quotation)
  /// The document is there, the place is not.
  case gonePlace
  case goneDocument

  /// The ID of the place as it is now.
  var key: String? {
    switch self {
    case .same(let key): key
    case .changed(let now): now.anchor.key
    case .gonePlace, .goneDocument: nil
    }
  }
}

/// Compares quotations with one state of the knowledge base.
struct QuotationStates {
  private let snapshot: any KnowledgeSnapshot
  private var resolver: AnchorResolver
  private var maker: QuotationMaker

  init(_ snapshot: any KnowledgeSnapshot) {
    self.snapshot = snapshot
    resolver = AnchorResolver(snapshot: snapshot)
    maker = QuotationMaker(snapshot)
  }

  mutating func state(of quotation: Quotation) throws -> QuotationState {
    guard try snapshot.document(quotation.anchor.document) != nil else { return .goneDocument }
    guard let place = try resolver.attachment(of: quotation.anchor) else { return .gonePlace }
    let now: Quotation
    do { now = try maker.quotation(of: place.key) } catch is CurationError { return .gonePlace }
    // What a table of indicators or a sentence is cut from has its own key in the anchor.
    let isSame = now.parts == quotation.parts && now.study == quotation.study
    return isSame ? .same(key: place.key) : .changed(now)
  }
}
