import Glibc
import Vocabulary

/// Where the files of the server lie, by option, environment and custom, in this order.
struct ServerLocations {
  let environment: (String) -> String?
  /// Absolute path of the running program; `nil` where the system does not tell.
  let executable: String?
  let exists: (String) -> Bool

  /// Of this process.
  init() {
    environment = { name in
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    executable = realpath("/proc/self/exe", nil).map { path in
      defer { free(path) }
      return String(cString: path)
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

  func vocabulary(option: String?, knowledgeBase: String) -> VocabularyPlaces {
    VocabularyPlaces(
      option: option, variable: environment("CHIE_VOCABULARY"), knowledgeBase: knowledgeBase,
      executable: executable)
  }

  func books(knowledgeBase: String) -> BookFolders {
    BookFolders(
      option: nil, variable: environment("CHIE_BOOK"), knowledgeBase: knowledgeBase,
      executable: executable, exists: exists)
  }

  func dictionary(option: String?) -> String? {
    option ?? environment("CHIE_DICTIONARY")
  }
}
