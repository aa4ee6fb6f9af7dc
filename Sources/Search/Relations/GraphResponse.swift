/// What `chie graph --format json` prints and `/api/v1/documents/{id}/graph` answers.
package struct GraphResponse: Sendable, Encodable {
  let id: String
  let depth: Int
  let nodes: [Node]
  let edges: [Edge]

  package init(_ graph: RelationGraph) {
    id = graph.id
    depth = graph.depth
    nodes = graph.nodes.map(Node.init)
    edges = graph.edges.map(Edge.init)
  }

  struct Node: Sendable, Encodable {
    let id: String
    let kind: String
    let title: String
    let trust: String?
    let document: String?

    init(_ node: RelationGraph.Node) {
      id = node.id
      kind = node.kind
      title = node.title
      trust = node.trust
      document = node.document
    }
  }

  struct Edge: Sendable, Encodable {
    let from: String
    let to: String
    let kind: String

    init(_ edge: RelationGraph.Edge) {
      from = edge.from
      to = edge.to
      kind = edge.kind
    }
  }
}
