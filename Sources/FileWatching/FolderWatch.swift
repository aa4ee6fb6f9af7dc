import Glibc

/// Sees what happens below folders of this computer, through inotify (`man 7 inotify`).
///
/// New folders are watched as soon as they are seen. Changes that somebody makes on a network drive
/// from another computer are not seen.
package final class FolderWatch {
  /// To be polled for reading.
  package let descriptor: Int32
  /// Whether folders had to be left out because the system watches no more of them.
  package private(set) var isIncomplete = false
  private let name: ([UInt8]) -> String?
  private var folders = WatchedFolders()
  private static let maximumDepth = 64

  private static let mask =
    UInt32(IN_CREATE) | UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_ATTRIB)
    | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE) | UInt32(IN_DELETE_SELF)
    | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)

  /// `nil` where the system gives no further queue.
  ///
  /// - Parameter name: How the bytes of a name read; `nil` for what is of no interest.
  package init?(name: @escaping ([UInt8]) -> String?) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    self.name = name
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// How many folders are watched.
  package var count: Int { folders.count }

  /// Watches these places anew, and nothing else: folders with all below them, and single files.
  ///
  /// - Parameter places: Absolute paths without links. What is not there is passed over.
  package func watch(_ places: [String]) {
    for number in folders.numbers { inotify_rm_watch(descriptor, number) }
    folders = WatchedFolders()
    isIncomplete = false
    var files: [String: Set<String>] = [:]
    for place in places {
      var status = stat()
      guard lstat(place, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        enter(place, bytes: Array(place.utf8), depth: 0)
      } else {
        let parts = place.split(separator: "/")
        let folder = "/" + parts.dropLast().joined(separator: "/")
        files[folder, default: []].formUnion(parts.suffix(1).map(String.init))
      }
    }
    for (folder, names) in files.sorted(by: { $0.key < $1.key })
    where !folders.contains(folder) {
      add(WatchedFolders.Folder(path: folder, files: names), bytes: Array(folder.utf8))
    }
  }

  /// What happened since the last call, in order; empty where nothing did.
  package func changes() -> [FolderChange] {
    var changes: [FolderChange] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return changes }
      for event in InotifyEvent.events(in: buffer[..<count]) {
        if let change = change(of: event) { changes.append(change) }
      }
    }
  }

  private func change(of event: InotifyEvent) -> FolderChange? {
    if event.has(IN_Q_OVERFLOW) { return .overflow }
    guard let folder = folders[event.watch] else { return nil }
    if event.has(IN_IGNORED) {
      folders.forget(event.watch)
      return nil
    }
    if event.has(IN_DELETE_SELF) || event.has(IN_UNMOUNT) { return .changed(path: folder.path) }
    guard !event.name.isEmpty else { return nil }
    guard let name = name(event.name), folder.files?.contains(name) ?? true else { return nil }
    let path = (folder.path == "/" ? "" : folder.path) + "/" + name
    if event.has(IN_ISDIR) { return folderChange(at: path, event) }
    if event.has(IN_CLOSE_WRITE) || event.has(IN_MOVED_TO) { return .finished(path: path) }
    if event.has(IN_DELETE) || event.has(IN_MOVED_FROM) { return .left(path: path) }
    if event.has(IN_MODIFY) { return .writing(path: path) }
    if event.has(IN_CREATE) {
      return isBeingMade(path) ? .writing(path: path) : .finished(path: path)
    }
    return .changed(path: path)
  }

  private func folderChange(at path: String, _ event: InotifyEvent) -> FolderChange {
    if event.has(IN_MOVED_FROM) {
      for number in folders.numbers(below: path) {
        inotify_rm_watch(descriptor, number)
        folders.forget(number)
      }
    } else if event.has(IN_CREATE) || event.has(IN_MOVED_TO), let parent = folders[event.watch],
      parent.files == nil
    {
      enter(path, bytes: Array((parent.path + "/").utf8) + event.name, depth: 0)
    }
    return .changed(path: path)
  }

  /// Whether a new name is of a file that somebody made by opening it; links and devices are whole.
  private func isBeingMade(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return true }
    return status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
  }

  /// - Parameters:
  ///   - path: As it reads.
  ///   - bytes: As the disk has it.
  private func enter(_ path: String, bytes: [UInt8], depth: Int) {
    guard depth <= Self.maximumDepth,
      add(WatchedFolders.Folder(path: path, files: nil), bytes: bytes)
    else { return }
    for entry in FolderNames.folders(in: bytes) {
      guard let name = name(entry) else { continue }
      let base = path == "/" ? "" : path
      let slash = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
      enter("\(base)/\(name)", bytes: bytes + slash + entry, depth: depth + 1)
    }
  }

  @discardableResult
  private func add(_ folder: WatchedFolders.Folder, bytes: [UInt8]) -> Bool {
    let characters = bytes.map { CChar(bitPattern: $0) } + [0]
    let number = inotify_add_watch(descriptor, characters, Self.mask)
    guard number >= 0 else {
      if errno == ENOSPC || errno == ENOMEM { isIncomplete = true }
      return false
    }
    folders.set(folder, for: number)
    return true
  }
}
