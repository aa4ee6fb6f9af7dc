import KnowledgeModel

/// A reading with the readings of what it holds behind it, each under a heading with its name.
struct JoinedReading {
  private let first: Reading
  private var blocks: [Block]
  private var problems: [ReadingProblem]

  init(_ first: Reading) {
    self.first = first
    blocks = first.blocks
    problems = first.problems
  }

  mutating func append(_ reading: Reading, member: String) {
    let place = Place(member: member)
    blocks.append(Block(.heading(level: 2, text: member), place: place))
    blocks += reading.blocks.map { $0.within(member) }
    problems += reading.problems.map {
      ReadingProblem(
        code: $0.code, message: $0.message, place: $0.place?.within(member) ?? place)
    }
  }

  mutating func leaveOut(_ member: String, because refusal: ReadingError) {
    problems.append(
      ReadingProblem(
        code: "member-\(refusal.status.rawValue)",
        message: "「\(member)」を読めませんでした。\(refusal.reason)",
        place: Place(member: member)))
  }

  func reading(limits: ReadingLimits) throws(ReadingError) -> Reading {
    let reading = Reading(
      format: first.format, encoding: first.encoding, confidence: first.confidence,
      problems: problems, declared: first.declared, blocks: blocks)
    try reading.check(limits)
    return reading
  }
}

extension Block {
  /// The same block two levels below the name of the member that it stands in.
  fileprivate func within(_ member: String) -> Block {
    var content = content
    if case .heading(let level, let text) = content {
      content = .heading(level: level + 2, text: text)
    }
    return Block(
      content, place: place.within(member), isBoilerplate: isBoilerplate, links: links)
  }
}

extension Place {
  fileprivate func within(_ outer: String) -> Place {
    Place(
      line: line, page: page, sheet: sheet, cell: cell, slide: slide,
      member: member.map { MemberPath([outer, $0]).description } ?? outer)
  }
}

extension Reading {
  /// The reading of a member of an archive, with the member in all places.
  func within(_ member: MemberPath) -> Reading {
    let name = member.description
    return Reading(
      format: format, encoding: encoding, confidence: confidence,
      problems: problems.map {
        ReadingProblem(
          code: $0.code, message: $0.message, place: ($0.place ?? Place()).within(name))
      },
      declared: declared,
      blocks: blocks.map {
        Block(
          $0.content, place: $0.place.within(name), isBoilerplate: $0.isBoilerplate,
          links: $0.links)
      })
  }

  /// - Throws: Where it says nothing, or more than a document may.
  func check(_ limits: ReadingLimits) throws(ReadingError) {
    guard blocks.contains(where: { $0.text.contains { !$0.isWhitespace } }) else { throw .noText }
    var size = 0
    for block in blocks {
      size += block.text.utf8.count
      guard size <= limits.text else {
        throw .tooLarge("本文が上限の\(limits.text >> 20)MBを超えています")
      }
    }
  }
}
