/// Where the bars of a chart and their names stand, in units of the drawing.
struct ChartMetrics: Sendable {
  struct Label: Sendable {
    let x: Int
    let y: Int
    /// As SVG has it: where in the text `x` is.
    let anchor: String
    let text: String
  }

  struct Row: Sendable {
    let top: Int
    let label: [Label]
  }

  let width: Int
  let size: Int
  /// Of the bars.
  let thickness: Int
  /// Ends of the scale.
  let left: Int
  let right: Int
  let bottom: Int
  let rows: [Row]
  /// Where figures are sentences they stand with the names.
  let hasFiguresBesideBars: Bool

  init(_ chart: Book.Chart, form: ChartDrawing.Form) {
    let isPrint = form == .print
    width = isPrint ? 480 : 400
    size = isPrint ? 10 : 12
    thickness = isPrint ? 13 : 14
    let size = size
    let widestFigure = chart.bars.map { Self.ems($0.text) }.max() ?? 0
    hasFiguresBesideBars = widestFigure <= 12
    let isFigureBeside = hasFiguresBesideBars
    let names = chart.bars.map { isFigureBeside ? $0.label : "\($0.label)　\($0.text)" }
    let widestName = names.map(Self.ems).max() ?? 0
    let isBeside = isPrint && widestName <= 12

    left = isBeside ? Int(widestName * Double(size)) + 10 : 2
    right = width - (isFigureBeside ? Int(widestFigure * Double(size)) + 8 : 4)
    let line = size + 4
    var rows: [Row] = []
    var top = 4
    for name in names {
      if isBeside {
        let label = Label(x: left - 6, y: top + thickness - 3, anchor: "end", text: name)
        rows.append(Row(top: top, label: [label]))
        top += thickness + 7
        continue
      }
      var labels: [Label] = []
      for text in Self.lines(of: name, ems: Double(width) / Double(size) - 1.5) {
        labels.append(Label(x: 7, y: top + size - 1, anchor: "start", text: text))
        top += line
      }
      rows.append(Row(top: top, label: labels))
      top += thickness + 8
    }
    self.rows = rows
    bottom = top
  }

  /// Half-width letters take a little more than half an em.
  static func ems(_ text: String) -> Double {
    text.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of character: Character) -> Double {
    guard let first = character.unicodeScalars.first?.value else { return 0 }
    let isHalf = first < 0x0250 || (0xFF61...0xFF9F).contains(first)
    return isHalf ? 0.6 : 1
  }

  private static func lines(of text: String, ems: Double) -> [String] {
    var lines = [""]
    var used = 0.0
    for character in text {
      let more = width(of: character)
      if used + more > ems {
        lines.append("")
        used = 0
      }
      lines[lines.count - 1].append(character)
      used += more
    }
    return lines
  }
}
