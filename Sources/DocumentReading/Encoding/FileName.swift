/// Names of files, in folders and in archives.
package enum FileName {
  /// As staff read it: UTF-8, or CP932, which programs of Windows have written on drives and into
  /// archives; `nil` where it is neither.
  package static func text(of bytes: [UInt8]) -> String? {
    String(validating: bytes, as: UTF8.self) ?? IconvDecoder.decode(bytes, from: "CP932")
  }

  /// Whether a file or folder of that name is a program's own: hidden, a lock, a copy that an office
  /// program makes while it writes, or what a system remembers of a folder. Nobody misses these.
  package static func isOfPrograms(_ name: String) -> Bool {
    if name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") { return true }
    let lowercased = name.lowercased()
    return lowercased.hasSuffix(".tmp") || leftBehind.contains(lowercased)
  }

  private static let leftBehind: Set = [
    "thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "$recycle.bin",
    "system volume information",
  ]
}
