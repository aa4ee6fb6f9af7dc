import KnowledgeModel
package import KnowledgeStore
package import Search

extension CurationLists {
  /// The links from and to a place, of a document those of all places in it; all links where no place
  /// is named.
  ///
  /// - Parameter broken: Whether only those are wanted of which an end belongs nowhere now.
  package func links(
    of id: String? = nil, broken: Bool = false
  ) throws(CurationError) -> [ListItem] {
    try inSnapshot { snapshot in
      let documents = try snapshot.documentsByKey()
      var subject: Anchor?
      if let id {
        subject = try AnchorMaker.anchor(of: id, in: snapshot)
        if subject == nil { throw CurationError.unknownPlace(id) }
      }
      var resolver = AnchorResolver(snapshot: snapshot)
      var items: [ListItem] = []
      for item in try snapshot.curated(.link) {
        guard case .link(let link) = item.record else { continue }
        let start = try resolver.attachment(of: link.from)
        let end = try resolver.attachment(of: link.to)
        let isBroken = start == nil || end == nil
        if broken, !isBroken { continue }
        let isFrom = subject.map { $0.isAt(start?.key, link.from) } ?? true
        let isTo = subject.map { $0.isAt(end?.key, link.to) } ?? true
        guard isFrom || isTo else { continue }
        items.append(
          self.item(
            item, link,
            AnchorFields(link.from, at: start, in: documents),
            AnchorFields(link.to, at: end, in: documents),
            direction: subject == nil ? nil : isFrom ? "to" : "from"))
      }
      if let subject, subject.kind != .document { return items }
      let extracted = try ExtractedLinks(among: documents, in: snapshot)
      return items + extracted.items(of: subject?.document, broken: broken)
    }
  }

  private func item(
    _ item: CuratedItem, _ link: Link, _ from: AnchorFields, _ to: AnchorFields, direction: String?
  ) -> ListItem {
    let isBroken = from.isOrphan || to.isOrphan
    let ends: [String] =
      switch direction {
      case "to": ["→ \(link.kind.label)　\(to.headline)"]
      case "from": ["← \(link.kind.backLabel)　\(from.headline)"]
      default: ["\(from.headline) →（\(link.kind.label)）→ \(to.headline)"]
      }
    let gone = [from.isOrphan ? "元" : nil, to.isOrphan ? "先" : nil].compactMap(\.self)
    return ListItem(
      fields: [
        Field("id", "ID", .text(item.name)), Field("kind", "種類", FieldValue(link.kind, \.label)),
        Field("direction", "向き", ExtractedLinks.value(of: direction)),
        Field("from", "元", .record(from.fields)), Field("to", "先", .record(to.fields)),
        Field("note", "覚え書き", .text(link.note)), Field("broken", "切れている", .flag(isBroken)),
      ] + fields(of: item.act),
      headline: "\(item.name)　\(ends[0])",
      details: [
        link.note.isEmpty ? nil : link.note,
        isBroken ? "つながりの\(gone.joined(separator: "と"))が見つかりません" : nil,
        "\(from.key) → \(to.key)　\(item.act.author)　\(time(item.act.time))",
        from.advice(for: item.name) ?? to.advice(for: item.name),
      ].compactMap(\.self))
  }

  package func searches() throws(CurationError) -> [ListItem] {
    try inSnapshot { snapshot in
      try SearchShelf(snapshot).entries.map { entry in
        ListItem(
          fields: [
            Field("name", "名前", .text(entry.search.name)),
            Field("query", "検索の言葉", .text(entry.search.query)),
            Field("description", "説明", .text(entry.search.description)),
          ] + fields(of: entry.item.act),
          headline: entry.search.name,
          details: [
            entry.search.query, entry.search.description.isEmpty ? nil : entry.search.description,
            "\(entry.item.act.author)　\(time(entry.item.act.time))",
          ].compactMap(\.self))
      }
    }
  }

  /// As a file of saved searches holds them.
  package func searchFile() throws(CurationError) -> SavedSearchFile {
    try inSnapshot { SavedSearchFile(try SearchShelf($0).entries.map(\.search)) }
  }

  package func search(named name: String) throws(CurationError) -> SavedSearch {
    try inSnapshot { snapshot in
      guard let entry = try SearchShelf(snapshot).entry(name) else {
        throw CurationError.unknownSearch(name)
      }
      return entry.search
    }
  }

