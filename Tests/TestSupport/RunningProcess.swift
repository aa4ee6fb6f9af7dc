package import Foundation
import Glibc

/// A process as the system shows it just now.
package struct RunningProcess: Sendable {
  package let number: pid_t
  package let parent: pid_t
  package let name: String
  /// Of the processor, in hundredths of a second.
  package let usedTime: Int
  package let isZombie: Bool

  /// `nil` where there is none with that number.
  package init?(_ number: pid_t) {
    guard let text = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8),
      let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[text.index(after: close)...].split(separator: " ")
    guard fields.count > 13, let parent = pid_t(fields[1]), let user = Int(fields[11]),
      let system = Int(fields[12])
    else { return nil }
    self.number = number
    self.parent = parent
    name = String(text[text.index(after: open)..<close])
    usedTime = user + system
    isZombie = fields[0] == "Z"
  }

  /// The most memory that it has had at a time, in bytes; `nil` where it has ended.
  package var mostMemory: Int? {
    let text = try? String(contentsOfFile: "/proc/\(number)/status", encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 << 10 }
  }

  package static var all: [RunningProcess] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { pid_t($0) }.compactMap(RunningProcess.init).sorted {
      $0.number < $1.number
    }
  }

  /// Children and their children.
  package static func descendants(of ancestor: pid_t) -> [RunningProcess] {
    let all = all
    var found: [RunningProcess] = []
    var parents = [ancestor]
    while let parent = parents.popLast() {
      let children = all.filter { $0.parent == parent }
      found += children
      parents += children.map(\.number)
    }
    return found
  }

  /// Waits a hundredth of a second, for a test that looks again.
  package static func pause() { _ = poll(nil, 0, 10) }
}
