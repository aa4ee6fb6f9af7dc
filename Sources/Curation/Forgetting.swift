package import KnowledgeModel
package import KnowledgeStore

/// Withdraws documents with every trace of their words, and lets files in again.
package struct Forgetting: Sendable {
  private let writer: any CurationWriter
  private let reader: any KnowledgeReader
  private let act: Act

  package init(writer: any CurationWriter, reader: any KnowledgeReader, act: Act) {
    self.writer = writer
    self.reader = reader
    self.act = act
  }

  /// What ``withdraw(_:)`` would take out.
  package static func rehearsal(
    of documents: [DocumentID], from reader: any KnowledgeReader
  ) throws(CurationError) -> CurationReport {
    try translating {
      try reader.withSnapshot(scope: .everything) { snapshot in
        var items: [CurationReport.Item] = []
        for id in documents {
          guard let document = try snapshot.document(id) else {
            throw CurationError.unknownPlace(id.value)
          }
          let work = try CuratedKind.allCases.reduce(0) { count, kind in
            try count + snapshot.curated(kind).count { $0.record.documents.contains(id) }
          }
          items.append(
            CurationReport.Item(
              id: id.value,
              text: "「\(document.head.title)」\(document.paths.joined(separator: "、"))"
                + "（まとまり \(document.passages) 件、手で付けたタグとつながり \(work) 件）"))
        }
        return CurationReport(
          .withdraw, "文書 \(items.count) 件を、その言葉とともに取り除き、登録しないようにします。", items: items)
      }
    }
  }

  /// - Returns: Whether the file and its log hold no trace now. Where somebody who reads an older
  ///   state keeps the log from being emptied, the same call empties it later.
  package func withdraw(_ documents: [DocumentID]) throws(CurationError) -> Bool {
    try translating {
      for document in documents { try writer.withdraw(document, act) }
      return try writer.purge()
    }
  }

  /// Whether a document was withdrawn that had the key.
  package func isWithdrawn(_ document: DocumentID) throws(CurationError) -> Bool {
    try withdrawnFiles().contains { $0.document == document }
  }

  /// - Parameter accepts: Which of the files that are kept out are meant.
  package func readmit(
    where accepts: (WithdrawnFile) -> Bool
  ) throws(CurationError) -> CurationReport {
    let files = try withdrawnFiles().filter(accepts)
    try translating { try writer.readmit(files, act) }
    return CurationReport(
      .readmit, "取り下げを \(files.count) 件解きました。chie index で登録できます。",
      items: files.map { CurationReport.Item(id: $0.document.value, text: $0.path) })
  }

  private func withdrawnFiles() throws(CurationError) -> [WithdrawnFile] {
    try translating {
      try reader.withSnapshot(scope: .everything) { try $0.withdrawnFiles() }
    }
  }
}
