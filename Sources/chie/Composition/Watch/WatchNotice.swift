import FileWatching
import Foundation
import SQLiteStore

/// Why changes may go unseen, and what is done about it.
struct WatchNotice {
  /// In seconds.
  let interval: Int

  func remote(_ place: String) -> String? {
    NetworkFileSystem.kind(at: place).map { kind in
      "\(place) はネットワーク上のフォルダー（\(kind)）です。ほかのコンピューターでの変更は知らされないので、"
        + "\(interval) 秒ごとに調べ直します（--every で変えられます）。"
    }
  }

  var incomplete: String {
    let limit = Self.number("max_user_watches")
    let more = max((limit ?? 0) * 4, 524_288)
    return "見守れるフォルダーの数の上限\(limit.map { "（\($0)）" } ?? "")に達したので、\(interval) 秒ごとに調べ直します。"
      + "sudo sysctl fs.inotify.max_user_watches=\(more) で上限を増やし、chie watch を始め直してください。"
  }

  var unavailable: String {
    let limit = Self.number("max_user_instances")
    let more = max((limit ?? 0) * 4, 512)
    return "変更の知らせを受け取れないので、\(interval) 秒ごとに調べ直します。"
      + "sudo sysctl fs.inotify.max_user_instances=\(more) で上限を増やし、chie watch を始め直してください。"
  }

  private static func number(_ name: String) -> Int? {
    FileManager.default.contents(atPath: "/proc/sys/fs/inotify/\(name)").flatMap {
      Int(String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }
}
