import ArgumentParser
import Search

struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates", abstract: "ほぼ同じ内容の文書を、組にして一覧にします",
    discussion: """
      長いほうの文書の、続く 8 文字の並びの 80％以上がもう一方にもあるとき、ほぼ同じ内容とみなします。\
      組がなければ終了コード 1 で終わります。
      """)

  @OptionGroup var options: FindingOptions

  func run() throws {
    try options.run(named: "duplicates", emptyText: "ほぼ同じ内容の文書はありません。") {
      try DuplicateSearcher(reader: $0).list($1)
    }
  }
}
