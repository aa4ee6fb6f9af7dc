import DocumentReading
import Foundation
import Indexing
import KnowledgeModel
import KnowledgeStore
import SQLiteStore
import Synchronization
import Testing

/// Files that could not be read: tried again where that may help, and never otherwise.
@Suite struct RefusedFileTests {
  private let office: Office
  /// When no file of the test is young any more.
  private let later = 4_000_000_000

  init() throws { office = try Office() }

  /// Reads in this process, counts what it is asked for, and bears a name of its own.
  private final class CountingReader: FileReader {
    private let readers: Readers
    private let asked = Mutex(0)
    let fingerprint: String

    init(_ fingerprint: String, fileSize: Int = 1 << 20) {
      self.fingerprint = fingerprint
      readers = Readers(limits: ReadingLimits(fileSize: fileSize))
    }

    var limits: ReadingLimits { readers.limits }
    var count: Int { asked.withLock { $0 } }

    func reading(
      of bytes: [UInt8], name: String, member: MemberPath?
    ) async throws(ReadingError) -> Reading {
      asked.withLock { $0 += 1 }
      return try await readers.reading(of: bytes, name: name, member: member)
    }

    func members(
      of bytes: [UInt8], name: String
    ) async throws(ReadingError) -> [ArchiveMember]? {
      asked.withLock { $0 += 1 }
      return try await readers.members(of: bytes, name: name)
    }
  }

  private func files() throws -> [KnownFile] {
    try SQLiteKnowledgeReader(at: office.base.path)
      .withSnapshot(scope: .everything) { try $0.files() }
  }

  @Test func `a refused file is tried again by another reader only`() async throws {
    defer { office.remove() }
    try office.write("%PDF-1.4", to: "要綱.pdf")
    for (fingerprint, questions) in [("甲", 2), ("甲", 0), ("乙", 2), ("乙", 0)] {
      let reader = CountingReader(fingerprint)
      let report = try await office.index(reader: reader, at: later)
      #expect(report.skipped.map(\.status) == [.unsupported])
      #expect(reader.count == questions)
      #expect(try files().map(\.reader) == [fingerprint])
    }
  }

  @Test func `a document is not read again by another reader`() async throws {
    defer { office.remove() }
    try office.write("要綱の本文です。", to: "要綱.txt")
    try await office.index(reader: CountingReader("甲"), at: later)
    let reader = CountingReader("乙")
    #expect(try await office.index(reader: reader, at: later).unchanged == 1)
    #expect(reader.count == 0)
    #expect(try files().map(\.reader) == [nil])
  }

  @Test func `a mail is read again by another reader where an attachment could not be read`()
    async throws
  {
    defer { office.remove() }
    let mail = """
      From: a@example.jp
      Subject: minutes
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: 8bit

      議事録を送ります。
      --b
      Content-Type: application/pdf; name="minutes.pdf"
      Content-Disposition: attachment; filename="minutes.pdf"

      %PDF-1.4
      --b--

      """
    try office.write(mail.replacing("\n", with: "\r\n"), to: "送付.eml")
    let first = try await office.index(reader: CountingReader("甲"), at: later)
    #expect(first.added == 1 && first.problems.map(\.path) == ["送付.eml"])
    #expect(first.problems.first?.message.contains("「minutes.pdf」を読めませんでした。") == true)
    #expect(try await office.index(reader: CountingReader("甲"), at: later).unchanged == 1)
    #expect(try await office.index(reader: CountingReader("乙"), at: later).changed == 1)
    #expect(try files().map(\.reader) == ["乙"])
  }

  @Test func `a file that was too large comes in as soon as the limit allows`() async throws {
    defer { office.remove() }
    try office.write("長い文書の本文です。", to: "長い.txt")
    let small = Readers(limits: ReadingLimits(fileSize: 8))
    for _ in 1...2 {
      let report = try await office.index(reader: small, at: later)
      #expect(report.skipped.map(\.status) == [.tooLarge] && report.added == 0)
    }
    #expect(try await office.index(at: later).added == 1)
    #expect(try files().map(\.status) == [.ok])
    #expect(try office.dump() == (try await office.cleanDump()))
  }

  @Test func `a member of an archive is tried again with its archive`() async throws {
    defer { office.remove() }
    let archive = Tar([("名簿.txt", "名簿の本文です。"), ("長い.txt", String(repeating: "長い。", count: 60))])
    try archive.data.write(to: office.folder.appending(path: "束.tar"))
    let small = Readers(limits: ReadingLimits(memberSize: 100))
    for _ in 1...2 {
      let report = try await office.index(reader: small, at: later)
      #expect(report.skipped.map(\.path) == ["束.tar//長い.txt"])
    }
    let report = try await office.index(at: later)
    #expect(report.added == 1 && report.unchanged == 1 && report.skipped.isEmpty)
    #expect(try await office.index(at: later).unchanged == 2)
    #expect(try office.dump() == (try await office.cleanDump()))
  }

  @Test func `what was refused is told with its status, its reason and its reader`() async throws {
    defer { office.remove() }
    try office.write("要綱の本文です。", to: "要綱.txt")
    try office.write("", to: "空.txt")
    try await office.index()
    let counts = try SQLiteKnowledgeReader(at: office.base.path)
      .withSnapshot(scope: .everything) { try $0.fileCounts() }
    #expect(counts == [.ok: 1, .noText: 1])
    let file = try #require(try files().first { $0.path == "空.txt" })
    #expect(file.status == .noText && file.document == nil && file.root == office.folder.path)
    #expect(file.reason?.hasSuffix("。") == true)
    #expect(file.reader == Readers().fingerprint)
  }
}

/// A tar archive of a few small files.
private struct Tar {
  private(set) var data = Data()

  init(_ files: [(name: String, text: String)]) {
    for (name, text) in files {
      let content = Data(text.utf8)
      data += Self.header(name, size: content.count)
      data += content + Data(count: (512 - content.count % 512) % 512)
    }
    data += Data(count: 1024)
  }

  private static func header(_ name: String, size: Int) -> Data {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      for (offset, byte) in text.utf8.enumerated() { header[place + offset] = byte }
    }
    func octal(_ number: Int, digits: Int) -> String {
      let text = String(number, radix: 8)
      return String(repeating: "0", count: digits - text.count) + text
    }
    put(name, at: 0)
    put("0000644", at: 100)
    put(octal(size, digits: 11), at: 124)
    put("00000000000", at: 136)
    put("        ", at: 148)
    put("0", at: 156)
    put("ustar", at: 257)
    put("00", at: 263)
    put(octal(header.reduce(0) { $0 + Int($1) }, digits: 6), at: 148)
    header[154] = 0
    return Data(header)
  }
}
