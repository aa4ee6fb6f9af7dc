import ArgumentParser
import Search

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "文書の中の食い違いや、出典の抜けを一覧にします",
    discussion: """
      確かめるのは、一覧にない引用、引用のない資料、出典のない数値、割合と件数の不一致、内訳の合計、資料の年度の食い違い、参照先のない参照、\
      疑わしい日付です。確かでないときは何も示しません。気になる点がなければ終了コード 1 で終わります。
      """)

  @OptionGroup var options: FindingOptions

  func run() throws {
    try options.run(named: "lint", emptyText: "気になる点は見つかりませんでした。") {
      try LintSearcher(reader: $0).list($1)
    }
  }
}
