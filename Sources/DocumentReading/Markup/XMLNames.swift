/// What elements and attributes of XML with English names are called on a page: their names say
/// what a value is, as labels do in a text. Names of markup (section, para, list, item) say nothing
/// and are not here.
enum XMLNames {
  /// What an element sets out. Some names mean different things in different ones of them.
  enum Kind {
    case challenge, measure, indicator, example, person, event, work
  }

  /// Whether an attribute tells where the person whom its element names belongs, or what they are.
  static func describesPerson(_ attribute: String) -> Bool {
    attribute != "title"
      && inside[.person]?[core(attribute)].map { $0 == "所属" || $0 == "役職" } ?? false
      || ["org", "所属", "役職", "肩書", "職", "職名", "post"].contains(core(attribute))
  }

  /// What an element of this name sets out; one with a target or a baseline is an indicator,
  /// whatever its name.
  static func kind(of name: String, attributes: Set<String> = []) -> Kind? {
    let kind = kinds[core(name)] ?? kinds[singular(core(name))] ?? qualified(name)
    guard !attributes.isEmpty, kind == nil || kind == .measure else { return kind }
    let told = Set(attributes.compactMap { inside[.indicator]?[core($0)] })
    let isIndicator =
      told.contains("目標")
      && (kind == .measure || told.contains("現状") || told.contains("取得方法") && told.contains("指標名"))
      || kind == .measure && told.contains("現状")
    return isIndicator ? .indicator : kind
  }

  /// 「14:00～16:00」 of the two attributes that tell when an event begins and ends.
  static func joinTimes(_ attributes: inout [(name: String, value: String)]) {
    func index(_ names: Set<String>) -> Int? {
      attributes.firstIndex {
        names.contains(core($0.name)) && $0.value.contains { ":：時".contains($0) }
      }
    }
    guard let start = index(["from", "start", "starttime", "begin", "開始"]) else { return }
    let end = index(["to", "end", "endtime", "until", "finish", "終了"])
    let last = end.map { attributes[$0].value } ?? ""
    attributes[start] = ("time", "\(attributes[start].value)～\(last)")
    if let end { attributes.remove(at: end) }
  }

  /// What the words of an element are, by its name and by what it stands in.
  static func label(of name: String, in kind: Kind?) -> String? {
    let core = core(name)
    let single = singular(core)
    if let kind, let label = inside[kind]?[core] ?? inside[kind]?[single] { return label }
    if let label = people[core] { return label }
    if kind == .person { return nil }
    return own[core] ?? everywhere[core] ?? own[single] ?? everywhere[single]
  }

  /// The head of a column: the name itself where nothing is known of it.
  static func column(of name: String, in kind: Kind?) -> String {
    label(of: name, in: kind)
      ?? (["p", "para", "paragraph", "text", "body", "content"].contains(name) ? "内容" : name)
  }

  /// The heads of columns; among records of challenges the one of their words is that of challenges.
  static func header(of fields: [String], in kind: Kind?) -> [String] {
    var header = fields.map { column(of: $0, in: kind) }
    if kind == .challenge, !header.contains(where: { $0.contains("課題") }),
      let words = header.firstIndex(where: { ["題", "名称", "題名", "件名"].contains($0) })
        ?? header.firstIndex(of: "内容")
    {
      header[words] = "課題"
    }
    return header
  }

  /// 「課題」 for the title of `<challenge>`; `<action>` is a 取組 of a measure, or a measure itself.
  ///
  /// - Parameter outer: What the elements around set out.
  static func titleLabel(of name: String, in outer: Kind? = nil) -> String? {
    guard let label = own[core(name)] else {
      return qualified(name) == .indicator ? name : nil
    }
    return label == "取組" && outer != .measure && outer != .example ? "施策" : label
  }

  /// Attributes and elements that tell where the numbers of a table are from.
  static func isSource(_ name: String) -> Bool { sources.contains(core(name)) }

  private static let sources: Set<String> = [
    "source", "basis", "citation", "出典", "出所", "資料", "典拠",
  ]

