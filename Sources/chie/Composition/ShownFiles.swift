import Search

/// What became of files, in every form.
struct ShownFiles: ShownList {
  let found: FindingList
  /// Where files lie below several roots, each is told.
  let showsRoots: Bool

  var emptyText: String {
    found.total == 0
      ? "あてはまるファイルはありません。言葉や --status の条件を減らして、もう一度お試しください。"
      : "指定した範囲に表示するものはありません。--limit と --offset の値を確かめてください。"
  }

  var table: ItemTable { ItemTable(found.items) }

  func json() throws -> String {
    try JSONText.line(FindingListResponse(found, named: "files"))
  }

  /// A line for each; below it what keeps it out and what refused it.
  func lines(for terminal: Terminal) -> [String] {
    guard !found.items.isEmpty else { return [] }
    let wrapping = Wrapping(columns: terminal.textColumns, indent: "    ")
    return ["\(found.total) 件あります。"]
      + found.items.flatMap { item in
        [headline(of: item, for: terminal)]
          + item.details.flatMap { wrapping.lines(of: $0.visibleLine) }
      }
  }

  private func headline(of item: ListItem, for terminal: Terminal) -> String {
    let parts = item.fields.reduce(into: [String: String]()) { $0[$1.name] = $1.value.cell }
    let marks = [
      parts["document"].map { "ID \($0)" }, parts["reader"].map { "読み取り \($0)" },
      showsRoots ? parts["root"].map { "場所 \($0)" } : nil,
    ].compactMap(\.self).filter { !$0.hasSuffix(" ") }
    return ([item.headline.visibleLine] + marks.map { terminal.styled($0.visibleLine, .faint) })
      .joined(separator: "　")
  }
}
