import DocumentReading
import Glibc

/// A name in a folder.
struct FolderName: Sendable, Hashable {
  /// As the disk has it.
  let bytes: [UInt8]
  /// As people read it; with U+FFFD where nobody can.
  let text: String
  /// Whether the bytes are the text's own.
  let isUTF8: Bool

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    text = FileName.text(of: bytes) ?? String(decoding: bytes, as: UTF8.self)
    isUTF8 = text.utf8.elementsEqual(bytes)
  }

  var isReadable: Bool { !text.unicodeScalars.contains("\u{FFFD}") }
}

/// The names in a folder.
enum FolderListing {
  /// In ascending order of their bytes; `nil` where the folder cannot be opened.
  static func names(in folder: DiskPath) -> [FolderName]? {
    guard let directory = opendir(folder.characters) else { return nil }
    defer { closedir(directory) }
    var names: [FolderName] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(FolderName(name)) }
    }
    return names.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }
}
