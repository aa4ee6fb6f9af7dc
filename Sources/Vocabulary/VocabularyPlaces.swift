/// Where the folder of the vocabulary is looked for: the same for every program, so that all of them
/// make the same words.
package struct VocabularyPlaces: Sendable, Hashable {
  /// What somebody asked for by name; nothing else is looked for then.
  package let chosen: String?
  /// Where it lies without being asked for, best first.
  package let standard: [String]

  /// - Parameters:
  ///   - option: `--vocabulary`.
  ///   - variable: `CHIE_VOCABULARY`; an empty value counts as none.
  ///   - knowledgeBase: Path of the knowledge base.
  ///   - executable: Absolute path of the running program; `nil` where the system does not tell.
  package init(option: String?, variable: String?, knowledgeBase: String, executable: String?) {
    chosen = option ?? variable.flatMap { $0.isEmpty ? nil : $0 }
    standard =
      [Self.folder(of: knowledgeBase) + "/vocabulary"]
      + (executable.map(Self.installed) ?? [])
  }

  /// `nil` where there is none.
  ///
  /// - Throws: ``VocabularyError/missing(path:)`` for a folder that was asked for by name.
  package func folder(exists: (String) -> Bool) throws(VocabularyError) -> VocabularyFolder? {
    guard let chosen else { return standard.first(where: exists).map(VocabularyFolder.init) }
    guard exists(chosen) else { throw .missing(path: chosen) }
    return VocabularyFolder(path: chosen)
  }

  /// As `make install` puts it, and in a checkout of the product.
  private static func installed(with executable: String) -> [String] {
    var folder = folder(of: executable)
    var places = [
      Self.folder(of: folder) + "/share/chie/vocabulary", folder + "/share/chie/vocabulary",
    ]
    while folder != "/", folder != "." {
      folder = Self.folder(of: folder)
      places.append((folder == "/" ? "" : folder) + "/index/vocabulary")
    }
    return places
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
