import BookFormats
import TestSupport
import Testing

@Suite struct WebAddressTests {
  /// The reference to which a page links an address, or `nil` where it only prints it.
  private func link(_ address: String) throws -> String? {
    var book = SampleBook.book
    book.chapters[0].introduction = [.paragraph([.text("【"), .address(address), .text("】")])]
    let html = BookPage(book, with: try Templates.own(), for: .page).html
    let between = try #require(html.firstMatch(of: /【(.*)】/)).1
    #expect(String(between).withoutMarkup == address.withoutMarkup)
    return between.firstMatch(of: /href="([^"]*)"/).map { String($0.1) }
  }

  @Test(arguments: [
    ("https://www.example.lg.jp/a/b.pdf#page=2", "https://www.example.lg.jp/a/b.pdf#page=2"),
    ("http://a.example:8080/?a=1;b=2", "http://a.example:8080/?a=1;b=2"),
    ("https://a.example/報告 書", "https://a.example/%E5%A0%B1%E5%91%8A%20%E6%9B%B8"),
    ("https://a.example/%E5%A0%zz#a#b", "https://a.example/%E5%A0%25zz#a%23b"),
  ])
  func `an address of the web is a link`(address: String, reference: String) throws {
    #expect(try link(address) == reference)
  }

  @Test(arguments: [
    "javascript:alert(1)", "ftp://a.example/", "https://", "http://a..example/",
    "http://-a.example/",
    "http://a:99999/", "http://[::1]/", "file:///etc/passwd", "data:text/html,x",
    "https://甲.example/",
    "http://user@a.example/",
  ])
  func `any other address is only printed`(address: String) throws {
    #expect(try link(address) == nil)
  }
}

extension String {
  /// Without tags and the marks that are escaped.
  fileprivate var withoutMarkup: String {
    replacing(/<[^>]*>/, with: "").replacing("&amp;", with: "&")
  }
}
