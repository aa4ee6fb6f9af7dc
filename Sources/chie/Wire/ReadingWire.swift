import KnowledgeModel

/// The JSON of `chie read --json`.
struct ReadingWire: Encodable {
  let format: String
  let encoding: String?
  let confidence: Double?
  let problems: [Problem]
  let blocks: [BlockWire]

  init(_ reading: Reading) {
    format = reading.format.rawValue
    encoding = reading.encoding
    confidence = reading.confidence
    problems = reading.problems.map(Problem.init)
    blocks = reading.blocks.map(BlockWire.init)
  }

  struct Problem: Encodable {
    let code: String
    let message: String
    let place: Place?

    init(_ problem: ReadingProblem) {
      code = problem.code
      message = problem.message
      place = problem.place
    }
  }
}

/// One block; which keys it has depends on its kind.
struct BlockWire: Encodable {
  let kind: String
  let level: Int?
  let depth: Int?
  let text: String?
  let rows: [[String]]?
  let place: Place
  let boilerplate: Bool

  init(_ block: Block) {
    switch block.content {
    case .heading(let level, let text):
      self.init("heading", level: level, text: text, of: block)
    case .paragraph(let text):
      self.init("paragraph", text: text, of: block)
    case .listItem(let depth, let text):
      self.init("item", depth: depth, text: text, of: block)
    case .table(let rows):
      self.init("table", rows: rows, of: block)
    }
  }

  private init(
    _ kind: String, level: Int? = nil, depth: Int? = nil, text: String? = nil,
    rows: [[String]]? = nil, of block: Block
  ) {
    self.kind = kind
    self.level = level
    self.depth = depth
    self.text = text
    self.rows = rows
    place = block.place
    boilerplate = block.isBoilerplate
  }
}
