import ArgumentParser
import Curation
import Glibc
import KnowledgeModel
import KnowledgeStore
import SQLiteStore
import Search

/// What the commands that change something by hand have in common.
struct ChangeOptions: ParsableArguments {
  @Flag(help: "何が変わるかを表示するだけで、変えません")
  var dryRun = false

  @OptionGroup var output: JSONOption
  @OptionGroup var base: KnowledgeBaseOptions

  /// Performs the step, or with `--dry-run` only says what it would do.
  func run(_ step: some CurationStep) throws {
    let workplace = Workplace()
    let act = Act(author: workplace.author, time: Clock.now)
    // Opened to read first: a base that is not there is not made.
    let reader = try workplace.reader(base)
    let report =
      dryRun
      ? try Curator.rehearsal(of: step, act, from: reader)
      : try Curator(writer: try workplace.writer(base), act: act).perform(step)
    try show(report, on: workplace)
  }

  func show(_ report: CurationReport, on workplace: Workplace) throws {
    if output.json {
      return Channel.output.line(try JSONText.line(CurationReportWire(report, isDryRun: dryRun)))
    }
    let heading = dryRun ? "（まだ変えていません）" : ""
    let items = report.items.map { "  \($0.id)　\($0.text)".visibleLine }
    workplace.show([(report.summary + heading).visibleLine] + items)
  }
}

/// The JSON of a change by hand.
private struct CurationReportWire: Encodable {
  struct Item: Encodable {
    let id: String
    let text: String
  }

  let action: String
  let dryRun: Bool
  let summary: String
  let changed: Int
  let unchanged: Int
  let items: [Item]

  enum CodingKeys: String, CodingKey {
    case action
    case dryRun = "dry_run"
    case summary, changed, unchanged, items
  }

  init(_ report: CurationReport, isDryRun: Bool) {
    action = report.action.rawValue
    dryRun = isDryRun
    summary = report.summary
    changed = report.items.count
    unchanged = report.unchanged
    items = report.items.map { Item(id: $0.id, text: $0.text) }
  }
}

/// IDs that a command works on, of findings too, or paths of documents.
struct PlaceNames {
  /// Those that the knowledge base knows, each once, in the order given.
  let ids: [String]
  let isComplete: Bool

  /// - Parameter names: `-` stands for the lines of standard input. Those that are not known are
  ///   told on standard error.
  init(_ names: [String], in reader: SQLiteKnowledgeReader, at locations: Locations) throws {
    let names = names == ["-"] ? Input.lines() : names
    var ids: [String] = []
    var seen: Set<String> = []
    var isComplete = true
    try reader.withSnapshot(scope: .everything) { snapshot in
      for name in names {
        if let id = try Self.id(of: name, in: snapshot, at: locations) {
          if seen.insert(id).inserted { ids.append(id) }
        } else {
          isComplete = false
          Channel.talk.line("「\(name.visibleLine)」にあたる文書はありません。chie search で ID を確かめてください。")
        }
      }
    }
    self.ids = ids
    self.isComplete = isComplete
  }

  /// `nil` where nothing has that name.
  static func id(
    of name: String, in snapshot: any KnowledgeSnapshot, at locations: Locations
  ) throws -> String? {
    if try snapshot.finding(FindingID(name)) != nil { return name }
    return switch try Target(name, in: snapshot, at: locations) {
    case .document(let document): document.id.value
    case .section(let number, let document):
      SectionID(document: document.id, number: number).description
    case .passage(let stored, _): stored.passage.id.value
    case nil: nil
    }
  }
}

extension Misuse {
  /// A command that only names a group of others.
  init(missingCommandOf group: String) {
    self.init(
      "chie \(group) に続くコマンドがありません。", advice: "使えるコマンドは chie help \(group) で確かめてください。")
  }
}

extension Workplace {
  /// Who works here: `CHIE_USER`, else the user of the system.
  var author: String {
    if let name = environment.text("CHIE_USER")?.visibleLine.trimmedOfSpaces, !name.isEmpty {
      return name
    }
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return "uid \(getuid())"
    }
    return String(cString: name)
  }

  func lists(_ options: KnowledgeBaseOptions) throws(StoreError) -> CurationLists {
    CurationLists(reader: try reader(options), time: Clock.stamp)
  }
}

extension Clock {
  /// Local time with its distance from UTC: `2026-11-22T21:30:05+09:00`.
  static func stamp(_ time: ChangeTime) -> String {
    var seconds = time_t(time.seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return "" }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let offset = abs(parts.tm_gmtoff) / 60
    return "\(day(of: time))T\(two(Int(parts.tm_hour))):\(two(Int(parts.tm_min))):"
      + "\(two(Int(parts.tm_sec)))\(parts.tm_gmtoff < 0 ? "-" : "+")"
      + "\(two(offset / 60)):\(two(offset % 60))"
  }
}
