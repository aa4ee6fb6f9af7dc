import Vocabulary

/// Where the files of the product lie. Answers depend on nothing but the values given here.
struct Locations {
  let environment: Environment
  let currentFolder: String
  /// Absolute path of the running program; `nil` where the system does not tell.
  let executable: String?
  let exists: (String) -> Bool

  private static let localBase = "index/knowledge.sqlite"

  /// The knowledge base to read.
  func knowledgeBase(option: String?) -> String {
    if let chosen = option ?? environment.text("CHIE_KB") { return chosen }
    return exists(Self.localBase) ? Self.localBase : userBase
  }

  /// The knowledge base to write: a new one goes into the folder `index` where there is one.
  func knowledgeBaseToWrite(option: String?) -> String {
    if let chosen = option ?? environment.text("CHIE_KB") { return chosen }
    return exists(Self.localBase) || exists("index") ? Self.localBase : userBase
  }

  /// In the user's data directory (XDG Base Directory Specification).
  private var userBase: String {
    let data = environment.text("XDG_DATA_HOME") ?? (environment["HOME"] ?? "") + "/.local/share"
    return data + "/chie/knowledge.sqlite"
  }

  func vocabulary(option: String?, knowledgeBase: String) -> VocabularyPlaces {
    VocabularyPlaces(
      option: option, variable: environment["CHIE_VOCABULARY"], knowledgeBase: knowledgeBase,
      executable: executable)
  }

  func dictionary(option: String?) -> String? {
    option ?? environment.text("CHIE_DICTIONARY")
  }

  /// A program that stands beside this one.
  func sibling(_ name: String) -> String? {
    executable.map { Self.folder(of: $0) + "/" + name }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// As an absolute path without links, so that one folder has one name. What does not exist keeps
  /// its own last component.
  func absolute(_ path: String) -> String {
    if let real = RealPath.resolve(path) { return real }
    let full = path.hasPrefix("/") ? path : currentFolder + "/" + path
    var trimmed = full
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let name = trimmed[trimmed.index(after: trimmed.lastIndex(of: "/") ?? trimmed.startIndex)...]
    guard let parent = RealPath.resolve(Self.folder(of: trimmed)) else { return trimmed }
    return (parent == "/" ? "" : parent) + "/" + name
  }
}
