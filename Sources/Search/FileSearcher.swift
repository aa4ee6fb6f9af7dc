import JapaneseText
import KnowledgeModel
package import KnowledgeStore

/// What is asked of the list of files.
package struct FileRequest: Sendable, Hashable {
  /// Words that all stand in the path or the reason, in any spelling that folds alike.
  package let text: String
  /// Empty for any.
  package let statuses: Set<FileStatus>
  /// The key of a document or one of its paths; `nil` for all files.
  package let document: String?
  package let limit: Int
  package let offset: Int
  /// Whether roots are told by their last folder alone: what lies above is nobody's business.
  package let hidesPlaces: Bool

  package init(
    text: String = "", statuses: Set<FileStatus> = [], document: String? = nil, limit: Int = 100,
    offset: Int = 0, hidesPlaces: Bool = false
  ) {
    precondition(limit >= 0 && offset >= 0, "limit and offset count")
    self.text = text
    self.statuses = statuses
    self.document = document
    self.limit = limit
    self.offset = offset
    self.hidesPlaces = hidesPlaces
  }
}

/// Answers what became of files.
package struct FileSearcher: Sendable {
  private let reader: any KnowledgeReader

  package init(reader: any KnowledgeReader) {
    self.reader = reader
  }

  /// By path.
  package func list(_ request: FileRequest) throws(SearchError) -> FindingList {
    do {
      return try reader.withSnapshot(scope: .everything) { snapshot in
        let test = FileTest(request, document: try document(of: request, in: snapshot))
        let files = try snapshot.files().filter(test.accepts)
        let page = files.dropFirst(request.offset).prefix(request.limit)
        return FindingList(
          query: ParsedQuery(
            text: request.text, query: nil, problems: [], isPlain: true, isSentence: false),
          total: files.count,
          items: page.map { Self.item($0, hidesPlaces: request.hidesPlaces) })
      }
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .store(.database(code: -1, detail: "\(error)"))
    }
  }

  /// The key of the document that is named, as it stands where there is none of that name.
  private func document(
    of request: FileRequest, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> String? {
    guard let name = request.document else { return nil }
    return try snapshot.document(named: name)?.id.value ?? name
  }

  private static func item(_ file: KnownFile, hidesPlaces: Bool) -> ListItem {
    let folder = file.root.split(separator: "/").last.map(String.init) ?? "/"
    let remarks = file.reason?.split(separator: "\n").map(String.init) ?? []
    let mark = file.status == .ok && !remarks.isEmpty ? "（注意あり）" : ""
    return ListItem(
      fields: [
        Field("path", "ファイル", .text(file.path)),
        Field("root", "登録した場所", .text(hidesPlaces ? folder : file.root)),
        Field("status", "状態", FieldValue(file.status, \.label)),
        Field("reason", "理由", FieldValue(file.reason)),
        Field("reader", "読み取り", FieldValue(file.reader)),
        Field("document", "文書の ID", FieldValue(file.document?.value)),
        Field("size", "大きさ", .integer(Int(file.size))),
      ],
      headline: "\(file.status.label)\(mark)　\(file.path)", details: remarks)
  }
}

private struct FileTest {
  let words: [String]
  let statuses: Set<FileStatus>
  let document: String?

  init(_ request: FileRequest, document: String?) {
    words = request.text.split(whereSeparator: \.isWhitespace).map {
      Fold.plainPrefix(String($0)).string
    }
    statuses = request.statuses
    self.document = document
  }

  func accepts(_ file: KnownFile) -> Bool {
    guard statuses.isEmpty || statuses.contains(file.status),
      document == nil || file.document?.value == document
    else { return false }
    guard !words.isEmpty else { return true }
    let text = Fold.plain(file.path + "\n" + (file.reason ?? "")).string
    return words.allSatisfy { text.contains($0) }
  }
}
