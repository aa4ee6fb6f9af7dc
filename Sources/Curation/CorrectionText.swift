import KnowledgeModel
import KnowledgeStore

/// A correction in words.
enum CorrectionText {
  /// All of it, in a line.
  static func line(of correction: Correction) -> String {
    "\(label(of: correction))　\(changes(of: correction).joined(separator: "、"))"
  }

  /// 「数値「75.3％（利用者）」」.
  static func label(of correction: Correction) -> String {
    let kind = correction.anchor.findingKind?.label ?? correction.anchor.kind.label
    return "\(kind)「\(correction.name)」"
  }

  /// Each property before and after.
  static func changes(of correction: Correction) -> [String] {
    let properties = properties(of: correction)
    let changes = correction.changes.map { change in
      let property = properties.first { $0.name == change.property }
      guard let property else { return "\(change.property)：\(change.after.joined(separator: "、"))" }
      let form = property.form
      return "\(property.label)：\(form.shown(change.before)) → \(form.shown(change.after))"
    }
    return (correction.isRejected ? ["除いたもの"] : []) + changes
  }

  /// Those of the kind of thing that it is of.
  static func properties(of correction: Correction) -> [CorrectableProperty] {
    guard let kind = correction.anchor.findingKind else { return DocumentHead.allProperties }
    return kind.properties
  }
}

extension Correctable {
  fileprivate static var allProperties: [CorrectableProperty] { correctableFields.map(\.property) }
}

extension Finding.Kind {
  /// What can be put right in findings of the kind.
  fileprivate var properties: [CorrectableProperty] {
    switch self {
    case .citation: Citation.allProperties
    case .figure: Figure.allProperties
    case .challenge: Challenge.allProperties
    case .measure: Measure.allProperties
    case .indicator: Indicator.allProperties
    case .caseStudy: CaseStudy.allProperties
    case .place: NamedPlace.allProperties
    case .person: Person.allProperties
    case .term: Term.allProperties
    case .event: Event.allProperties
    case .link: DocumentLink.allProperties
    }
  }
}
