import BookFormats
import CaseCollections
import Curation
import KnowledgeModel
import KnowledgeStore
import OfficeSupport

/// Books of collections that are written down in tests.
enum BookOffice {
  static func book(
    _ entries: [CollectionManifest.Entry], at bureau: Bureau, front: CollectionFront? = nil,
    readings: [CaseCollection.Reading] = []
  ) throws -> Book {
    var own = front ?? CollectionFront(title: "続く仕組み")
    own.date = CalendarDay("2026-11-23")
    let manifest = CollectionManifest(
      name: "研修", front: own, chapters: [.init(title: "窓口", entries: entries)],
      readings: readings)
    try bureau.perform(try ImportCollection(manifest, replaces: false))
    return try Collections(reader: try bureau.reader(), time: { "\($0.seconds)" }).book(
      of: "研修", BookMaker.References(reading: { $0 }, municipality: { _ in nil }),
      BookMaker.Options())
  }

  static func quotation(
    _ form: Quotation.Form, _ parts: [Quotation.Part], document: String = "記録",
    id: String? = nil, headings: [String] = [], trust: Trust = .verified,
    study: Quotation.Study? = nil, measurement: Quotation.Measurement? = nil
  ) -> Quotation {
    Quotation(
      form: form,
      anchor: Anchor(
        kind: .finding, document: DocumentID(id ?? document), key: "key-\(document)",
        title: document, headings: headings, quote: parts[0].text, prefix: "", suffix: ""),
      parts: parts,
      credit: .init(publisher: "霞ヶ浜市", title: document, year: "令和5年度", works: [], trust: trust),
      study: study, measurement: measurement)
  }

  static func figure(
    _ heading: String, _ value: Double, _ unit: String, comment: String = "",
    sentence: String = "待ち時間は24分から12分になった。", document: String = "記録",
    trust: Trust = .verified
  ) -> CollectionManifest.Entry {
    .init(
      content: .quotation(
        quotation(
          .figure, [.init(text: sentence)], document: document, trust: trust,
          measurement: .init(
            subject: "待ち時間", value: value, unit: unit, text: "\(Int(value))\(unit)"))),
      heading: heading, comment: comment)
  }

  static func study(_ municipality: String, factors: [String] = []) -> Quotation.Study {
    Quotation.Study(
      municipality: municipality, code: nil, name: "", since: "", challenge: "", measure: "",
      results: [], factors: factors)
  }
}

extension Book {
  var entries: [Book.Entry] { chapters.flatMap(\.entries) }
}

extension Book.Entry {
  var charts: [Book.Chart] {
    blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
  }

  var tables: [Book.Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  var quotations: [[Book.Block]] {
    blocks.compactMap { if case .quotation(let blocks, _) = $0 { blocks } else { nil } }
  }
}
