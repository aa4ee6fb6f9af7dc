import Foundation

/// What tells one dictionary from another, whatever its directory is called.
///
/// The sizes of its files and samples of their contents, hashed by 64-bit FNV-1a.
struct DictionaryFingerprint {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  private static let files = ["sys.dic", "unk.dic", "matrix.bin", "char.bin"]
  private static let sampleSize = 1024
  private static let samples: UInt64 = 8

  /// Refuses a directory that lacks one of a dictionary's files.
  static func checkPresence(in directory: String) throws(AnalysisError) {
    for file in files where access(directory + "/" + file, R_OK) != 0 {
      throw .dictionaryMissing(directory: directory)
    }
  }

  init(directory: String) throws(AnalysisError) {
    for file in Self.files {
      guard let handle = FileHandle(forReadingAtPath: directory + "/" + file) else {
        throw .dictionaryMissing(directory: directory)
      }
      do {
        try add(handle)
      } catch {
        throw .dictionaryUnusable(directory: directory, reason: "\(error)")
      }
    }
  }

  /// The fingerprint of an analysis by this dictionary.
  func adding(version: Int) -> String {
    var whole = self
    whole.add("rules \(version)".utf8)
    let digits = String(whole.hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func add(_ file: FileHandle) throws {
    let size = try file.seekToEnd()
    add("\(size)".utf8)
    for sample in 0..<Self.samples {
      try file.seek(toOffset: size / Self.samples * sample)
      add(try file.read(upToCount: Self.sampleSize) ?? Data())
    }
  }

  private mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}
