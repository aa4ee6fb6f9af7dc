/// What can go wrong between the product and its knowledge base.
package enum StoreError: Error, Sendable, Hashable {
  /// There is no knowledge base at the path.
  case missing(path: String)
  /// The file is not a knowledge base, or is damaged.
  case damaged(path: String, detail: String)
  /// The path names a folder, a device or the like.
  case notAFile(path: String)
  /// The file is whole, and what stands in it does not agree; `fault` is for staff, with advice.
  case unsound(path: String, fault: String)
  /// The file was written by a newer version.
  case newerSchema(found: Int, known: Int)
  /// Somebody else is writing.
  case locked(path: String)
  /// The file may not be read; `detail` is the system's own reason.
  case notReadable(path: String, detail: String)
  /// The place does not allow writing; `detail` is the system's own reason.
  case notWritable(path: String, detail: String)
  /// Safe locking cannot be had on the file system.
  case networkFileSystem(path: String, kind: String)
  /// No space is left.
  case full(path: String)
  /// A base cannot be made anew beside itself; `needed` is in bytes.
  case noRoomToRebuild(path: String, needed: Int)
  /// The base was indexed with another dictionary, vocabulary or fold version.
  case otherAnalysis(stored: String, current: String)
  /// A copy would take the place of the base itself, or of a file that is no knowledge base.
  case wouldOverwrite(path: String)
  /// Any other failure of the database; `detail` is its own message, for the log.
  case database(code: Int, detail: String)

  /// Stable, kebab-case, for programs.
  package var code: String {
    switch self {
    case .missing: "kb-missing"
    case .damaged: "kb-damaged"
    case .notAFile: "kb-not-a-file"
    case .unsound: "kb-unsound"
    case .newerSchema: "kb-newer-schema"
    case .locked: "kb-locked"
    case .notReadable: "kb-not-readable"
    case .notWritable: "kb-not-writable"
    case .networkFileSystem: "kb-network-file-system"
    case .full: "kb-disk-full"
    case .noRoomToRebuild: "kb-no-room-to-rebuild"
    case .otherAnalysis: "kb-other-analysis"
    case .wouldOverwrite: "kb-would-overwrite"
    case .database: "kb-database"
    }
  }

  /// For staff: what happened, and what to do.
  package var message: String {
    switch self {
    case .missing(let path):
      "ナレッジベース \(path) がありません。先に chie index フォルダー で作成するか、--kb で場所を指定してください。"
    case .damaged(let path, _):
      "ナレッジベース \(path) は壊れているか、ナレッジベースではありません。chie doctor で調べ、chie restore でバックアップから戻してください。"
    case .notAFile(let path):
      "\(path) は通常のファイルではありません（フォルダーや装置など）。--kb でナレッジベースのファイルを指定してください。"
    case .unsound(let path, let fault):
      "ナレッジベース \(path) に異常があるため、写しを作ることも、写しから戻すこともしませんでした。\(fault)"
    case .newerSchema(let found, let known):
      "このナレッジベースは新しい版の Chie で作られています（形式 \(found)、この版が読めるのは \(known) まで）。Chie を更新してください。"
    case .locked(let path):
      "ナレッジベース \(path) には、ほかの処理が書き込んでいます。終わってからもう一度実行してください。"
    case .notReadable(let path, _):
      "ナレッジベース \(path) を読めません。読み取りの権限を確かめてください。"
    case .notWritable(let path, _):
      "\(path) に書き込めません。フォルダーの権限を確かめるか、--kb で書き込める場所を指定してください。"
    case .networkFileSystem(let path, let kind):
      "\(path) はネットワーク上のファイルシステム（\(kind)）にあり、安全に書き込めません。--kb でこのコンピューターのディスクを指定してください。"
    case .full(let path):
      "\(path) のあるディスクに空きがありません。空きを作ってからもう一度実行してください。"
    case .noRoomToRebuild(let path, let needed):
      "ナレッジベースを作り直すには、\(path) のあるディスクに約 \(needed / 1_000_000 + 1) MB の空きが必要です。何も変えていません。空きを作ってからもう一度実行してください。"
    case .otherAnalysis:
      "このナレッジベースは、いまと違う辞書・語彙・正規化・読み取りの版で作られています。chie rebuild で作り直してください。"
    case .wouldOverwrite(let path):
      "\(path) は使用中のナレッジベースか、バックアップではないファイルなので、上書きしません。別のファイル名を指定してください。"
    case .database(let code, _):
      "ナレッジベースの処理に失敗しました（コード \(code)）。chie doctor で状態を確かめてください。"
    }
  }
}
