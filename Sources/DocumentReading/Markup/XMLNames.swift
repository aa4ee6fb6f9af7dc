/// What elements and attributes of XML with English names are called on a page: their names say
/// what a value is, as labels do in a text. Names of markup (section, para, list, item) say nothing
/// and are not here.
enum XMLNames {
  /// What an element sets out. Some names mean different things in different ones of them.
  enum Kind {
    case challenge, measure, indicator, example, person, event, work
  }

  private static let kinds: [String: Kind] = table([
    .challenge: ["challenge", "issue", "problem", "concern", "課題", "問題点"],
    .measure: [
      "measure", "policy", "countermeasure", "recommendation", "proposal", "suggestion", "advice",
      "solution", "支援策", "施策", "提言", "対策", "対応策", "助言", "提案",
    ],
    .indicator: ["indicator", "kpi", "kgi", "ksi", "metric", "指標"],
    .example: ["case", "casestudy", "example", "practice", "goodpractice", "bestpractice", "事例"],
    .person: [
      "person", "author", "speaker", "lecturer", "member", "expert", "advisor", "adviser",
      "contributor", "attendee", "participant", "instructor",
    ],
    .event: ["event", "session", "meeting", "lecture", "seminar"],
    .work: ["reference", "citation", "work", "publication", "bibitem", "source"],
  ])

  /// Labels of the titles and leaves of what the kinds set out.
  private static let own: [String: String] = labels([
    "課題": ["challenge", "issue", "problem", "concern", "課題", "問題点"],
    "支援策": ["measure", "policy", "solution", "支援策"], "施策": ["施策"],
    "対応策": ["countermeasure", "対応策"], "対策": ["対策"], "提言": ["recommendation", "提言"],
    "提案": ["proposal", "suggestion", "提案"], "助言": ["advice", "助言"],
    "指標": ["indicator", "metric", "指標"], "KPI": ["kpi"], "KGI": ["kgi"], "KSI": ["ksi"],
    "事例": ["case", "casestudy", "example", "practice", "goodpractice", "bestpractice", "事例"],
  ])

  /// Wherever they stand.
  private static let everywhere: [String: String] = labels([
    "放置した場合": ["consequence", "ifignored", "ifunaddressed"], "根拠": ["evidence", "rationale"],
    "取組": ["initiative"], "団体名": ["municipality", "localgovernment"],
    "開始時期": ["since", "startdate", "startyear"], "成功要因": ["factor", "successfactor"],
    "出典": ["source", "citation"], "問合せ先": ["contact", "inquiry"], "予算": ["budget"],
    "著者": ["author"], "講師": ["lecturer", "instructor"], "現状": ["baseline"],
    "目標": ["target", "targetvalue"], "取得方法": ["datasource"],
  ])

  /// Elements that hold the name of a person.
  private static let people: [String: String] = labels([
    "編集": ["editor", "editedby"], "執筆": ["writer", "writtenby"], "訳": ["translator"],
    "撮影": ["photographer"], "司会": ["moderator", "mc"], "座長": ["chair", "chairperson"],
    "聞き手": ["interviewer"], "パネリスト": ["panelist", "panellist"], "発表者": ["presenter"],
    "報告者": ["reporter"], "書記": ["secretary"],
    "担当者": ["person", "contactperson", "contactname", "staff", "incharge"],
  ])

  /// Whether an attribute tells where the person whom its element names belongs, or what they are.
  static func describesPerson(_ attribute: String) -> Bool {
    attribute != "title"
      && inside[.person]?[core(attribute)].map { $0 == "所属" || $0 == "役職" } ?? false
      || ["org", "所属", "役職", "肩書", "職", "職名", "post"].contains(core(attribute))
  }

