import ArgumentParser
import Search

struct PlacesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places", abstract: "文書に出てくる都道府県・市区町村を一覧にします")

  @OptionGroup var options: FindingOptions

  func run() throws { try options.run(.places) }
}
