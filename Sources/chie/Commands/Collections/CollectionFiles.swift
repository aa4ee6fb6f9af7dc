import ArgumentParser
import CaseCollections
import Curation

struct CollectionImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "ファイル（YAML）の事例集を取り込みます",
    discussion: "chie collection export --format yaml で書き出したファイルを、直してから取り込めます。")

  @Argument(help: ArgumentHelp("読み込むファイル（- は標準入力）", valueName: "ファイル"), completion: .file())
  var file: String

  @Flag(help: "同じ名前の事例集があれば、ファイルのとおりに改めます")
  var replace = false

  @OptionGroup var change: ChangeOptions

  func run() throws {
    let bytes = try FileAccess.bytes(at: file, limit: 16 << 20)
    let manifest: CollectionManifest
    do {
      manifest = try CollectionManifest(utf8: bytes)
    } catch { throw CurationError.refused(code: error.code, message: error.message) }
    try change.run(try ImportCollection(manifest, replaces: replace))
  }
}
