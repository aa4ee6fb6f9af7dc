package import Curation
import KnowledgeModel
package import KnowledgeStore

/// Begins a collection.
package struct NewCollection: CurationStep {
  private let name: String
  private let front: CollectionFront

  package init(name: String, front: CollectionFront) throws(CurationError) {
    self.name = try Self.checked(name)
    self.front = front
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    guard try CollectionShelf(desk.snapshot).find(name) == nil else {
      throw CollectionError.exists(name).asRefusal
    }
    let collection = CaseCollection(name: name, front: front)
    let item = desk.item(try desk.name(.collection), .collection(collection))
    return CurationPlan(
      [CurationChange(.makeCollection, [.making(item)])],
      CurationReport(
        .makeCollection, "事例集「\(name)」を作ります。",
        items: [CurationReport.Item(id: item.name, text: front.title)]))
  }

  static func checked(_ text: String) throws(CurationError) -> String {
    let name = text.trimmed
    guard !name.isEmpty, name.isOneLine, name.count <= 200 else {
      throw CollectionError.name(text).asRefusal
    }
    return name
  }
}

/// Drops a collection with its entries. The log keeps them.
package struct DropCollection: CurationStep {
  private let name: String

  package init(name: String) { self.name = name }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    let open = try CollectionShelf(desk.snapshot).open(name)
    let entries = try desk.snapshot.curated(.entry, of: open.item.name)
    return CurationPlan(
      [CurationChange(.dropCollection, (entries + [open.item]).map(CurationEdit.removing))],
      CurationReport(
        .dropCollection, "事例集「\(open.collection.name)」を、項目 \(entries.count) 件とともに消します。",
        items: [CurationReport.Item(id: open.item.name, text: open.collection.front.title)]))
  }
}
