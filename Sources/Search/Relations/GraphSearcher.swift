import KnowledgeModel
package import KnowledgeStore

/// Answers how things belong together around one of them.
package struct GraphSearcher: Sendable {
  private let reader: any KnowledgeReader

  package init(reader: any KnowledgeReader) {
    self.reader = reader
  }

  /// Everything that is reached in `depth` steps, in either direction, and all relations among it;
  /// `nil` where nothing has that ID. A section or passage stands for its document.
  ///
  /// Links that were made by hand are among the relations; one from or to a passage is shown at its
  /// document.
  package func graph(
    around id: String, depth: Int = RelationGraph.standardDepth, scope: Scope = .everything
  ) throws(SearchError) -> RelationGraph? {
    do {
      return try reader.withSnapshot(scope: scope) { snapshot in
        let extracted = try ExtractedRelations(of: try snapshot.documents(), in: snapshot)
        guard let start = try Self.node(named: id, among: extracted, in: snapshot) else {
          return nil
        }
        let known = try Self.links(in: snapshot).filter {
          extracted.nodes[$0.from] != nil && extracted.nodes[$0.to] != nil && $0.from != $0.to
        }
        return Self.graph(
          around: start, depth: depth, nodes: extracted.nodes,
          relations: extracted.relations.union(known).sorted())
      }
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .store(.database(code: -1, detail: "\(error)"))
    }
  }

  private static func links(in snapshot: any KnowledgeSnapshot) throws(StoreError) -> [Relation] {
    var resolver = AnchorResolver(snapshot: snapshot)
    var relations: [Relation] = []
    for item in try snapshot.curated(.link) {
      guard case .link(let link) = item.record,
        let from = try resolver.attachment(of: link.from),
        let to = try resolver.attachment(of: link.to)
      else { continue }
      relations.append(
        Relation(
          from: link.from.kind == .finding ? from.key : link.from.document.value,
          to: link.to.kind == .finding ? to.key : link.to.document.value,
          kind: link.kind.rawValue))
    }
    return relations
  }

  private static func node(
    named id: String, among extracted: ExtractedRelations, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> String? {
    if extracted.nodes[id] != nil { return id }
    return try RelatedTarget(id, in: snapshot)?.document?.id.value
  }

  private static func graph(
    around start: String, depth: Int, nodes: [String: RelationGraph.Node], relations: [Relation]
  ) -> RelationGraph {
    var neighbours: [String: [String]] = [:]
    for relation in relations {
      neighbours[relation.from, default: []].append(relation.to)
      neighbours[relation.to, default: []].append(relation.from)
    }
    var reached = [start]
    var known: Set<String> = [start]
    var border = [start]
    for _ in 0..<depth {
      let next = Set(border.flatMap { neighbours[$0] ?? [] }).subtracting(known)
      border = next.sorted()
      guard !border.isEmpty else { break }
      known.formUnion(next)
      reached += border
    }
    return RelationGraph(
      id: start, depth: depth, nodes: reached.compactMap { nodes[$0] },
      edges: relations.filter { known.contains($0.from) && known.contains($0.to) }.map {
        RelationGraph.Edge(from: $0.from, to: $0.to, kind: $0.kind)
      })
  }
}
