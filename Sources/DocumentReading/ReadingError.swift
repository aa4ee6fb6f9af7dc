/// Why nothing could be read from a file. One code for programs, one Japanese text for staff.
package struct ReadingError: Error, Sendable, Hashable, Codable {
  package enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    /// A kind of file that no reader knows.
    case unsupported
    /// A known kind whose bytes do not hold together.
    case damaged
    /// Beyond one of the ``ReadingLimits``.
    case tooLarge = "too-large"
    /// Read, but without a single word.
    case noText = "no-text"
    /// Locked by a password or by rights.
    case encrypted
    /// Not read within the time that a file may take.
    case timeout
    /// In no character encoding that is known.
    case unreadable
  }

  package let status: Status
  /// One sentence of fact and one of advice.
  package let reason: String

  package init(_ status: Status, reason: String) {
    self.status = status
    self.reason = reason
  }
}

extension ReadingError {
  static func unsupported(_ what: String, advice: String) -> ReadingError {
    ReadingError(.unsupported, reason: "\(what)は読み取りに対応していません。\(advice)")
  }

  static func tooLarge(_ what: String) -> ReadingError {
    ReadingError(.tooLarge, reason: "\(what)。ファイルを分けてから取り込んでください。")
  }

  package static func encrypted(_ what: String) -> ReadingError {
    ReadingError(
      .encrypted, reason: "\(what)はパスワードで保護されています。保護を外したファイルを用意してください。")
  }

  package static let noText = ReadingError(
    .noText, reason: "本文となる文字がありません。内容のあるファイルかどうかを確かめてください。")

  static let unreadable = ReadingError(
    .unreadable,
    reason: "文字コードを判別できません。UTF-8で保存し直してから取り込んでください。")

  static func damaged(_ what: String) -> ReadingError {
    ReadingError(.damaged, reason: "\(what)。元のアプリケーションで開けるかどうかを確かめてください。")
  }
}
