import ChildProcess
import DocumentReading
import Foundation

/// Opens old documents with LibreOffice and saves them in today's formats, in a folder of its own that is
/// removed afterwards. It may write there and speak to itself, but reach no network.
struct OfficeConverter {
  let settings: ReaderSettings

  /// The program itself; the script that is usually called starts others.
  static let programs = [
    "/usr/lib/libreoffice/program/soffice.bin", "/opt/libreoffice/program/soffice.bin",
  ]
  private static let memory = 4 << 30
  private static let writtenFile = 256 << 20

  /// `nil` where it is not installed or not wanted.
  var program: String? {
    settings.usesOffice ? Self.programs.first(where: FileManager.default.isExecutableFile) : nil
  }

  /// `nil` where there is no program for it.
  func output(from bytes: [UInt8], target: String) async throws(ReadingError) -> [UInt8]? {
    guard let program else { return nil }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "chie-office-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "document")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(bytes).write(to: source)
    } catch {
      throw .ended(detail: "\(error)")
    }
    let time = max(60, settings.time)
    let arguments = [
      "--headless", "--norestore", "--nolockcheck",
      "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)",
      "--convert-to", target, "--outdir", folder.path(percentEncoded: false),
      source.path(percentEncoded: false),
    ]
    let call = ChildProgram(
      path: settings.program,
      arguments: [
        "confine", "--memory", "\(Self.memory)", "--written", "\(Self.writtenFile)", "--sockets",
        "local", "--time", "\(Int(time.rounded(.up)))", "--", program,
      ] + arguments)
    do throws(ChildFailure) {
      try await run(call, time: time)
    } catch {
      // With a new profile it wants to be started again.
      guard error == .exited(code: 81) else { throw ReadingError(error, time: time) }
      do throws(ChildFailure) {
        try await run(call, time: time)
      } catch {
        throw ReadingError(error, time: time)
      }
    }
    let result = folder.appending(path: "document.\(target)")
    guard let size = try? result.resourceValues(forKeys: [.fileSizeKey]).fileSize,
      size <= settings.limits.fileSize, let data = try? Data(contentsOf: result)
    else {
      throw ReadingError(
        .damaged, reason: "LibreOfficeで開けませんでした。ファイルが壊れていないか、元のアプリケーションで開けるかを確かめてください。")
    }
    return Array(data)
  }

  private func run(_ call: ChildProgram, time: Double) async throws(ChildFailure) {
    _ = try await Filter.output(
      of: call, input: [], limits: ChildLimits(time: time, output: 1 << 20))
  }
}
