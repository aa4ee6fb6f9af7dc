import Indexing
import KnowledgeStore

/// What a run of indexing did, as text or JSON.
struct ReportText {
  let workplace: Workplace
  let isQuiet: Bool

  func show(_ report: IndexReport, asJSON: Bool) throws {
    for held in report.heldBack { Channel.talk.line(held.message.visible) }
    if asJSON {
      Channel.output.line(try JSONText.line(ReportWire(report)))
    } else if !isQuiet {
      workplace.show(lines(of: report))
    }
  }

  private func lines(of report: IndexReport) -> [String] {
    let heading = report.isDryRun ? "登録した場合の結果（まだ登録していません）" : "登録しました"
    var lines = [
      workplace.terminal.styled(heading, .strong),
      "  追加 \(report.added) 件　変更 \(report.changed) 件　移動 \(report.moved) 件　"
        + "削除 \(report.removed) 件　変わらず \(report.unchanged) 件",
    ]
    if !report.renamed.isEmpty {
      lines.append("  名前も中身も変わっていて、同じ文書とみなした（ID を引き継いだ）もの \(report.renamed.count) 件")
      for item in report.renamed {
        lines += entry("\(item.from) → \(item.to)", "ID \(item.document)")
      }
    }
    if !report.kept.isEmpty {
      lines.append("  ファイルがなくなり、文書を残したもの \(report.kept.count) 件")
      for path in report.kept { lines += ["    " + path.visibleLine] }
    }
    if !report.skipped.isEmpty {
      lines.append("  登録しなかったファイル \(report.skipped.count) 件")
      for file in report.skipped { lines += entry(file.path, file.reason) }
    }
    if !report.problems.isEmpty {
      lines.append("  読み取りで気付いた点 \(report.problems.count) 件")
      for problem in report.problems.prefix(Self.mostProblems) {
        lines += entry(problem.path, problem.message)
      }
      let rest = report.problems.count - Self.mostProblems
      if rest > 0 { lines.append("    ほか \(rest) 件（すべては --json で表示します）") }
    }
    return lines
  }

  private static let mostProblems = 50

  private func entry(_ path: String, _ text: String) -> [String] {
    let wrapping = Wrapping(columns: workplace.terminal.textColumns, indent: "      ")
    return ["    " + path.visibleLine] + wrapping.lines(of: text.visibleLine)
  }
}
