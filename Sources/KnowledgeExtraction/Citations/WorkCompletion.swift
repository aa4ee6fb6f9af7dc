import KnowledgeModel

/// A mention with the normal name by which it is compared.
struct WorkEntry: Sendable {
  var mention: Mention
  let section: Int
  let witness: Witness
  /// What the key is made of: a name in full where the mention only points to it.
  var name: String
  var normal: String
  /// The normal form of the publisher.
  var publisher: String
  /// The publisher of the key.
  var body: String?
  /// The normal name of the work that a programme belongs to.
  var twin: String?

  init(_ item: LocatedMention, _ mention: Mention, name: String) {
    self.mention = mention
    section = item.section
    witness = item.witness
    self.name = name
    normal = SourceRule.title(name)
    publisher = mention.publisher.map(SourceRule.publisher) ?? ""
  }
}

/// Gives mentions of one work what the others say of it.
enum WorkCompletion {
  static func complete(_ entries: inout [WorkEntry]) {
    var groups: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() where entry.mention.form != .url {
      groups[entry.normal, default: []].append(index)
    }
    for group in groups.values {
      completePublishers(&entries, group)
      var byBody: [String: [Int]] = [:]
      for index in group {
        byBody[entries[index].body.map(SourceRule.publisher) ?? "", default: []].append(index)
      }
      for indices in byBody.values { completeEditions(&entries, indices) }
    }
  }

  private static func completePublishers(_ entries: inout [WorkEntry], _ group: [Int]) {
    /// For each publisher the entry that names it first.
    var firsts: [String: Int] = [:]
    for index in group where !entries[index].publisher.isEmpty {
      firsts[entries[index].publisher] = firsts[entries[index].publisher] ?? index
    }
    /// The shortest name that a publisher's begins with stands for the body.
    var bodies: [String: Int] = [:]
    for (name, first) in firsts {
      bodies[name] =
        firsts.filter { SourceRule.isPart($0.key, of: name) }
        .min { ($0.key.count, $0.value) < ($1.key.count, $1.value) }?.value ?? first
    }
    let all = Set(bodies.values)
    var near: [Int: Set<Int>] = [:]
    for index in group {
      guard let body = bodies[entries[index].publisher] else { continue }
      near[entries[index].section, default: []].insert(body)
    }
    for index in group {
      let own = bodies[entries[index].publisher]
      let close = near[entries[index].section] ?? []
      guard let found = own ?? (all.count == 1 ? all.first : close.count == 1 ? close.first : nil)
      else { continue }
      entries[index].body = entries[found].mention.publisher
      if own == nil { entries[index].mention.publisher = entries[found].mention.publisher }
    }
  }

  private static func completeEditions(_ entries: inout [WorkEntry], _ group: [Int]) {
    let years = Set(
      group.compactMap { index -> Edition? in
        guard case .year = entries[index].mention.edition else { return nil }
        return entries[index].mention.edition
      })
    for index in group {
      guard let issue = entries[index].mention.edition, issue.isIssue else { continue }
      let same = years.filter { $0 == .year(issue.fiscalYear ?? 0) }
      let fitting = years.filter { $0.fits(issue) }
      if case .published = issue, let year = same.first {
        entries[index].mention.edition = year
      } else if fitting.count == 1 {
        entries[index].mention.edition = fitting.first
      }
    }
    var all: Set<Edition> = []
    var near: [Int: Set<Edition>] = [:]
    for index in group {
      guard let edition = entries[index].mention.edition else { continue }
      all.insert(edition)
      near[entries[index].section, default: []].insert(edition)
    }
    for index in group where entries[index].mention.edition == nil {
      let close = near[entries[index].section] ?? []
      entries[index].mention.edition =
        all.count == 1 ? all.first : close.count == 1 ? close.first : nil
    }
  }
}
