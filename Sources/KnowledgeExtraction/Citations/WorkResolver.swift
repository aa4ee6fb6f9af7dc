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
    var entries: [WorkEntry] = []
    for item in located {
      if let entry = entry(for: item, after: entries, all: located) { entries.append(entry) }
    }
    joinProgrammes(&entries)
    joinBareNames(&entries)
    joinSubtitles(&entries)
    entries = proved(entries)
    WorkCompletion.complete(&entries)
    return entries.map { entry in
      let mention = entry.mention
      let key =
        mention.form == .url
        ? SourceKey("|\(mention.title.filter { $0 != "|" })|")
        : SourceKey(
          normalPublisher: (entry.body ?? mention.publisher).map(SourceRule.publisher) ?? "",
          normalTitle: entry.normal, edition: mention.edition?.text ?? "")
      return Citation(
        form: mention.form,
        work: Work(
          publisher: mention.publisher, title: mention.title,
          fiscalYear: mention.edition?.fiscalYear, key: key),
        witness: entry.witness)
    }
  }

  // MARK: Pointers

  /// How many mentions before a pointer are looked at.
  private static let memory = 500

  private func entry(
    for item: LocatedMention, after entries: [WorkEntry], all: [LocatedMention]
  ) -> WorkEntry? {
    var mention = item.mention
    guard let reference = mention.reference else {
      return WorkEntry(item, mention, name: mention.name)
    }
    mention.reference = nil
    switch reference {
    case .sameWork:
      return entries.last.map { copy(of: $0, for: item, mention) }
    case .sameKind(let kind):
      return entries.suffix(Self.memory).last { isKind(kind, $0.mention) }
        .map { copy(of: $0, for: item, mention) }
    case .earlier(let words):
      let found =
        entries.suffix(Self.memory).last { $0.mention.name.contains(words) }.map {
          ($0.mention, $0.name)
        }
        ?? all.prefix(Self.memory).first {
          $0.mention.reference == nil && $0.mention.name.contains(words)
        }
        .map { ($0.mention, $0.mention.name) }
      guard let found else {
        mention.title = words
        return words.count >= 6 ? WorkEntry(item, mention, name: words) : nil
      }
      mention.title = words
      mention.publisher = found.0.publisher
      mention.edition = mention.edition ?? found.0.edition
      return WorkEntry(item, mention, name: found.1)
    case .samePublisher(let kind, let addition):
      let last = entries.suffix(Self.memory).last { entry in
        guard let publisher = entry.mention.publisher else { return addition != nil }
        return kind.map(publisher.contains) ?? true
      }
      guard let last else {
        return mention.title.isEmpty ? nil : WorkEntry(item, mention, name: mention.name)
      }
      mention.publisher = last.mention.publisher
      if let addition { mention.title = last.mention.title + addition }
      return WorkEntry(item, mention, name: mention.name)
    }
  }

  /// Whether 同調査 may mean the work: its name has the word, or says of no other kind what it is.
  private func isKind(_ kind: String, _ mention: Mention) -> Bool {
    guard mention.form != .url else { return false }
    if mention.name.contains(kind) { return true }
    let name = CitationText(mention.name)
    return name.tail(of: words.sameKinds, in: name.all) == nil
      && name.tail(of: words.otherKinds, in: name.all) == nil
  }

  private func copy(of entry: WorkEntry, for item: LocatedMention, _ mention: Mention) -> WorkEntry
  {
    var mention = mention
    mention.publisher = entry.mention.publisher
    mention.title = entry.mention.title
    mention.suffix = entry.mention.suffix
    mention.edition = mention.edition ?? entry.mention.edition
    return WorkEntry(item, mention, name: entry.name)
  }

  // MARK: Programmes

  /// 「…支援事業」では with figures means the work about the programme, where only one of the same
  /// publisher has its name: 「…支援に関する調査」.
  private func joinProgrammes(_ entries: inout [WorkEntry]) {
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
  private func joinBareNames(_ entries: inout [WorkEntry]) {
    for index in entries.indices.dropLast() where entries[index].mention.isBare {
      let (entry, next) = (entries[index], entries[index + 1])
      guard next.mention.form == .block, next.section == entry.section,
        entry.normal != next.normal,
        entry.publisher == next.publisher
          || SourceRule.isPart(entry.publisher, of: next.publisher)
          || SourceRule.isPart(next.publisher, of: entry.publisher)
      else { continue }
      let names = [entry, next].map { CitationText($0.normal) }
      let kinds = names.map { name in
        name.tail(of: words.surveys, in: name.all).map { name[$0..<name.scalars.count] }
      }
      guard let kind = kinds[0], kind == kinds[1] else { continue }
      entries[index].twin = next.normal
      entries[index].normal = next.normal
      entries[index].name = next.name
    }
  }

  /// 「国勢調査　人口等基本集計」 with 「国勢調査」: the only part of the work that the document names.
  private func joinSubtitles(_ entries: inout [WorkEntry]) {
    var wholes: [String: Int] = [:]
    for (index, entry) in entries.enumerated() where entry.mention.form != .url {
      wholes[entry.normal] = wholes[entry.normal] ?? index
    }
    var parts: [String: Set<String>] = [:]
    for entry in entries {
      guard let whole = mainTitle(of: entry), wholes[whole] != nil else { continue }
      parts[whole, default: []].insert(entry.normal)
    }
    for index in entries.indices {
      guard let whole = mainTitle(of: entries[index]), parts[whole]?.count == 1,
        let first = wholes[whole].map({ entries[$0] }),
        first.publisher == entries[index].publisher || first.publisher.isEmpty,
        first.mention.edition == entries[index].mention.edition
          || first.mention.edition == nil || entries[index].mention.edition == nil
      else { continue }
      entries[index].normal = whole
      entries[index].name = first.name
    }
  }

  /// The normal form of a title before its subtitle, where both are names.
  private func mainTitle(of entry: WorkEntry) -> String? {
    let title = CitationText(entry.mention.title)
    guard entry.mention.form != .url,
      let gap = title.all.first(where: { subtitleMarks.contains(title.scalars[$0]) }), gap >= 4,
      title.scalars.count - gap > 3
    else { return nil }
    var main = title.trimmed(0..<gap)
    if let match = EditionReader.match(at: 0, in: title, limit: gap) {
      main = match.range.upperBound..<gap
    }
    guard title.tail(of: words.surveys, in: main) != nil else { return nil }
    let normal = SourceRule.title(title[main])
    return normal == entry.normal ? nil : normal
  }

  private func isProgramme(_ entry: WorkEntry) -> Bool {
    let name = CitationText(entry.mention.name)
    return entry.mention.form == .inline && name.tail(of: words.programmes, in: name.all) != nil
  }

  /// Without programmes about which the document names no work.
  private func proved(_ entries: [WorkEntry]) -> [WorkEntry] {
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
}

private let subtitleMarks = ScalarSet(" \u{3000}―—～〜：:")
