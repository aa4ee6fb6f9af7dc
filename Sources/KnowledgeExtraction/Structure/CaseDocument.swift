import KnowledgeModel

/// Documents that are one case as a whole.
extension CaseReader {
  /// A document of cases, or one that tells what came of something and why; where its words point
  /// to another kind, what was done too.
  var isOneCase: Bool {
    if head.kind == .case { return true }
    guard head.kind != .advice else { return false }
    let told = outline.nodes.lazy.filter(\.isHeading).reduce(into: StructureRoles()) {
      $0.formUnion($1.roles)
    }
    return told.contains(.factors)
      && (head.kind == nil
        ? !told.isDisjoint(with: [.results, .done]) : told.isSuperset(of: [.results, .done]))
  }

  var whole: Found? {
    guard !outline.nodes.isEmpty else { return nil }
    var title = CaseTitle()
    // 視察先 names whose case a report of a visit tells.
    if let visited = outline.nodes.indices.first(where: { outline[$0].isOneOf(.municipality) }),
      let said = outline.statements(of: visited).first,
      let mention = titles.mentions(in: said).first
    {
      title.municipality = CaseTitleReader.place(of: mention)
      title.name =
        outline.nodes.first { $0.isOneOf(.name) && !$0.standsAlone }?.value ?? head.title
      return Found(title: title, range: outline.nodes.indices, isSheet: true, isWhole: true)
    }
    let sources = [head.municipality, head.title].compactMap(\.self)
    title.municipality =
      sources.lazy.compactMap { titles.mentions(in: $0).first }.first
      .map(CaseTitleReader.place)
      ?? outline.content(in: outline.nodes.indices).prefix(3).lazy
      .compactMap { titles.place(opening: outline[$0].text) }.first
      ?? head.publisher.flatMap { titles.mentions(in: $0).first }.map(CaseTitleReader.place)
    guard title.municipality != nil else { return nil }
    title.name = name
    return Found(title: title, range: outline.nodes.indices, isSheet: true, isWhole: true)
  }

  /// The title of the document; in a number of a series, 「環境課だより №38」, the first heading.
  private var name: String {
    guard Self.isSerial(head.title), let first = outline.nodes.first(where: \.isHeading) else {
      return head.title
    }
    let words = first.lead.body
    let subtitle = words.firstIndex { "～〜―\n".contains($0) } ?? words.endIndex
    let main = words[..<subtitle].trimmingWhitespace
    return main.isEmpty ? words : main
  }

  /// 第12号, №38, No.5, Vol.3 at the end.
  private static func isSerial(_ title: String) -> Bool {
    var rest = title[...]
    while let last = rest.last, "号）)".contains(last) { rest = rest.dropLast() }
    let number = rest.reversed().prefix { $0.isNumber }.count
    let before = rest.dropLast(number).trimmingWhitespace
    return number > 0
      && ["№", "第", "No.", "NO.", "Ｎｏ．", "Vol.", "vol."].contains { before.hasSuffix($0) }
  }
}