  /// The log, newest first.
  ///
  /// - Parameter id: Of a place that changes must be about; of a document, also of places in it.
  package func changes(
    of id: String? = nil, author: String? = nil, limit: Int = .max
  ) throws(CurationError) -> [ListItem] {
    try inSnapshot { snapshot in
      var choice = ChangeLogChoice(author: author, limit: id == nil ? limit : .max)
      choice.document = id.flatMap(Self.document)
      let shown = try snapshot.changes(choice).filter { logged in
        id.map { logged.concerns($0) } ?? true
      }
      return try shown.prefix(limit).map { logged in
        let undone = try logged.change.undoes.flatMap {
          try snapshot.changes(ChangeLogChoice(number: $0)).first
        }
        let text = try ChangeText(logged, undone: undone, .words(in: snapshot))
        return ListItem(
          fields: [
            Field("id", "番号", .integer(logged.number)),
            Field("time", "日時", .text(time(logged.act.time))),
            Field("author", "した人", .text(logged.act.author)),
            Field("action", "操作", FieldValue(logged.change.action, \.label)),
            Field("text", "内容", .text(text.line)),
            Field("undone", "取り消し済み", .flag(logged.isUndone)),
            Field("undoes", nil, FieldValue(logged.change.undoes)),
            Field("documents", "文書", .list(logged.documents.map(\.value))),
            Field("edits", nil, .records(try logged.change.edits.map(Self.fields))),
          ],
          headline: "\(logged.number)　\(time(logged.act.time))　\(logged.act.author)　\(text.line)"
            + (logged.isUndone ? "（取り消し済み）" : ""),
          details: Array(text.details.prefix(10))
            + (text.details.count > 10 ? ["ほか \(text.details.count - 10) 件"] : []))
      }
    }
  }

  /// The document of a place by the ID of the place, which begins with it; `nil` for the name of a
  /// record (`t3`), which no document has.
  private static func document(of id: String) -> DocumentID? {
    guard id.hasPrefix("d") else { return nil }
    return DocumentID(String(id.prefix { !"-#/".contains($0) }))
  }

  /// For programs.
  private static func fields(of edit: CurationEdit) throws -> [Field] {
    let text = RecordText.codes
    return [
      Field("kind", nil, .text(edit.key.kind.rawValue)), Field("name", nil, .text(edit.key.name)),
      Field("before", nil, FieldValue(try edit.before.map { try text.state(of: $0) })),
      Field("after", nil, FieldValue(try edit.after.map { try text.state(of: $0) })),
      Field("forgotten", nil, .flag(edit.isForgotten)),
    ]
  }

  /// Files that are kept out, with the keys that their documents had.
  package func withdrawnFiles() throws(CurationError) -> [ListItem] {
    try inSnapshot { snapshot in
      try snapshot.withdrawnFiles().map { file in
        ListItem(
          fields: [
            Field("path", "パス", .text(file.path)),
            Field("document", "文書", .text(file.document.value)),
          ] + fields(of: file.act),
          headline: file.path,
          details: ["\(file.document)　\(file.act.author)　\(time(file.act.time))"])
      }
    }
  }
}

extension Anchor {
  /// Whether a place is this one or, for a document, in it. `key` is the ID of the place now.
  fileprivate func isAt(_ key: String?, _ other: Anchor) -> Bool {
    kind == .document ? other.document == document : key == self.key
  }
}

extension LoggedChange {
  /// Whether it is about a place, by the ID that it has or had.
  fileprivate func concerns(_ id: String) -> Bool {
    documents.contains(DocumentID(id))
      || change.edits.contains { edit in
        edit.key.name == id
          || [edit.before, edit.after].compactMap(\.self).contains { $0.record.places.contains(id) }
      }
  }
}

extension CuratedRecord {
  fileprivate var places: [String] {
    switch self {
    case .tagging(let tagging): [tagging.anchor.key]
    case .link(let link): [link.from.key, link.to.key]
    case .ruling(let ruling): ruling.targets
    case .correction(let correction): [correction.anchor.key]
    case .sourceMerge(let merge): merge.keys.map(\.value)
    case .sourceSplit(let split): split.works.map(\.value) + [split.key.value]
    case .entry(let entry): entry.quotation.map { [$0.anchor.key] } ?? []
    case .tag, .rule, .search, .collection: []
    }
  }
}
