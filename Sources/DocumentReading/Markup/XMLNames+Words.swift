/// The names of elements and attributes, and the labels that stand for them in a text.
extension XMLNames {
  static let kinds: [String: Kind] = table([
    .challenge: ["challenge", "issue", "problem", "concern", "課題", "問題点"],
    .measure: [
      "measure", "policy", "countermeasure", "recommendation", "proposal", "suggestion", "advice",
      "solution", "action", "initiative", "intervention", "支援策", "施策", "取組", "取り組み", "提言", "対策",
      "対応策", "助言", "提案",
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
  static let own: [String: String] = labels([
    "課題": ["challenge", "issue", "problem", "concern", "課題", "問題点"],
    "支援策": ["measure", "policy", "solution", "支援策"], "施策": ["施策"],
    "対応策": ["countermeasure", "対応策"], "対策": ["対策"], "提言": ["recommendation", "提言"],
    "提案": ["proposal", "suggestion", "提案"], "助言": ["advice", "助言"],
    "取組": ["action", "initiative", "intervention", "取組", "取り組み"],
    "指標": ["indicator", "metric", "指標"], "KPI": ["kpi"], "KGI": ["kgi"], "KSI": ["ksi"],
    "事例": ["case", "casestudy", "example", "practice", "goodpractice", "bestpractice", "事例"],
  ])

  static let measure = "支援策"
  static let municipality = "団体名"
  static let municipalities: Set<String> = [
    "自治体", "自治体名", "市町村", "市町村名", "団体", "団体名", "実施自治体", "実施団体", "地方公共団体",
  ]

  /// Wherever they stand.
  static let everywhere: [String: String] = labels([
    "放置した場合": ["consequence", "ifignored", "ifunaddressed"], "根拠": ["evidence", "rationale"],
    "監修": ["supervisor", "supervisedby"],
    "団体名": ["municipality", "localgovernment"],
    "開始時期": ["since", "startdate", "startyear"], "成功要因": ["factor", "successfactor"],
    "出典": ["source", "citation"], "問合せ先": ["contact", "inquiry"], "予算": ["budget"],
    "著者": ["author"], "講師": ["lecturer", "instructor"], "現状": ["baseline"],
    "目標": ["target", "targetvalue"], "取得方法": ["datasource"],
  ])

  /// Elements that hold the name of a person.
  static let people: [String: String] = labels([
    "編集": ["editor", "editedby"], "執筆": ["writer", "writtenby"], "訳": ["translator"],
    "撮影": ["photographer"], "司会": ["moderator", "mc"], "座長": ["chair", "chairperson"],
    "聞き手": ["interviewer"], "パネリスト": ["panelist", "panellist"], "発表者": ["presenter"],
    "報告者": ["reporter"], "書記": ["secretary"],
    "担当者": ["person", "contactperson", "contactname", "staff", "incharge"],
  ])

  static let inside: [Kind: [String: String]] = [
    .challenge: labels([
      "課題": ["title", "name", "heading", "summary", "description", "content", "what"],
      "主体": [
        "owner", "whose", "actor", "stakeholder", "side", "subject", "bearer", "holder", "party",
      ],
      "放置した場合": [
        "consequence", "impact", "risk", "effect", "result", "outcome", "ifignored",
        "ifunaddressed", "ifnothing", "leftalone", "unaddressed", "inaction", "neglect",
        "otherwise",
      ],
      "根拠": ["evidence", "basis", "data", "rationale", "proof"], "原因": ["cause"],
      "対応策": ["measure", "response", "countermeasure", "action"],
    ]),
    .measure: labels([
      "支援策": ["title", "name", "heading"],
      "取組": [
        "initiative", "action", "activity", "step", "task", "intervention", "取組", "取り組み",
      ],
      "目的": ["objective", "goal", "purpose", "aim"],
      "実施主体": ["owner", "actor", "lead", "department"], "費用": ["budget", "cost"],
      "実施時期": ["schedule", "period", "due", "deadline", "timing"],
      "期待される効果": ["effect", "result", "outcome", "impact", "benefit"],
    ]),
    .indicator: labels([
      "指標名": ["name", "title", "label"], "目標": ["target", "goal", "targetvalue", "aim"],
      "現状": [
        "baseline", "current", "currentvalue", "before", "asis", "base", "basevalue", "now",
        "present",
      ],
      "実績": ["actual", "achieved", "after", "result", "actualvalue"],
      "取得方法": [
        "method", "datasource", "source", "measurement", "means", "verification", "how",
        "measuredby",
      ],
      "期限": ["due", "deadline", "targetyear", "year", "until", "by"], "区分": ["level"],
      "支援策": [
        "measure", "policy", "recommendation", "proposal", "支援策", "施策", "提言", "対策", "対応策", "提案",
      ],
      "達成率": ["rate", "achievement"],
    ]),
    .example: labels([
      "団体名": [
        "municipality", "organization", "organisation", "body", "entity", "city", "town",
        "village", "localgovernment", "place", "where", "area",
      ],
      "都道府県": ["prefecture"], "取組名": ["name", "title", "projectname"],
      "開始時期": [
        "since", "start", "started", "startdate", "startyear", "from", "begin", "introduced",
        "launched", "launch", "year",
      ],
      "取組の概要": [
        "done", "action", "approach", "overview", "outline", "summary", "description", "what",
        "content", "initiative", "measure", "did", "how",
      ],
      "背景": ["background", "context"], "課題": ["challenge", "issue", "problem"],
      "効果": [
        "result", "outcome", "effect", "impact", "achievement", "benefit", "came", "change", "gain",
      ],
      "成功要因": [
        "factor", "successfactor", "keytosuccess", "key", "lesson", "point", "reason", "why",
        "because", "tip",
      ],
      "出典": ["source", "citation", "reference", "basis", "evidence"],
      "問合せ先": ["contact", "inquiry"],
      "事業費": ["budget", "cost"], "人口": ["population"],
    ]),
    .person: labels([
      "氏名": ["name", "fullname"],
      "所属": ["affiliation", "organization", "organisation", "office", "belongsto", "company"],
      "役職": ["role", "position", "title", "jobtitle", "post"], "ふりがな": ["reading", "kana"],
    ]),
    .event: labels([
      "日付": ["date", "day", "on", "when", "held"], "時間": ["time", "hours"],
      "場所": ["place", "venue", "location", "at", "where", "room"],
      "題名": ["title", "name", "theme", "topic", "subject"],
      "講師": ["lecturer", "instructor", "speaker", "teacher"],
      "参加費": ["fee", "charge", "price", "admission"],
      "定員": ["capacity"], "対象": ["audience"], "回": ["no", "number"],
    ]),
    .work: labels([
      "著者": ["author"], "発行者": ["by", "publisher", "issuer", "organization", "organisation"],
      "資料名": ["work", "title", "name"], "年": ["year", "date", "issued"], "年度": ["fiscalyear"],
      "URL": ["url", "link"],
    ]),
  ]

  /// Elements that gather others and have no title: what a heading over them would say.
  static let groups: [String: (heading: String, kind: Kind?)] = [
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
}
