import Foundation
import TestSupport
import Testing

/// Links and saved searches, through the program.
@Suite struct LinkTests {
  private let office: Office

  init() throws { office = try Office.withDocuments() }

  @Test func `links are made with a kind, listed from both ends, and removed`() throws {
    let made = try office.tool(
      "link", "add", "案内.html", "助言/人材育成.md", "--kind", "対応", "--note", "研修の件")
    #expect(made.status == 0 && made.output.contains("「対応」"))
    let back = try office.tool("link", "list", "助言/人材育成.md")
    #expect(back.output.contains("l1　← 対応するもの　研修会のご案内"))
    let link = try office.tool("link", "list", "--json").json()["links"]?.items.first
    #expect(link?["kind"]?.string == "answers" && link?["note"]?.string == "研修の件")
    #expect(link?["from"]?["path"]?.string == "案内.html")
    #expect(try office.tool("link", "list", "--broken").status == 1)
    #expect(try office.tool("link", "remove", "l1").status == 0)
    #expect(try office.tool("link", "list").status == 1)
  }

  @Test func `a kind of one's own is refused with the kinds that there are`() throws {
    let outcome = try office.tool("link", "add", "案内.html", "調査/交通.md", "--kind", "似ている")
    #expect(outcome.status == 64)
    for kind in ["see-also", "supersedes", "answers", "関連", "改訂", "対応"] {
      #expect(outcome.talk.contains(kind), "\(kind)")
    }
  }

  @Test func `a search is saved, run, handed on and removed`() throws {
    #expect(try office.tool("saved", "add", "補助", "補助金", "--describe", "予算").status == 0)
    #expect(
      try office.tool("saved", "run", "補助", "--ids").lines
        == office.tool("search", "補助金", "--ids").lines)
    #expect(try office.tool("saved", "export", "検索.yml").status == 0)
    #expect(try office.tool("saved", "add", "補助", "財源").status == 2)
    #expect(try office.tool("saved", "remove", "補助").status == 0)
    #expect(try office.tool("saved", "run", "補助").status == 2)
    #expect(try office.tool("saved", "import", "検索.yml").status == 0)
    #expect(try office.tool("saved", "list", "--plain").output.hasPrefix("補助\t補助金\t予算\t"))
    let refused = try office.tool("saved", "import", "-", input: "名前: だけ\n")
    #expect(refused.status == 2 && refused.talk.contains("YAML") == false)
  }
}
