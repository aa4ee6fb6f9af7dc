package import KnowledgeModel
import KnowledgeStore

/// A property and what somebody wrote for it; several texts for a list, none for nothing.
package struct Assignment: Sendable, Hashable {
  package let property: String
  package let texts: [String]

  package init(property: String, texts: [String]) {
    self.property = property
    self.texts = texts
  }
}

/// Puts properties of a document's head or of a finding right, or says that it is no finding.
package struct Correct: CurationStep {
  private let id: String
  private let assignments: [Assignment]
  private let rejects: Bool
  private let municipalities: (any MunicipalityDirectory)?

  /// - Parameters:
  ///   - id: Of a document or a finding.
  ///   - municipalities: By which names and codes are judged; `nil` where no list is at hand.
  package init(
    _ id: String, _ assignments: [Assignment],
    municipalities: (any MunicipalityDirectory)? = nil
  ) {
    self.init(id: id, assignments: assignments, rejects: false, municipalities: municipalities)
  }

  package static func rejection(of id: String) -> Correct {
    Correct(id: id, assignments: [], rejects: true, municipalities: nil)
  }

  private init(
    id: String, assignments: [Assignment], rejects: Bool,
    municipalities: (any MunicipalityDirectory)?
  ) {
    self.id = id
    self.assignments = assignments
    self.rejects = rejects
    self.municipalities = municipalities
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    let subject = try CorrectedSubject(id, in: desk.snapshot)
    let action: CurationAction = rejects ? .reject : .correct
    if rejects, subject.anchor.kind == .document { throw CurationError.rejectedDocument(id) }
    var correction = subject.correction
    var items: [CurationReport.Item] = []
    var unchanged = 0
    if rejects {
      unchanged = correction.isRejected ? 1 : 0
      correction.isRejected = true
      if unchanged == 0 { items = [CurationReport.Item(id: id, text: subject.label)] }
    }
    let wanted = try subject.values(for: assignments, in: desk.snapshot, municipalities)
    for (property, values) in wanted {
      let now = correction.changes.first { $0.property == property.name }?.after
      let read = subject.read(property)
      guard values != now ?? read else {
        unchanged += 1
        continue
      }
      correction.changes.removeAll { $0.property == property.name }
      if values != read {
        correction.changes.append(.init(property: property.name, before: read, after: values))
      }
      let form = property.form
      items.append(
        CurationReport.Item(
          id: id,
          text: "\(property.label)：\(form.shown(now ?? read)) → \(form.shown(values))"))
    }
    // What was read may be odd; nobody makes it so by hand.
    if subject.thing.contradiction == nil,
      let contradiction = subject.thing.setting(correction.values).contradiction
    {
      throw CurationError.contradiction(contradiction)
    }
    let summary =
      rejects
      ? "\(subject.label)を、\(subject.kindLabel)ではないものとして除きます。"
      : "\(subject.label)の \(items.count) 項目を訂正します" + (unchanged > 0 ? "（同じもの \(unchanged)）。" : "。")
    return CurationPlan(
      try subject.edits(to: correction, action, desk),
      CurationReport(action, summary, items: items, unchanged: unchanged))
  }
}

/// Takes corrections of a thing back: those of some properties, or all of them with a rejection.
package struct ResetCorrection: CurationStep {
  private let id: String
  private let properties: [String]

  /// - Parameters:
  ///   - id: Of a document or a finding, or the name of a correction (`c3`).
  ///   - properties: Empty for all.
  package init(_ id: String, properties: [String] = []) {
    self.id = id
    self.properties = properties
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    let there = try corrections(in: desk.snapshot)
    var edits: [CurationEdit] = []
    var items: [CurationReport.Item] = []
    for (item, old) in there {
      let all = CorrectionText.properties(of: old)
      var names: Set<String> = []
      for word in properties {
        guard let property = all.first(where: { $0.isCalled(word) }) else {
          throw CurationError.unknownProperty(word, known: all.map(\.label))
        }
        names.insert(property.name)
      }
      var rest = old
      rest.changes.removeAll { properties.isEmpty || names.contains($0.property) }
      if properties.isEmpty { rest.isRejected = false }
      guard rest != old else { continue }
      edits.append(
        rest.changes.isEmpty && !rest.isRejected
          ? .removing(item) : .replacing(item, by: desk.item(item.name, .correction(rest))))
      items.append(CurationReport.Item(id: item.name, text: CorrectionText.line(of: old)))
    }
    let unchanged = edits.isEmpty ? 1 : 0
    return CurationPlan(
      edits.isEmpty ? [] : [CurationChange(.resetCorrection, edits)],
      CurationReport(
        .resetCorrection,
        edits.isEmpty ? "訂正はありません。" : "訂正 \(items.count) 件をやめ、読み取ったものに戻します。",
        items: items, unchanged: unchanged))
  }

  private func corrections(
    in snapshot: any KnowledgeSnapshot
  ) throws -> [(item: CuratedItem, correction: Correction)] {
    if let item = try snapshot.curated(CuratedKey(.correction, id)),
      case .correction(let correction) = item.record
    {
      return [(item, correction)]
    }
    return try CorrectedSubject(id, in: snapshot).there
  }
}
