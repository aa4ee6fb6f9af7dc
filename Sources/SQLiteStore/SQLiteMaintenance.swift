import GRDB
package import KnowledgeStore

/// Care of a knowledge base in a file. Opens it for each task, so that a base which nothing can
/// open is diagnosed too.
package struct SQLiteMaintenance: KnowledgeMaintenance {
  package let path: String

  package init(at path: String) {
    self.path = path
  }

  package func dump(_ line: (String) throws -> Void) throws {
    let database = try KnowledgeFile.openForReading(path, connections: 1)
    do {
      try database.read { try CanonicalDump($0).write(line) }
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    } catch let error as UnreadableValue {
      throw StoreError(error, path: path)
    }
  }

  package func diagnose(against current: AnalysisFingerprint?) -> [Fault] {
    Diagnosis.faults(at: path, against: current)
  }

  /// The copy is one file without companions. What stands at `target` is replaced when the copy has
  /// been verified, and only where it is a knowledge base itself, but not this one.
  package func backup(to target: String) throws(StoreError) {
    try VerifiedCopy.check(target: target, of: path)
    try VerifiedCopy.make(of: path, as: target)
  }

  /// Puts a verified copy of `backup` in the place of the base at `path`. The replaced base is kept
  /// beside it as `….before-restore`, with a number where one is kept from earlier: the right restore
  /// after a wrong one must not cost the base that both were meant for.
  ///
  /// Programs that have the replaced base open go on reading that one until they open it again.
  package static func restore(from backup: String, to path: String) throws(StoreError) {
    if let source = FileSystem.identity(of: backup), let target = FileSystem.identity(of: path),
      source.isSameFile(as: target)
    {
      throw .wouldOverwrite(path: path)
    }
    try VerifiedCopy.verify(backup)
    try FileSystem.prepareForWriting(path)
    let lock = try WriterLock(for: path)
    defer { withExtendedLifetime(lock) {} }
    try VerifiedCopy.make(of: backup, as: path) { () throws(StoreError) in
      try keepReplaced(path)
    }
  }

  /// Gives the base at `path` its second name, and takes away the log: one that is left would be
  /// played into the next database of its name.
  private static func keepReplaced(_ path: String) throws(StoreError) {
    let kept = unusedName(path + ".before-restore")
    let files = [path] + KnowledgeFile.companions(of: path)
    let names = [kept] + KnowledgeFile.companions(of: kept)
    for (file, name) in zip(files, names) where FileSystem.identity(of: file) != nil {
      try FileSystem.addName(name, to: file)
    }
    try FileSystem.remove(KnowledgeFile.companions(of: path))
  }

  private static func unusedName(_ name: String) -> String {
    var candidate = name
    var number = 2
    while FileSystem.identity(of: candidate) != nil {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }
}
