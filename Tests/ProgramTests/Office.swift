import Foundation

/// An office with a few documents, in a folder of its own that goes with it.
final class Office {
  let folder: String
  var tool: Tool

  init() throws {
    folder = NSTemporaryDirectory() + "chie-office-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder + "/documents", withIntermediateDirectories: true)
    tool = Tool(folder: folder, environment: ["CHIE_KB": folder + "/base.sqlite"])
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: folder + "/documents/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: folder + "/documents/" + name)
  }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(
      atPath: folder + "/documents/" + name, toPath: folder + "/documents/" + other)
  }

  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
  }

  /// With three documents, indexed.
  static func withDocuments() throws -> Office {
    let office = try Office()
    try office.write(advice, to: "助言/人材育成.md")
    try office.write(report, to: "調査/交通.md")
    try office.write(page, to: "案内.html")
    let report = try office.tool("index", "documents")
    guard report.status == 0 else { throw Failure(text: report.talk) }
    return office
  }

  struct Failure: Error { let text: String }

  static let advice = """
    ---
    kind: 助言
    publisher: 架空県市町村課
    municipality: 若葉市
    fiscal_year: 令和4年度
    trust: 確認済
    ---
    # 職員の人材育成に関する助言

    ## 課題

    専門家の知識が異動で失われています。DXを進める職員が足りません。

    ## 支援策

    - 研修の年間計画を立てる
      - 外部専門家による研修を年3回開く
    - 財源は補助金で賄う

    """

  static let report = """
    # 地域交通の調査

    ## 現状

    バスの利用者は10年で75.3％に減りました。DXの推進も課題です。

    | 路線 | 利用者 |
    | --- | --- |
    | 東線 | 120人 |

    """

  static let page = """
    <!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>研修会のご案内</title></head>
    <body><nav><a href="/">ホーム</a></nav><main><h1>研修会のご案内</h1>
    <p>外部専門家を招いて研修会を開きます。</p></main>
    <footer>Copyright 架空県</footer></body></html>
    """
}
