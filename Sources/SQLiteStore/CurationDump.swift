import GRDB
import KnowledgeModel
import KnowledgeStore

/// What people made by hand, in the canonical form of a base: without who and when.
struct CurationDump {
  let db: Database

  func write(_ line: (String) throws -> Void) throws {
    for kind in CuratedKind.allCases {
      for item in try CurationTable.items(kind, of: nil, db) {
        let record = CuratedLine(kind: kind, name: item.name, record: item.record)
        try line(StoredJSON.encoded(["curated": record]))
      }
    }
    let files = try Withdrawal.files(db).map { WithdrawnLine(path: $0.path, document: $0.document) }
    for file in files.sorted(by: { ($0.path, $0.document) < ($1.path, $1.document) }) {
      try line(StoredJSON.encoded(["withdrawn": file]))
    }
  }

  private struct CuratedLine: Encodable {
    let kind: CuratedKind
    let name: String
    let record: CuratedRecord
  }

  private struct WithdrawnLine: Encodable {
    let path: String
    let document: DocumentID
  }
}
