/// What the lines of a region have in common.
struct RegionMeasure: Sendable {
  private(set) var count = 0
  private(set) var left = Double.infinity
  private(set) var right = 0.0
  private var rights: [Double] = []
  private var pitches: [Double] = []
  private var last: PageLine?

  mutating func add(_ line: PageLine) {
    count += 1
    left = min(left, line.box.left)
    right = max(right, line.box.right)
    if line.letters >= (line.isColumn ? 6 : 12) { rights.append(line.box.right) }
    if let last, last.region == line.region, last.page == line.page {
      let pitch = line.box.bottom - last.box.bottom
      if pitch > 0, pitch < line.size * 4.5 { pitches.append(pitch) }
    }
    last = line
  }

  /// Where at least two lines end; `nil` where no two do.
  var edge: Double? {
    let sorted = rights.sorted(by: >).prefix(400)
    for (right, next) in zip(sorted, sorted.dropFirst()) where right - next <= 14 { return right }
    return nil
  }

  /// The usual distance: the middle of all.
  var pitch: Double? {
    pitches.isEmpty ? nil : pitches.sorted()[pitches.count / 2]
  }
}
