import KnowledgeStore

/// What the store can find wrong, besides the errors that opening it gives.
extension Fault {
  static let damagedCode = StoreError.damaged(path: "", detail: "").code

  init(_ error: StoreError) {
    self.init(code: error.code, message: error.message)
  }

  static let danglingRows = Fault(
    code: "dangling-rows",
    message: "ナレッジベースの表のつながりが切れています。chie rebuild で作り直してください。")

  static let wrongStatistics = Fault(
    code: "wrong-statistics",
    message: "件数などの統計が本文と合っていません。chie rebuild で作り直してください。")

  static let unfinishedRun = Fault(
    code: "unfinished-run",
    message: "前回の取り込みが途中で終わっています。chie index をもう一度実行すると続きから完了します。")

  static func leftCopy(_ path: String) -> Fault {
    Fault(
      code: "left-copy",
      message: "途中で止まった作り直しの写し \(path) が残っています。ナレッジベースは前の内容のままです。chie rebuild をもう一度実行すると消えます。")
  }

  static let otherFolds = Fault(
    code: "other-fold-version",
    message: "文字の正規化の版が、作成したときと違います。chie rebuild で作り直してください。")

  static let otherDictionary = Fault(
    code: "other-dictionary",
    message: "形態素解析の辞書が、作成したときと違います。同じ辞書を指定するか、chie rebuild で作り直してください。")

  static let otherVocabulary = Fault(
    code: "other-vocabulary",
    message: "語彙ファイルが、作成したときと違います。語彙の変更を反映するには chie rebuild で作り直してください。")

  static let otherReader = Fault(
    code: "other-reader",
    message: "文書の読み取りの版が、作成したときと違います。新しい読み取り方を反映するには chie rebuild で作り直してください。")

  static func alteredDocuments(_ documents: Int) -> Fault {
    Fault(
      code: "altered-documents",
      message: "文書\(documents)件の中身が、登録したときと違っています。ディスクの故障を疑い、chie rebuild で作り直してください。")
  }

  static func missingPostings(passages: Int) -> Fault {
    Fault(
      code: "missing-postings",
      message: "索引に欠けがあり、\(passages)件の本文が検索で見つからないおそれがあります。chie rebuild で作り直してください。")
  }

  static func ghostPostings(passages: Int) -> Fault {
    Fault(
      code: "ghost-postings",
      message: "索引に、いまの本文にない内容が\(passages)件残っています。chie rebuild で作り直してください。")
  }
}
