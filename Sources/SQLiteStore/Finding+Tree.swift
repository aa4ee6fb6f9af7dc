import KnowledgeModel

// Findings out of a tree, as their encoders write them. `nil` where anything is missing or of another
// kind: the decoder of Foundation then tells what.

extension Finding {
  init?(_ tree: JSONTree) {
    guard case .object(let fields) = tree, fields.count == 1 else { return nil }
    let body = fields[0].value["_0"]
    let finding: Finding? =
      switch fields[0].key {
      case "citation": Citation(body).map(Finding.citation)
      case "figure": Figure(body).map(Finding.figure)
      case "challenge": Challenge(body).map(Finding.challenge)
      case "measure": Measure(body).map(Finding.measure)
      case "indicator": Indicator(body).map(Finding.indicator)
      case "caseStudy": CaseStudy(body).map(Finding.caseStudy)
      case "place": NamedPlace(body).map(Finding.place)
      case "person": Person(body).map(Finding.person)
      case "term": Term(body).map(Finding.term)
      case "event": Event(body).map(Finding.event)
      case "link": DocumentLink(body).map(Finding.link)
      default: nil
      }
    guard let finding else { return nil }
    self = finding
  }
}

extension Witness {
  fileprivate init?(_ tree: JSONTree) {
    guard let passage = tree["passage"]["value"].text, let text = tree["text"].text else {
      return nil
    }
    let place = tree["place"]
    guard case .object = place else { return nil }
    self.init(
      passage: PassageID(passage),
      place: Place(
        line: place["line"].integer, page: place["page"].integer, sheet: place["sheet"].text,
        cell: place["cell"].text, slide: place["slide"].integer, member: place["member"].text),
      text: text)
  }
}

extension SourceKey {
  fileprivate init?(_ tree: JSONTree) {
    guard let value = tree["value"].text else { return nil }
    self.init(value)
  }
}

extension Work {
  fileprivate init?(_ tree: JSONTree) {
    guard let title = tree["title"].text, let key = SourceKey(tree["key"]) else { return nil }
    self.init(
      publisher: tree["publisher"].text, title: title, fiscalYear: tree["fiscalYear"].integer,
      key: key)
  }
}

extension Citation {
  fileprivate init?(_ tree: JSONTree) {
    guard let form = tree["form"].text.flatMap(Form.init), let work = Work(tree["work"]),
      let witness = Witness(tree["witness"])
    else { return nil }
    self.init(form: form, work: work, witness: witness)
  }
}

extension Quantity {
  fileprivate init?(_ tree: JSONTree) {
    guard let text = tree["text"].text, let isApproximate = tree["isApproximate"].flag,
      let unit = tree["unit"].text
    else { return nil }
    self.init(
      text: text, value: tree["value"].number, low: tree["low"].number,
      high: tree["high"].number, isApproximate: isApproximate, unit: unit)
  }
}

extension Figure {
  fileprivate init?(_ tree: JSONTree) {
    let baseline = Quantity(tree["baseline"])
    let source = SourceKey(tree["source"])
    guard let quantity = Quantity(tree["quantity"]), let subject = tree["subject"].text,
      let direction = tree["direction"].text.flatMap(Direction.init),
      let sentence = tree["sentence"].text, let witness = Witness(tree["witness"]),
      tree["baseline"].isNull == (baseline == nil), tree["source"].isNull == (source == nil)
    else { return nil }
    self.init(
      quantity: quantity, subject: subject, direction: direction, baseline: baseline,
      year: tree["year"].integer, sentence: sentence, source: source, witness: witness)
  }
}

extension Challenge {
  fileprivate init?(_ tree: JSONTree) {
    guard let title = tree["title"].text, let evidence = tree["evidence"].list(\.text),
      let witness = Witness(tree["witness"])
    else { return nil }
    self.init(
      whose: tree["whose"].text, title: title, consequence: tree["consequence"].text,
      evidence: evidence, witness: witness)
  }
}

extension Measure {
  fileprivate init?(_ tree: JSONTree) {
    guard let title = tree["title"].text,
      let initiatives = tree["initiatives"].list(Initiative.init),
      let witness = Witness(tree["witness"])
    else { return nil }
    self.init(title: title, initiatives: initiatives, witness: witness)
  }
}

extension Measure.Initiative {
  fileprivate init?(_ tree: JSONTree) {
    guard let title = tree["title"].text, let witness = Witness(tree["witness"]) else { return nil }
    self.init(title: title, witness: witness)
  }
}

extension Indicator {
  fileprivate init?(_ tree: JSONTree) {
    let kind = tree["kind"].text.flatMap(Kind.init)
    guard let level = tree["level"].text.flatMap(Level.init), let name = tree["name"].text,
      tree["kind"].isNull == (kind == nil), let witness = Witness(tree["witness"])
    else { return nil }
    self.init(
      level: level, kind: kind, name: name, target: tree["target"].text,
      baseline: tree["baseline"].text, method: tree["method"].text, measure: tree["measure"].text,
      witness: witness)
  }
}

extension PlaceName {
  fileprivate init?(_ tree: JSONTree) {
    let code = tree["code"].text.flatMap(MunicipalityCode.init)
    guard let name = tree["name"].text, tree["code"].isNull == (code == nil) else { return nil }
    self.init(code: code, name: name)
  }
}

extension CaseStudy {
  fileprivate init?(_ tree: JSONTree) {
    guard let municipality = PlaceName(tree["municipality"]), let done = tree["done"].text,
      let results = tree["results"].list(\.text), let factors = tree["factors"].list(\.text),
      let sources = tree["sources"].list(SourceKey.init), let witness = Witness(tree["witness"])
    else { return nil }
    self.init(
      municipality: municipality, name: tree["name"].text, since: tree["since"].text, done: done,
      results: results, factors: factors, sources: sources, measure: tree["measure"].text,
      contact: tree["contact"].text, witness: witness)
  }
}

extension NamedPlace {
  fileprivate init?(_ tree: JSONTree) {
    let kind = tree["kind"].text.flatMap(MunicipalityKind.init(rawValue:))
    guard let place = PlaceName(tree["place"]), let mentions = tree["mentions"].list(Witness.init),
      tree["kind"].isNull == (kind == nil)
    else { return nil }
    self.init(place: place, kind: kind, mentions: mentions)
  }
}

extension Person {
  fileprivate init?(_ tree: JSONTree) {
    guard let name = tree["name"].text, let appearances = tree["appearances"].list(Witness.init)
    else { return nil }
    self.init(
      name: name, affiliation: tree["affiliation"].text, role: tree["role"].text,
      topics: tree["topics"].list(\.text), appearances: appearances)
  }
}

extension Term {
  fileprivate init?(_ tree: JSONTree) {
    guard let short = tree["short"].text, let long = tree["long"].list(\.text),
      let witness = Witness(tree["witness"])
    else { return nil }
    self.init(short: short, long: long, witness: witness)
  }
}

extension Event {
  fileprivate init?(_ tree: JSONTree) {
    guard let title = tree["title"].text, let lecturers = tree["lecturers"].list(\.text),
      let witness = Witness(tree["witness"])
    else { return nil }
    self.init(
      date: tree["date"].text, time: tree["time"].text, place: tree["place"].text, title: title,
      lecturers: lecturers, fee: tree["fee"].text, doubt: tree["doubt"].text, witness: witness)
  }
}

extension DocumentLink {
  fileprivate init?(_ tree: JSONTree) {
    guard let text = tree["text"].text, let path = tree["path"].text,
      let witness = Witness(tree["witness"])
    else { return nil }
    self.init(text: text, path: path, witness: witness)
  }
}
