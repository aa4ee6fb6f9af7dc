import Glibc

/// Where the files of the server lie, by option, environment and custom, in this order.
struct ServerLocations {
  let environment: (String) -> String?
  let exists: (String) -> Bool

  /// Of this process.
  init() {
    environment = { name in
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    exists = { access($0, F_OK) == 0 }
  }

  func knowledgeBase(option: String?) -> String {
    if let chosen = option ?? environment("CHIE_KB") { return chosen }
    let local = "index/knowledge.sqlite"
    if exists(local) { return local }
    let data = environment("XDG_DATA_HOME") ?? (environment("HOME") ?? "") + "/.local/share"
    return data + "/chie/knowledge.sqlite"
  }

  /// `nil` where there is none.
  func vocabulary(option: String?, knowledgeBase: String) throws(ServerFailure) -> String? {
    if let chosen = option ?? environment("CHIE_VOCABULARY") {
      guard exists(chosen) else { throw .vocabularyMissing(path: chosen) }
      return chosen
    }
    let folder = knowledgeBase.lastIndex(of: "/").map { knowledgeBase[..<$0] } ?? "."
    let beside = folder + "/vocabulary"
    return exists(String(beside)) ? String(beside) : nil
  }

  func dictionary(option: String?) -> String? {
    option ?? environment("CHIE_DICTIONARY")
  }
}
