// swift-tools-version: 6.1
import PackageDescription

// What reads files, as a library that a fuzzer is linked to (Benchmarks/fuzz.sh). A package of its own,
// so that other builds know nothing of it; its sources are those of the product, by links.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func layer(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "fuzzing",
  products: [.library(name: "FuzzedReading", type: .static, targets: ["DocumentReading"])],
  dependencies: [.package(url: "https://github.com/jpsim/Yams", exact: "6.2.2")],
  targets: [
    .systemLibrary(name: "CMeCab"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CLibMD"),
    .systemLibrary(name: "CMarkGFM"),
    .systemLibrary(name: "CArchive"),
    layer("JapaneseText", ["CMeCab"]),
    layer("ContentDigest", ["CLibMD"]),
    layer("KnowledgeModel", ["JapaneseText"]),
    layer(
      "DocumentReading",
      [
        "KnowledgeModel", "ContentDigest", "CLibXML2", "CMarkGFM", "CArchive",
        .product(name: "Yams", package: "Yams"),
      ]),
  ]
)
