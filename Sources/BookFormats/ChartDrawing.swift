/// Bars of a chart as SVG, with words for those who do not see them.
///
/// Only shapes and text: no script, style or reference, so that it may stand in any page. A page
/// may colour the classes `bar`, `axis`, `grid`, `label` and `figure`.
package struct ChartDrawing: Sendable {
  package enum Form: Sendable {
    /// Names stand above their bars, for narrow windows.
    case screen
    /// Names stand beside their bars where they are short.
    case print
  }

  private let chart: Book.Chart
  private let scale: ChartScale
  private let metrics: ChartMetrics

  package init(_ chart: Book.Chart, form: Form) {
    self.chart = chart
    scale = ChartScale(of: chart.bars.map(\.value))
    metrics = ChartMetrics(chart, form: form)
  }

  package var svg: String {
    let height = metrics.bottom + 16
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(metrics.width) \(height)\""
      + " role=\"img\" font-family=\"BIZ UDGothic, IPAexGothic, Noto Sans CJK JP, sans-serif\""
      + " font-size=\"\(metrics.size)\">"
      + "<title>\(chart.title.isEmpty ? "図" : chart.title.markup)</title><desc>\(chart.alternative.markup)</desc>"
      + grid + zip(chart.bars.indices, chart.bars).map(bar).joined() + "</svg>"
  }

  private func x(_ value: Double) -> Double {
    Double(metrics.left) + scale.share(of: value) * Double(metrics.right - metrics.left)
  }

  private var grid: String {
    let ticks = scale.ticks
    let widest = ticks.map { ChartMetrics.ems(scale.text($0)) }.max() ?? 0
    let distance = Double(metrics.right - metrics.left) / Double(max(1, ticks.count - 1))
    let stride = max(1, Int(((widest * 10 + 8) / distance).rounded(.up)))
    let zero = ticks.firstIndex(of: 0) ?? 0
    return ticks.enumerated().map { position, tick in
      let place = x(tick).coordinate
      let isZero = position == zero
      let line =
        "<line class=\"\(isZero ? "axis" : "grid")\" x1=\"\(place)\" y1=\"0\" x2=\"\(place)\""
        + " y2=\"\(metrics.bottom)\" stroke=\"\(isZero ? "#55606e" : "#d5dae1")\"/>"
      guard (position - zero).isMultiple(of: stride) else { return line }
      let anchor = position == 0 ? "start" : position == ticks.count - 1 ? "end" : "middle"
      return line
        + "<text class=\"label\" x=\"\(place)\" y=\"\(metrics.bottom + 12)\" font-size=\"10\""
        + " text-anchor=\"\(anchor)\" fill=\"#55606e\">\(scale.text(tick).markup)</text>"
    }.joined()
  }

  private func bar(_ index: Int, _ bar: Book.Chart.Bar) -> String {
    let row = metrics.rows[index]
    let first = min(x(0), x(bar.value))
    let last = max(x(0), x(bar.value))
    let baseline = row.top + metrics.thickness - 3
    var text = row.label.map { line in
      "<text class=\"label\" x=\"\(line.x)\" y=\"\(line.y)\" text-anchor=\"\(line.anchor)\""
        + " fill=\"#1c2733\">\(line.text.markup)</text>"
    }.joined()
    text +=
      "<rect class=\"bar\" x=\"\(first.coordinate)\" y=\"\(row.top)\""
      + " width=\"\((last - first).coordinate)\" height=\"\(metrics.thickness)\" fill=\"#2f5d8a\"/>"
    guard metrics.hasFiguresBesideBars else { return text }
    return text + "<text class=\"figure\" x=\"\((last + 5).coordinate)\" y=\"\(baseline)\""
      + " fill=\"#1c2733\">\(bar.text.markup)</text>"
  }
}

/// From a round number to a round number, zero among them.
struct ChartScale: Sendable {
  private let low: Double
  private let high: Double
  private let step: Double
  private let decimals: Int

  /// What is no number, or cannot be a figure, counts as zero.
  init(of values: [Double]) {
    let values = values.map { abs($0) < 1e100 ? $0 : 0 }
    let low = min(0, values.min() ?? 0)
    let high = max(0, values.max() ?? 0)
    let span = low == high ? 1 : max(high - low, 1e-100)
    var step = 1.0
    var decimals = 0
    while step * 10 <= span { step *= 10 }
    while step > span {
      step /= 10
      decimals += 1
    }
    let count = span / step
    if count < 4, low < high {
      if step <= 1 { decimals += 1 }
      step /= count < 2 ? 5 : 2
    }
    self.step = step
    self.decimals = decimals
    self.low = (low / step).rounded(.down)
    self.high = max(self.low + 1, (high / step).rounded(.up))
  }

  var ticks: [Double] {
    stride(from: low, through: high, by: 1).map { $0 * step }
  }

  /// 0 at the left end, 1 at the right one.
  func share(of value: Double) -> Double {
    guard abs(value) < 1e100 else { return share(of: 0) }
    return min(1, max(0, (value / step - low) / (high - low)))
  }

  /// 「1,200」, 「0.5」.
  func text(_ tick: Double) -> String {
    guard decimals <= 6, abs(tick) < 1e15 else { return "\(tick)" }
    let factor = (0..<decimals).reduce(1) { product, _ in product * 10 }
    let number = Int((abs(tick) * Double(factor)).rounded())
    let whole = Array(String(number / factor))
    var text = tick < 0 ? "-" : ""
    for (position, digit) in whole.enumerated() {
      if position > 0, (whole.count - position).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    guard decimals > 0 else { return text }
    let rest = String(number % factor)
    return text + "." + String(repeating: "0", count: decimals - rest.count) + rest
  }
}

extension Double {
  /// In tenths.
  fileprivate var coordinate: String {
    let tenths = Int((self * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
