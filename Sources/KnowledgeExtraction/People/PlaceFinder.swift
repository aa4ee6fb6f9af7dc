import KnowledgeModel

/// Finds the municipalities that a document names, each with every place that does.
struct PlaceFinder: Sendable {
  private let municipalities: any MunicipalityDirectory
  private let prefectures: UnlistedPrefectures
  private let surnames: WordSet

  init(words: ExtractionWords, municipalities: any MunicipalityDirectory) {
    self.municipalities = municipalities
    surnames = WordSet(words[.people, "surnames"])
    prefectures = UnlistedPrefectures(except: words[.people, "notPrefectures"])
  }

  /// In the order of first mention.
  ///
  /// What a name means is judged over the whole document: what stands nearest says most.
  ///
  /// - Complexity: O(bytes)
  func places(in text: StructuredText) -> [NamedPlace] {
    let pieces = pieces(of: text)
    let whole = pieces.map(\.text).joined(separator: "\n")
    var starts: [Int] = []
    var start = 0
    for piece in pieces {
      starts.append(start)
      start += piece.text.utf8.count + 1
    }
    let context = text.head.municipality.map {
      municipalities.mentions(in: $0, unlisted: false).compactMap(\.municipality)
    }
    let utf8 = Array(whole.utf8)
    let listed = municipalities.mentions(in: whole, unlisted: true)
      .narrowed(context: context ?? [])
    let mentions = (listed + prefectures.mentions(in: utf8, beside: listed))
      .filter {
        // 「野々村」 is a village of no list, and a family name.
        ($0.isListed || !surnames.contains($0.text))
          && !isOfUniversity(utf8, after: $0.utf8Range.upperBound)
      }
      .sorted { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }
    var gathered = GatheredPlaces()
    var piece = 0
    for mention in mentions {
      while piece + 1 < starts.count, starts[piece + 1] <= mention.utf8Range.lowerBound {
        piece += 1
      }
      let source = pieces[piece]
      let witness = Witness(passage: source.passage, place: source.place, text: mention.text)
      if let prefecture = prefecture(of: mention) { gathered.add(prefecture, witness) }
      gathered.add(mention, witness)
    }
    return gathered.places
  }

  /// 「東京都町田市」 names 東京都 too.
  private func prefecture(of mention: MunicipalityMention) -> MunicipalityMention? {
    guard let municipality = mention.municipality, municipality.kind != .prefecture,
      mention.text.utf8.count > municipality.prefecture.utf8.count,
      mention.text.hasPrefix(municipality.prefecture)
    else { return nil }
    return municipalities.mentions(in: municipality.prefecture, unlisted: false).first {
      $0.municipality?.kind == .prefecture
    }
  }

  /// 「南雲県立大学」 speaks of the university alone.
  private func isOfUniversity(_ utf8: [UInt8], after end: Int) -> Bool {
    guard utf8[end...].starts(with: "立".utf8) else { return false }
    let rest = String(decoding: utf8[(end + 3)...].prefix(24), as: UTF8.self)
    return rest.prefix { !"。、・（）「」\n\t ".contains($0) }.contains("大学")
  }

  private struct Piece {
    let text: String
    let passage: PassageID
    let place: Place
  }

  /// Title, headings and blocks in reading order.
  private func pieces(of text: StructuredText) -> [Piece] {
    var pieces: [Piece] = []
    if let first = text.sections.first {
      pieces.append(Piece(text: text.head.title, passage: first.passage, place: Place()))
    }
    for (index, section) in text.sections.enumerated() {
      if let heading = text.heading(of: index) {
        pieces.append(Piece(text: heading.text, passage: section.passage, place: heading.place))
      }
      for block in section.blocks {
        for (line, text) in lines(of: block.content).enumerated() {
          pieces.append(Piece(text: text, passage: block.passage, place: block.place.down(line)))
        }
      }
    }
    // A document that nowhere names what it is about: its head knows.
    if let municipality = text.head.municipality, let first = text.sections.first {
      pieces.append(Piece(text: municipality, passage: first.passage, place: Place()))
    }
    return pieces
  }

  private func lines(of content: Block.Content) -> [String] {
    switch content {
    case .heading(_, let text), .paragraph(let text), .listItem(_, let text):
      text.hasLineEnds
        ? text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
          .map(String.init) : [text]
    case .table(let rows): rows.map { $0.joined(separator: "\t") }
    }
  }
}

/// Mentions gathered to one place for each municipality.
private struct GatheredPlaces {
  private struct Entry {
    var name: String
    let municipality: Municipality?
    var mentions: [Witness]
  }

  private var entries: [Entry] = []
  private var numbers: [ByteKey: Int] = [:]

  mutating func add(_ mention: MunicipalityMention, _ witness: Witness) {
    let municipality = mention.municipality
    let name = mention.shownName
    let key = ByteKey(mention.isFormerName ? name : municipality?.code.digits ?? name)
    if let number = numbers[key] {
      if witness.place != Place() { entries[number].mentions.append(witness) }
      return
    }
    numbers[key] = entries.count
    entries.append(
      Entry(name: name, municipality: municipality, mentions: [witness]))
  }

  var places: [NamedPlace] {
    entries.map { entry in
      NamedPlace(
        place: PlaceName(code: entry.municipality?.code, name: entry.name),
        kind: entry.municipality?.kind ?? Self.kind(byFormOf: entry.name),
        mentions: entry.mentions)
    }
  }

  private static func kind(byFormOf name: String) -> MunicipalityKind? {
    switch name.last {
    case "市": .city
    case "区": .ward
    case "町": .town
    case "村": .village
    case "都", "道", "府", "県": .prefecture
    default: nil
    }
  }
}
