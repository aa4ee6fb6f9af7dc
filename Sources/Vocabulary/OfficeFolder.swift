/// A folder of files that an office can change: `vocabulary`, `book`. It lies beside the knowledge base,
/// else where the product brought it.
package struct OfficeFolder: Sendable, Hashable {
  private let name: String

  package init(_ name: String) { self.name = name }

  /// Where it is looked for, best first.
  ///
  /// - Parameter executable: Absolute path of the running program; `nil` where the system does not tell.
  package func places(beside knowledgeBase: String, for executable: String?) -> [String] {
    [Self.folder(of: knowledgeBase) + "/" + name] + (executable.map(installed) ?? [])
  }

  /// As `make install` puts it, and in a checkout of the product.
  package func installed(with executable: String) -> [String] {
    var folder = Self.folder(of: executable)
    var places = [
      Self.folder(of: folder) + "/share/chie/" + name, folder + "/share/chie/" + name,
    ]
    while folder != "/", folder != "." {
      folder = Self.folder(of: folder)
      places.append((folder == "/" ? "" : folder) + "/index/" + name)
    }
    return places
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
