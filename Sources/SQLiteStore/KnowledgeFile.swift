import Foundation
import GRDB
import KnowledgeModel
import KnowledgeStore

/// How the file of a knowledge base is opened.
enum KnowledgeFile {
  /// Opens without changing anything, also where the directory cannot be written.
  static func openForReading(
    _ path: String, connections: Int
  ) throws(StoreError) -> any DatabaseReader {
    guard let identity = FileSystem.identity(of: path) else { throw .missing(path: path) }
    guard identity.isRegular else { throw .notAFile(path: path) }
    guard identity.size > 0 else { throw .missing(path: path) }
    guard access(path, R_OK) == 0 else {
      throw .notReadable(path: path, detail: SystemReason.text(errno))
    }
    return try translating(path) {
      do {
        return try checked(open(path, connections: connections), path: path)
      } catch let error as DatabaseError where error.needsLogFiles && hasNoLog(path) {
        // Without a log, and without the permission to make one, nobody here can be writing.
        return try checked(open(immutable(path), connections: connections), path: path)
      }
    }
  }

  /// Refuses a file that is no database at all, before anything is made beside it.
  static func checkHeader(_ path: String) throws(StoreError) {
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      throw .notReadable(path: path, detail: SystemReason.text(errno))
    }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: header.count)
    let count = read(descriptor, &head, head.count)
    guard count == 0 || count == head.count && head == header else {
      throw .damaged(path: path, detail: "not a database")
    }
  }

  /// <https://www.sqlite.org/fileformat2.html>, 1.3.
  private static let header = Array("SQLite format 3\0".utf8)

  /// Opens the only connection that writes, and brings the file to the newest schema.
  static func openForWriting(_ path: String) throws(StoreError) -> DatabaseQueue {
    try translating(path) {
      let queue = try DatabaseQueue(path: path, configuration: writing())
      try queue.writeWithoutTransaction { db in
        if try Schema.kind(db) == .foreign {
          throw StoreError.damaged(path: path, detail: "not a knowledge base")
        }
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        try Schema.migrate(db, path: path)
      }
      return queue
    }
  }

  /// A base of its own in memory or, for a large one, in a temporary file that the system removes.
  static func openTemporary(inMemory: Bool) throws(StoreError) -> DatabaseQueue {
    try translating("") {
      let queue =
        inMemory
        ? try DatabaseQueue(configuration: writing())
        : try DatabaseQueue(path: "", configuration: writing())
      try queue.writeWithoutTransaction { try Schema.migrate($0, path: "") }
      return queue
    }
  }

  /// A copy of `source` in the folder of the base at `path`, which goes with its connection: it loses
  /// its name as soon as it is one, so that only an end of the process before that leaves it behind.
  static func openUnnamedCopy(
    of source: DatabaseQueue, beside path: String
  ) throws(StoreError) -> DatabaseQueue {
    let files = filesOfCopy(beside: path)
    try FileSystem.remove(files)
    let outcome = Result { () throws(StoreError) in
      try FileSystem.create(files[0])
      return try translating(path) {
        let copy = try DatabaseQueue(path: files[0], configuration: writing())
        try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
        try source.read { from in
          try copy.writeWithoutTransaction { try from.backup(to: $0) }
        }
        // A log would have a name. Nobody reads what a crash leaves of the copy.
        try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = MEMORY") }
        return copy
      }
    }
    try FileSystem.remove(files)
    return try outcome.get()
  }

  /// What a copy is called before it loses its name; one at a time, for it is the writer's.
  static func filesOfCopy(beside path: String) -> [String] {
    let name = path + ".rebuild"
    return [name] + companions(of: name)
  }

  /// The files that SQLite keeps beside a database.
  static func companions(of path: String) -> [String] {
    [path + "-wal", path + "-shm"]
  }

  private static func open(_ path: String, connections: Int) throws -> any DatabaseReader {
    var configuration = Configuration()
    configuration.readonly = true
    // A reader waits only while a log is recovered, or removed by the last one to close it.
    configuration.busyMode = .timeout(2)
    configuration.maximumReaderCount = max(1, connections)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA mmap_size = 268435456")
    }
    return connections > 1
      ? try DatabasePool(path: path, configuration: configuration)
      : try DatabaseQueue(path: path, configuration: configuration)
  }

  private static func checked(
    _ reader: any DatabaseReader, path: String
  ) throws -> any DatabaseReader {
    try reader.read { try Schema.checkReadable($0, path: path) }
    return reader
  }

  private static func writing() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA synchronous = NORMAL;
          PRAGMA cache_size = -65536;
          PRAGMA temp_store = MEMORY;
          """)
    }
    return configuration
  }

  private static func hasNoLog(_ path: String) -> Bool {
    (FileSystem.identity(of: path + "-wal")?.size ?? 0) == 0
  }

  /// The path as a URI that tells SQLite that nobody changes the file.
  private static func immutable(_ path: String) -> String {
    let absolute =
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    let unreserved = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#%"))
    let escaped = absolute.addingPercentEncoding(withAllowedCharacters: unreserved) ?? absolute
    return "file:\(escaped)?immutable=1"
  }
}

extension DatabaseError {
  /// Whether the log of the database could not be opened or made.
  fileprivate var needsLogFiles: Bool {
    resultCode == .SQLITE_CANTOPEN || resultCode == .SQLITE_READONLY
      || resultCode == .SQLITE_IOERR
  }
}
