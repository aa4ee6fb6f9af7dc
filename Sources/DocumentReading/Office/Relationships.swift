/// Which parts of an Office document a part points to, by the identifiers it uses for them.
struct Relationships {
  struct Target {
    /// The last word of its type: `styles`, `hyperlink`, `slide`.
    let kind: String
    /// The name of a part, or an address outside of the document.
    let name: String
    let isOutside: Bool
  }

  private(set) var targets: [(id: String, target: Target)] = []
  private var byID: [String: Int] = [:]

  init() {}

  /// Of the part of this name; of the whole document where the name is empty. Empty where it has none.
  init(of part: String, in package: DocumentPackage) throws(ReadingError) {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let file = part.split(separator: "/").last.map(String.init) ?? ""
    let name = (folder.isEmpty ? "" : folder + "/") + "_rels/" + file + ".rels"
    guard let pull = try package.xml(name) else { return }
    try pull.openRoot()
    try pull.children { () throws(ReadingError) in
      guard pull.name == "Relationship", let id = pull.attribute("Id"),
        let target = pull.attribute("Target")
      else { return }
      let kind = pull.attribute("Type")?.split(separator: "/").last.map(String.init) ?? ""
      let isOutside = pull.attribute("TargetMode") == "External"
      byID[id] = targets.count
      targets.append(
        (
          id,
          Target(
            kind: kind, name: isOutside ? target : Self.resolved(target, in: folder),
            isOutside: isOutside)
        ))
    }
  }

  /// The part of this identifier.
  func part(_ id: String?) -> String? {
    guard let id, let index = byID[id], !targets[index].target.isOutside else { return nil }
    return targets[index].target.name
  }

  /// The address of this identifier.
  func address(_ id: String?) -> String? {
    guard let id, let index = byID[id], targets[index].target.isOutside else { return nil }
    return targets[index].target.name
  }

  /// The first part of a kind.
  func first(_ kind: String) -> String? { parts(kind).first }

  func parts(_ kind: String) -> [String] {
    targets.filter { $0.target.kind == kind && !$0.target.isOutside }.map(\.target.name)
  }

  /// `../media/a.xml` seen from `word/charts`; nothing leads out of the package.
  static func resolved(_ target: String, in folder: String) -> String {
    let plain = percentDecoded(target.replacing("\\", with: "/"))
    var steps = plain.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in plain.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(String(step.prefix { $0 != "#" }))
      }
    }
    return steps.joined(separator: "/")
  }

  static func percentDecoded(_ text: String) -> String {
    guard text.contains("%") else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