  /// 全体指標, 成果指標: an indicator of some sort.
  private static func qualified(_ name: String) -> Kind? {
    name.hasSuffix("指標") ? .indicator : nil
  }

  /// Elements and attributes that tell whether an indicator is a KGI, KSI or KPI.
  static func isLevel(_ name: String, _ value: String) -> Bool {
    levels.contains(core(name))
      || levelWords.contains(core(name)) && level(value, type: nil).map(isKnown) == true
  }

  private static func isKnown(_ level: String) -> Bool {
    ["KGI", "KSI", "KPI"].contains(where: level.hasPrefix)
  }

  private static let levels: Set<String> = ["level", "indicatorlevel"]
  private static let levelWords: Set<String> = [
    "区分", "種別", "種類", "階層", "段階", "レベル", "分類", "指標区分", "指標種別", "指標の種類", "指標レベル", "type", "kind",
    "class", "category", "tier", "rank",
  ]

  static func group(_ name: String) -> (heading: String, kind: Kind?)? { groups[core(name)] }

  /// Whether an attribute of an element of the kind is to be read.
  static func isField(_ attribute: String, of kind: Kind?) -> Bool {
    guard let kind else { return false }
    return inside[kind]?[core(attribute)] != nil || pointsToMeasure(attribute, of: kind)
  }

  /// Whether an attribute of an indicator or a case tells to which measure it belongs.
  static func pointsToMeasure(_ attribute: String, of kind: Kind?) -> Bool {
    (kind == .indicator || kind == .example) && self.kind(of: attribute) == .measure
  }

  /// 「KPI（アウトプット）」 of `level="kpi" type="output"`.
  static func level(_ level: String?, type: String?) -> String? {
    let known = level.map(plain).flatMap { text in
      ["KGI", "KSI", "KPI"].first(where: text.contains)
    }
    let kind: String? =
      switch [level, type].compactMap({ $0?.lowercased() }) {
      case let words where words.contains { $0.contains("output") || $0 == "アウトプット" }: "アウトプット"
      case let words where words.contains { $0.contains("outcome") || $0 == "アウトカム" }: "アウトカム"
      default: nil
      }
    guard let known else { return kind ?? level }
    return kind.map { "\(known)（\($0)）" } ?? known
  }

  /// ＫＰＩ and kpi are KPI.
  private static func plain(_ text: String) -> String {
    let letters = text.unicodeScalars.map { scalar in
      (0xFF21...0xFF5A).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
    return String(String.UnicodeScalarView(letters)).uppercased()
  }

  /// Whether an element of this name names a work in its text.
  static func isWork(_ name: String) -> Bool {
    kinds[core(name)] == .work || works.contains(core(name))
  }

  private static let works: Set<String> = [
    "出典", "文献", "参考文献", "引用文献", "資料", "参考資料", "出所", "引用", "典拠", "ref", "cite", "book", "entry",
    "bibliography", "document", "report",
  ]

  /// Attributes that tell who made a work, and of which year it is.
  static let publishers: Set<String> = [
    "publisher", "by", "issuer", "org", "organization", "organisation", "author", "発行者", "発行元",
    "発行",
    "発行機関", "作成者", "作成", "著者", "編者", "実施主体", "調査主体", "機関",
  ]
  static let years: Set<String> = [
    "fy", "year", "fiscalyear", "fiscal_year", "fiscal-year", "date", "issued", "年度", "年", "発行年",
    "発行年度", "調査年度", "発行日", "発行年月",
  ]

  // MARK: Forms of names

  /// target_value, targetValue and target-value are one.
  private static func core(_ name: String) -> String {
    name.lowercased().filter { $0 != "_" && $0 != "-" && $0 != "." }
  }

  private static func singular(_ name: String) -> String {
    name.count > 3 && name.hasSuffix("s") && !name.hasSuffix("ss") ? String(name.dropLast()) : name
  }

  static func labels(_ names: [String: [String]]) -> [String: String] { table(names) }

  static func table<Value: Hashable>(_ names: [Value: [String]]) -> [String: Value] {
    var table: [String: Value] = [:]
    for (value, words) in names {
      for word in words { table[word] = value }
    }
    return table
  }
}