  private static let inside: [Kind: [String: String]] = [
    .challenge: labels([
      "課題": ["title", "name", "heading", "summary", "description", "content", "what"],
      "主体": ["owner", "whose", "actor", "stakeholder", "side", "subject"],
      "放置した場合": [
        "consequence", "impact", "risk", "effect", "result", "outcome", "ifignored",
        "ifunaddressed",
      ],
      "根拠": ["evidence", "basis", "data", "rationale", "proof"], "原因": ["cause"],
      "対応策": ["measure", "response", "countermeasure", "action"],
    ]),
    .measure: labels([
      "支援策": ["title", "name", "heading"],
      "取組": ["initiative", "action", "activity", "step", "task"],
      "目的": ["objective", "goal", "purpose", "aim"],
      "実施主体": ["owner", "actor", "lead", "department"], "費用": ["budget", "cost"],
      "実施時期": ["schedule", "period", "due", "deadline", "timing"],
      "期待される効果": ["effect", "result", "outcome", "impact", "benefit"],
    ]),
    .indicator: labels([
      "指標名": ["name", "title", "label"], "目標": ["target", "goal", "targetvalue"],
      "現状": ["baseline", "current", "currentvalue", "before", "asis", "base", "basevalue"],
      "実績": ["actual", "achieved", "after", "result", "actualvalue"],
      "取得方法": [
        "method", "datasource", "source", "measurement", "means", "verification", "how",
      ],
      "期限": ["due", "deadline", "targetyear", "year", "until"], "区分": ["level"],
      "達成率": ["rate", "achievement"],
    ]),
    .example: labels([
      "団体名": [
        "municipality", "organization", "organisation", "body", "entity", "city", "town",
        "village", "localgovernment",
      ],
      "都道府県": ["prefecture"], "取組名": ["name", "title", "projectname"],
      "開始時期": [
        "since", "start", "started", "startdate", "startyear", "from", "begin", "introduced",
        "launched", "launch", "year",
      ],
      "取組の概要": [
        "done", "action", "approach", "overview", "outline", "summary", "description", "what",
        "content", "initiative", "measure",
      ],
      "背景": ["background", "context"], "課題": ["challenge", "issue", "problem"],
      "効果": [
        "result", "outcome", "effect", "impact", "achievement", "benefit",
      ],
      "成功要因": ["factor", "successfactor", "keytosuccess", "key", "lesson", "point", "reason"],
      "出典": ["source", "citation", "reference"], "問合せ先": ["contact", "inquiry"],
      "事業費": ["budget", "cost"], "人口": ["population"],
    ]),
    .person: labels([
      "氏名": ["name", "fullname"],
      "所属": ["affiliation", "organization", "organisation", "office", "belongsto", "company"],
      "役職": ["role", "position", "title", "jobtitle", "post"], "ふりがな": ["reading", "kana"],
    ]),
    .event: labels([
      "日付": ["date", "day"], "時間": ["time", "hours"], "場所": ["place", "venue", "location"],
      "題名": ["title", "name", "theme", "topic", "subject"],
      "講師": ["lecturer", "instructor", "speaker", "teacher"], "参加費": ["fee"],
      "定員": ["capacity"], "対象": ["audience"], "回": ["no", "number"],
    ]),
    .work: labels([
      "著者": ["author"], "発行者": ["by", "publisher", "issuer", "organization", "organisation"],
      "資料名": ["work", "title", "name"], "年": ["year", "date", "issued"], "年度": ["fiscalyear"],
      "URL": ["url", "link"],
    ]),
  ]

  /// Elements that gather others and have no title: what a heading over them would say.
  private static let groups: [String: (heading: String, kind: Kind?)] = [
    "challenges": ("課題", nil), "issues": ("課題", nil), "problems": ("課題", nil),
    "measures": ("支援策", nil), "policies": ("施策", nil), "countermeasures": ("対応策", nil),
    "recommendations": ("提言", nil), "proposals": ("提案", nil), "suggestions": ("提案", nil),
    "indicators": ("指標", nil), "kpis": ("KPI", nil), "metrics": ("指標", nil),
    "initiatives": ("取組", nil), "cases": ("事例", nil), "casestudies": ("事例", nil),
    "examples": ("事例", nil), "practices": ("事例", nil), "goodpractices": ("事例", nil),
    "references": ("参考文献", .work), "citations": ("参考文献", .work), "works": ("参考文献", .work),
    "literature": ("参考文献", .work), "notes": ("注", nil), "footnotes": ("注", nil),
    "participants": ("出席者", .person), "attendees": ("出席者", .person),
    "committee": ("委員", .person), "lecturers": ("講師", .person), "glossary": ("用語", nil),
    "abbreviations": ("略語", nil), "events": ("日程", .event), "sessions": ("日程", .event),
    "schedule": ("日程", .event), "factors": ("成功要因", nil), "consequences": ("放置した場合", nil),
  ]

  /// What an element of this name sets out; one with a target or a baseline is an indicator,
  /// whatever its name.
  static func kind(of name: String, attributes: Set<String> = []) -> Kind? {
    let kind = kinds[core(name)] ?? kinds[singular(core(name))] ?? qualified(name)
    guard kind == .measure,
      !attributes.isDisjoint(with: ["target", "baseline", "targetvalue", "target_value"])
    else { return kind }
    return .indicator
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

  /// 「課題」 for the title of `<challenge>`.
  static func titleLabel(of name: String) -> String? {
    own[core(name)] ?? (qualified(name) == .indicator ? name : nil)
  }

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
    return inside[kind]?[core(attribute)] != nil
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

  private static func labels(_ names: [String: [String]]) -> [String: String] { table(names) }

  private static func table<Value: Hashable>(_ names: [Value: [String]]) -> [String: Value] {
    var table: [String: Value] = [:]
    for (value, words) in names {
      for word in words { table[word] = value }
    }
    return table
  }
}
