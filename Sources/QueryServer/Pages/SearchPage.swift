import KnowledgeModel
import KnowledgeStore
import Search

/// The search page: the form, and what was found.
struct SearchPage: Sendable {
  let pageTitle: PageText
  let form: SearchForm
  /// `nil` until something is asked.
  let results: Results?
  /// Whether the explanation of the query language stands open.
  let showsHelp: Bool

  struct Results: Sendable {
    let summary: PageText
    let problems: [PageText]
    let hasProblems: Bool
    /// What was looked for besides, a sentence for each term.
    let expansions: [PageText]
    let hits: [HitPart]
    let isEmpty: Bool
    /// Number of the first hit on the page.
    let first: Int
    let previous: PageText?
    let next: PageText?
    let hasPages: Bool
    let position: PageText
    let isNearOff: Bool
  }

  struct HitPart: Sendable {
    let target: PageText
    let title: PageText
    let kind: PageText?
    let path: PageText?
    let trust: TrustMark
    let isNear: Bool
    let headings: [PageText]
    let hasHeadings: Bool
    let snippet: HighlightedText
    let more: Int?
    let moreTarget: PageText
    let copies: [CopyPart]
    let hasCopies: Bool

    /// A document with nearly the same text.
    struct CopyPart: Sendable {
      let target: PageText
      let title: PageText
      let path: PageText
      let trust: TrustMark
    }
  }

  /// The page before anything is asked.
  init() {
    pageTitle = "知恵 — 検索"
    form = SearchForm.empty
    results = nil
    showsHelp = true
  }

  init(_ parameters: SearchParameters, _ result: SearchResult, links: LinkHeader) {
    pageTitle = PageText("\(parameters.query) の検索結果 — 知恵")
    form = SearchForm(parameters)
    results = Results(parameters, result, links: links)
    showsHelp = result.hits.isEmpty
  }
}

extension SearchPage.Results {
  init(_ parameters: SearchParameters, _ result: SearchResult, links: LinkHeader) {
    let near = result.hits.filter { $0.match == .near }.count
    summary = PageText(Self.summary(result, near: near))
    problems = result.query.problems.map { PageText($0.message) }
    hasProblems = !result.query.problems.isEmpty
    expansions = result.query.expansions.map { PageText($0.sentence) }
    hits = result.hits.map { SearchPage.HitPart($0, parameters) }
    isEmpty = result.hits.isEmpty
    first = parameters.offset + 1
    previous = links.previous.map { PageText($0) }
    next = links.next.map { PageText($0) }
    hasPages = links.previous != nil || links.next != nil
    position = PageText("\(parameters.offset + 1)〜\(parameters.offset + result.hits.count)件目")
    isNearOff = parameters.exact
  }

  private static func summary(_ result: SearchResult, near: Int) -> String {
    let exact =
      result.total == 0
      ? "すべての条件に合う箇所はありません。"
      : "すべての条件に合う箇所は\(result.documents)文書に\(result.total)か所あります。"
    return near == 0 ? exact : "\(exact)このページには、一部の言葉だけが合う近い候補も\(near)件あります。"
  }
}

extension SearchPage.HitPart {
  fileprivate init(_ hit: Hit, _ parameters: SearchParameters) {
    let document = hit.document
    target = PageText(
      "/documents/\(document.id.value.percentEncoded)#p-\(hit.passage.passage.id.value.percentEncoded)"
    )
    title = PageText(document.head.title)
    kind = document.head.kind.map { PageText($0.label) }
    path = document.paths.first.map { PageText($0) }
    trust = TrustMark(document.head.trust)
    isNear = hit.match == .near
    headings = hit.passage.headings.map { PageText($0) }
    hasHeadings = !headings.isEmpty
    snippet = HighlightedText(hit.snippet.text, highlights: hit.snippet.highlights)
    more = hit.more > 0 ? hit.more : nil
    moreTarget = PageText(parameters.target(path: "/", offset: 0, passages: true))
    copies = hit.copies.map { CopyPart($0.document) }
    hasCopies = !hit.copies.isEmpty
  }
}

extension SearchPage.HitPart.CopyPart {
  fileprivate init(_ document: StoredDocument) {
    target = PageText("/documents/\(document.id.value.percentEncoded)")
    title = PageText(document.head.title)
    path = PageText(document.paths.first ?? "")
    trust = TrustMark(document.head.trust)
  }
}
