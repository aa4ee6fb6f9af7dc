import Testing
import Vocabulary

@Suite struct VocabularyPlacesTests {
  private func places(
    option: String? = nil, variable: String? = nil, executable: String? = "/opt/chie/bin/chie"
  ) -> VocabularyPlaces {
    VocabularyPlaces(
      option: option, variable: variable, knowledgeBase: "/data/base.sqlite", executable: executable
    )
  }

  @Test func `beside the base, installed, and in a checkout, in this order`() {
    #expect(
      places().standard == [
        "/data/vocabulary", "/opt/chie/share/chie/vocabulary",
        "/opt/chie/bin/share/chie/vocabulary",
        "/opt/chie/index/vocabulary", "/opt/index/vocabulary", "/index/vocabulary",
      ])
    #expect(places(executable: nil).standard == ["/data/vocabulary"])
  }

  @Test func `every program in one folder looks at the same places`() {
    #expect(places() == places(executable: "/opt/chie/bin/chie-server"))
  }

  @Test func `the first that exists is taken`() throws {
    #expect(try places().folder { _ in true }?.path == "/data/vocabulary")
    #expect(
      try places().folder { $0.hasSuffix("index/vocabulary") }?.path
        == "/opt/chie/index/vocabulary")
    #expect(try places().folder { _ in false } == nil)
  }

  @Test func `what is asked for by name is taken or missed, an option before a variable`() throws {
    #expect(try places(option: "a", variable: "b").folder { _ in true }?.path == "a")
    #expect(try places(variable: "b").folder { _ in true }?.path == "b")
    #expect(try places(variable: "").folder { _ in true }?.path == "/data/vocabulary")
    #expect(throws: VocabularyError.missing(path: "a")) {
      try places(option: "a").folder { $0 != "a" }
    }
  }
}
