/// What a heading, a label or a column says of the words that belong to it. One label may mean
/// several things: 「取組」 is what was done in a case and an initiative under a measure.
struct StructureRoles: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  static let challenge = Self(rawValue: 1 << 0)
  static let evidence = Self(rawValue: 1 << 1)
  static let consequence = Self(rawValue: 1 << 2)
  static let measure = Self(rawValue: 1 << 3)
  /// Opens a list of measures when it stands alone.
  static let measureGroup = Self(rawValue: 1 << 4)
  static let initiative = Self(rawValue: 1 << 5)
  static let indicatorGroup = Self(rawValue: 1 << 6)
  /// KGI, KSI, KPI, 成果指標: of what level, or kind, the indicators under it are.
  static let level = Self(rawValue: 1 << 7)
  static let method = Self(rawValue: 1 << 8)
  static let target = Self(rawValue: 1 << 9)
  static let baseline = Self(rawValue: 1 << 10)
  static let caseGroup = Self(rawValue: 1 << 11)
  static let results = Self(rawValue: 1 << 12)
  static let factors = Self(rawValue: 1 << 13)
  static let done = Self(rawValue: 1 << 14)
  static let background = Self(rawValue: 1 << 15)
  static let since = Self(rawValue: 1 << 16)
  static let municipality = Self(rawValue: 1 << 17)
  static let name = Self(rawValue: 1 << 18)
  static let contact = Self(rawValue: 1 << 19)
  /// 出典, 注, 備考: says nothing of the matter itself.
  static let remark = Self(rawValue: 1 << 20)
  /// A part of a measure or of a list of measures that is no measure: 目的, 優先順位の考え方.
  static let frame = Self(rawValue: 1 << 21)
  static let indicatorName = Self(rawValue: 1 << 22)
  /// A name column only beside a column of targets or methods: 項目.
  static let weakName = Self(rawValue: 1 << 23)
  /// A column that names levels: 区分.
  static let levelColumn = Self(rawValue: 1 << 24)
  static let outcome = Self(rawValue: 1 << 25)
  static let output = Self(rawValue: 1 << 26)
  /// 「事例１」: one case, where a number or a municipality follows.
  static let caseItem = Self(rawValue: 1 << 27)
  static let owner = Self(rawValue: 1 << 28)
  /// A figure that was reached: 実績.
  static let actual = Self(rawValue: 1 << 29)

  /// Worries that an announcement asks its readers about.
  static let worry = Self(rawValue: 1 << 30)
  /// 住民側, 職員にとって: whose what stands under it is.
  static let party = Self(rawValue: 1 << 31)

  /// 「対応する提言：2」: to which measure something belongs.
  static let measurePointer = Self(rawValue: 1 << 32)

  /// The lists of the vocabulary that stand for them.
  static let lists: [(name: String, roles: Self)] = [
    ("challenges", .challenge), ("evidence", .evidence), ("consequences", .consequence),
    ("measures", .measure), ("measure_groups", .measureGroup), ("initiatives", .initiative),
    ("indicator_groups", .indicatorGroup), ("levels", .level), ("methods", .method),
    ("targets", .target), ("baselines", .baseline), ("case_groups", .caseGroup),
    ("cases", .caseItem), ("results", .results), ("factors", .factors), ("done", .done),
    ("background", .background), ("since", .since), ("municipalities", .municipality),
    ("names", .name), ("contacts", .contact), ("remarks", .remark), ("frames", .frame),
    ("indicator_names", .indicatorName), ("weak_indicator_names", .weakName),
    ("level_columns", .levelColumn), ("outcomes", .outcome), ("outputs", .output),
    ("owners", .owner), ("bearers", .owner), ("actuals", .actual),
    ("worries", [.challenge, .worry]), ("parties", .party),
    ("measure_pointers", .measurePointer),
  ]
}
