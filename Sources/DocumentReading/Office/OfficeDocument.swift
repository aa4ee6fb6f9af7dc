import KnowledgeModel

/// A package of Office Open XML while it is read: its main part, what of it could not be read, and what it
/// declares of itself.
struct OfficeDocument {
  let package: DocumentPackage
  /// The name of the part that holds, or leads to, all others.
  let main: String
  private(set) var problems: [ReadingProblem] = []
  private var properties = DocumentProperties()

  /// - Parameter main: Its usual name, for packages that do not tell.
  /// - Throws: Where the package is encrypted or damaged, or has no main part.
  init(_ bytes: [UInt8], main usual: String, limits: ReadingLimits) throws(ReadingError) {
    package = try DocumentPackage(bytes, limits: limits)
    guard !package.holds("EncryptedPackage") else { throw .encrypted("文書") }
    try package.load { $0.hasPrefix("[Content_Types]") || $0.hasPrefix("_rels/") }
    if let types = try package.xml("[Content_Types].xml") { try types.openRoot() }
    let relationships = try Relationships(of: "", in: package)
    let named = relationships.first("officeDocument")
    guard let main = [named, usual].compactMap({ $0 }).first(where: package.holds) else {
      throw .damaged("Office文書の本文がファイルの中にありません")
    }
    self.main = main
    let core = relationships.first("core-properties") ?? "docProps/core.xml"
    do throws(ReadingError) {
      if let pull = try package.xml(core) { properties = try DocumentProperties(pull) }
    } catch {
      // What a document says of itself is no part of its text.
    }
  }

  func relationships(of part: String) throws(ReadingError) -> Relationships {
    try Relationships(of: part, in: package)
  }

  /// None where they cannot be read.
  func relationshipsIfWhole(of part: String) -> Relationships {
    (try? Relationships(of: part, in: package)) ?? Relationships()
  }

  /// Reads a part that the text can do without; what is wrong with it becomes a problem.
  mutating func optional(
    _ name: String?, _ read: (XMLPull) throws(ReadingError) -> Void
  ) {
    guard let name else { return }
    do throws(ReadingError) {
      guard let pull = try package.xml(name) else { return }
      try read(pull)
      note(pull)
    } catch {
      leaveOut(name, because: error)
    }
  }

  /// Tells of what a part that was read referred to outside.
  mutating func note(_ pull: XMLPull) {
    guard pull.hasExternalEntities, !problems.contains(where: { $0.code == "external-entity" })
    else { return }
    add(
      ReadingProblem(
        code: "external-entity",
        message: "ファイルの外を指す実体参照は読み込みませんでした。必要な文は本文に書いてください。"))
  }

  mutating func leaveOut(_ name: String, because refusal: ReadingError) {
    add(
      ReadingProblem(
        code: "part-\(refusal.status.rawValue)",
        message: "文書の中の部品「\(name)」を読めませんでした。\(refusal.reason)",
        place: Place(member: name)))
  }

  mutating func add(_ problem: ReadingProblem) {
    guard problems.count < 200 else { return }
    problems.append(problem)
  }

  func declared(blocks: [Block]) -> DeclaredHead { properties.declared(blocks: blocks) }
}
