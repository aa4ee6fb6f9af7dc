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
    if !report.skipped.isEmpty {
      lines.append("  登録しなかったファイル \(report.skipped.count) 件")
      let wrapping = Wrapping(columns: workplace.terminal.textColumns, indent: "      ")
      for file in report.skipped {
        lines.append("    " + file.path.visibleLine)
        lines += wrapping.lines(of: file.reason.visibleLine)
      }
    }
    return lines
  }
}
