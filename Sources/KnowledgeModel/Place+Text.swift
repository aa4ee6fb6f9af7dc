extension Place {
  /// For staff: 「12 行目」, 「3 ページ」, 「スライド 5」, 「シート「集計」B4」; `nil` where nothing is known.
  ///
  /// - Parameter path: Of the file; a member that it names already is not named again.
  package func text(in path: String = "") -> String? {
    let parts: [String?] = [
      member.flatMap { path.hasSuffix($0) ? nil : "「\($0)」" }, page.map { "\($0) ページ" },
      slide.map { "スライド \($0)" }, sheet.map { "シート「\($0)」\(cell ?? "")" },
      sheet == nil ? cell : nil, line.map { "\($0) 行目" },
    ]
    let text = parts.compactMap(\.self).joined(separator: " ")
    return text.isEmpty ? nil : text
  }
}
