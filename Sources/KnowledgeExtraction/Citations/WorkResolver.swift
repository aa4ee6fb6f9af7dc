import KnowledgeModel

/// Completes the mentions of one document by each other and gives every work its key.
///
/// Mentions are one work by the rule of ``SourceKey``. What a mention lacks is taken from the others
/// of its title where all agree, else where all in the same section agree: the publisher first, then
/// the edition. A month of issue joins the only fiscal year known that it fits.
struct WorkResolver: Sendable {
  let words: CitationWords

  /// In the order given, which is that of reading; without those that point to nothing.
  func citations(of located: [LocatedMention]) -> [Citation] {
    var entries: [Entry] = []
    for item in located {
      if let entry = entry(for: item, after: entries, all: located) { entries.append(entry) }
    }
    joinProgrammes(&entries)
    joinBareNames(&entries)
    entries = proved(entries)
    complete(&entries)
    return entries.map { entry in
      let mention = entry.mention
      let key =
        mention.form == .url
        ? SourceKey("|\(mention.title.filter { $0 != "|" })|")
        : SourceKey(
          publisher: entry.body ?? mention.publisher, title: entry.name,
          edition: mention.edition?.text ?? "")
      return Citation(
        form: mention.form,
        work: Work(
          publisher: mention.publisher, title: mention.title,
          fiscalYear: mention.edition?.fiscalYear, key: key),
        witness: entry.witness)
    }
  }

  /// A mention with the normal name by which it is compared.
  private struct Entry {
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

  // MARK: Pointers

  /// How many mentions before a pointer are looked at.
  private static let memory = 500

  private func entry(
    for item: LocatedMention, after entries: [Entry], all: [LocatedMention]
  ) -> Entry? {
    var mention = item.mention
    guard let reference = mention.reference else { return Entry(item, mention, name: mention.name) }
    mention.reference = nil
    switch reference {
    case .sameWork:
      return entries.last.map { copy(of: $0, for: item, mention) }
    case .sameKind(let kind):
      return entries.suffix(Self.memory).last { isKind(kind, $0.mention) }
        .map { copy(of: $0, for: item, mention) }
    case .earlier(let words):
      let found =
        entries.suffix(Self.memory).last { $0.mention.name.contains(words) }.map { ($0.mention, $0.name) }
        ?? all.prefix(Self.memory).first { $0.mention.reference == nil && $0.mention.name.contains(words) }
        .map { ($0.mention, $0.mention.name) }
      guard let found else {
        mention.title = words
        return words.count >= 6 ? Entry(item, mention, name: words) : nil
      }
      mention.title = words
      mention.publisher = found.0.publisher
      mention.edition = mention.edition ?? found.0.edition
      return Entry(item, mention, name: found.1)
    case .samePublisher(let addition):
      guard let last = entries.last(where: { $0.mention.publisher != nil || addition != nil }) else {
        return mention.title.isEmpty ? nil : Entry(item, mention, name: mention.name)
      }
      mention.publisher = last.mention.publisher
      if let addition { mention.title = last.mention.title + addition }
      return Entry(item, mention, name: mention.name)
    }
  }

  /// Whether 同調査 may mean the work: its name has the word, or says of no other kind what it is.
  private func isKind(_ kind: String, _ mention: Mention) -> Bool {
    guard mention.form != .url else { return false }
    if mention.name.contains(kind) { return true }
    let name = CitationText(mention.name)
    return name.tail(of: words.sameKinds, in: name.all) == nil
  }

  private func copy(of entry: Entry, for item: LocatedMention, _ mention: Mention) -> Entry {
    var mention = mention
    mention.publisher = entry.mention.publisher
    mention.title = entry.mention.title
    mention.suffix = entry.mention.suffix
    mention.edition = mention.edition ?? entry.mention.edition
    return Entry(item, mention, name: entry.name)
  }

  // MARK: Programmes

  /// 「…支援事業」では with figures means the work about the programme, where only one of the same
  /// publisher has its name: 「…支援に関する調査」.
  private func joinProgrammes(_ entries: inout [Entry]) {
    var works: [String: Set<String>] = [:]
    var publishersOf: [String: Set<String>] = [:]
    for entry in entries where !isProgramme(entry) && entry.mention.form != .url {
      works[SourceRule.stem(ofNormal: entry.normal), default: []].insert(entry.normal)
      publishersOf[entry.normal, default: []].insert(entry.publisher)
    }
    for index in entries.indices where isProgramme(entries[index]) {
      let entry = entries[index]
      if publishersOf[entry.normal] != nil { continue }
      let stem = SourceRule.stem(ofNormal: entry.normal)
      let twins = (works[stem] ?? []).filter { name in
        (publishersOf[name] ?? []).contains {
          $0 == entry.publisher || $0.isEmpty || entry.publisher.isEmpty
        }
      }
      guard twins.count == 1, let twin = twins.first,
        let work = entries.first(where: { $0.normal == twin })
      else { continue }
      entries[index].twin = twin
      entries[index].normal = twin
      entries[index].name = work.name
    }
  }

  /// 「…市の利用者調査では」 with the work in full in the （出典） that comes next.
  private func joinBareNames(_ entries: inout [Entry]) {
    for index in entries.indices.dropLast() where entries[index].mention.isBare {
      let (entry, next) = (entries[index], entries[index + 1])
      guard next.mention.form == .block, next.section == entry.section,
        entry.normal != next.normal, entry.publisher == next.publisher
          || SourceRule.isPart(entry.publisher, of: next.publisher)
          || SourceRule.isPart(next.publisher, of: entry.publisher)
      else { continue }
      let names = [entry, next].map { CitationText($0.normal) }
      let kinds = names.map { name in name.tail(of: words.surveys, in: name.all).map { name[$0..<name.scalars.count] } }
      guard let kind = kinds[0], kind == kinds[1] else { continue }
      entries[index].twin = next.normal
      entries[index].normal = next.normal
      entries[index].name = next.name
    }
  }

  private func isProgramme(_ entry: Entry) -> Bool {
    let name = CitationText(entry.mention.name)
    return entry.mention.form == .inline && name.tail(of: words.programmes, in: name.all) != nil
  }

  /// Without programmes about which the document names no work.
  private func proved(_ entries: [Entry]) -> [Entry] {
    guard entries.contains(where: \.mention.needsProof) else { return entries }
    var publishers: [String: Set<String>] = [:]
    for entry in entries where !entry.mention.needsProof {
      publishers[entry.normal, default: []].insert(entry.publisher)
    }
    return entries.filter { entry in
      !entry.mention.needsProof || entry.twin != nil
        || (publishers[entry.normal] ?? []).contains {
          $0 == entry.publisher || $0.isEmpty || entry.publisher.isEmpty
            || SourceRule.isPart($0, of: entry.publisher)
            || SourceRule.isPart(entry.publisher, of: $0)
        }
    }
  }

  // MARK: What is lacking

  private func complete(_ entries: inout [Entry]) {
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

  private func completePublishers(_ entries: inout [Entry], _ group: [Int]) {
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

  private func completeEditions(_ entries: inout [Entry], _ group: [Int]) {
    let years = Set(
      group.compactMap { index -> Edition? in
        guard case .year = entries[index].mention.edition else { return nil }
        return entries[index].mention.edition
      })
    for index in group {
      guard case .issued(let year, let month) = entries[index].mention.edition else { continue }
      let fitting = years.filter { $0.fits(issueIn: year, month: month) }
      if fitting.count == 1 { entries[index].mention.edition = fitting.first }
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
