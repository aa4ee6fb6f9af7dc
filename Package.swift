// swift-tools-version: 6.1
import PackageDescription

// The layers, bottom up; a target depends on lower rows only (ARCHITECTURE.md, "Layers").
// LayeringTests reads this file and the imports below Sources/ and holds both against the table.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let serviceLifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let unixSignals = Target.Dependency.product(
  name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "chie",
  products: [
    .executable(name: "chie", targets: ["chie"]),
    .executable(name: "chie-reader", targets: ["chie-reader"]),
    .executable(name: "chie-server", targets: ["chie-server"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
  ],
  targets: [
    // 0  C modules
    .systemLibrary(name: "CMeCab", providers: [.apt(["libmecab-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibMD", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(
      name: "CMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CSeccomp", providers: [.apt(["libseccomp-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"])]),
    // 1
    layer("ChildProcess", [subprocess, systemPackage]),
    layer("Confinement", ["CSeccomp"]),
    layer("JapaneseText", ["CMeCab"]),
    layer("ContentDigest", ["CLibMD"]),
    layer("FileWatching"),
    // 2
    layer("KnowledgeModel", ["JapaneseText"]),
    layer("Ranking", []),
    // 3
    layer("KnowledgeStore", ["KnowledgeModel", "JapaneseText"]),
    layer(
      "DocumentReading",
      ["KnowledgeModel", "ContentDigest", "CLibXML2", "CMarkGFM", "CArchive", yams]),
    layer("KnowledgeExtraction", ["KnowledgeModel", "JapaneseText", "ContentDigest"]),
    layer("BookFormats", ["ChildProcess", mustache]),
    layer("Vocabulary", ["KnowledgeModel", "JapaneseText", "ContentDigest", yams]),
    // 4
    layer(
      "Indexing",
      [
        "KnowledgeStore", "DocumentReading", "KnowledgeExtraction", "Vocabulary", "KnowledgeModel",
        "JapaneseText", "ContentDigest",
      ]),
    layer("ConfinedReading", ["DocumentReading", "KnowledgeModel", "ChildProcess"]),
    layer("Search", ["KnowledgeStore", "Vocabulary", "KnowledgeModel", "Ranking", "JapaneseText"]),
    layer("SQLiteStore", ["KnowledgeStore", "KnowledgeModel", "JapaneseText", grdb]),
    // 5
    layer("Curation", ["Search", "KnowledgeStore", "KnowledgeModel", "JapaneseText", yams]),
    layer(
      "Evaluation",
      [
        "Search", "Indexing", "KnowledgeStore", "KnowledgeExtraction", "KnowledgeModel",
        "JapaneseText",
      ]),
    // 6
    layer(
      "CaseCollections",
      [
        "Curation", "Search", "BookFormats", "DocumentReading", "KnowledgeStore", "KnowledgeModel",
        "JapaneseText", "ContentDigest", yams,
      ]),
    // 7
    layer(
      "QueryServer",
      [
        "CaseCollections", "BookFormats", "Curation", "Search", "KnowledgeStore", "KnowledgeModel",
        "JapaneseText", "ContentDigest", hummingbird, mustache, logging,
      ]),
    // 8
    program(
      "chie",
      [
        "CaseCollections", "BookFormats", "Curation", "Evaluation", "Indexing", "ConfinedReading",
        "Search", "SQLiteStore",
        "KnowledgeStore", "DocumentReading", "KnowledgeExtraction", "Vocabulary", "KnowledgeModel",
        "Ranking", "FileWatching", "JapaneseText", "CMalloc", argumentParser,
      ]),
    program(
      "chie-reader", ["DocumentReading", "KnowledgeModel", "ChildProcess", "Confinement"]),
    program(
      "chie-server",
      [
        "QueryServer", "CaseCollections", "BookFormats", "Search", "SQLiteStore", "KnowledgeStore",
        "Vocabulary", "KnowledgeModel", "JapaneseText", argumentParser, hummingbird, logging,
        serviceLifecycle, unixSignals,
      ]),
    // Micro-benchmarks, run by `make bench`
    .executableTarget(
      name: "chie-micro",
      dependencies: [
        "Indexing", "SQLiteStore", "KnowledgeStore", "DocumentReading", "KnowledgeExtraction",
        "Vocabulary", "KnowledgeModel", "JapaneseText",
      ],
      path: "Benchmarks/Micro", swiftSettings: settings),
    // Tests
    tests("JapaneseTextTests", ["JapaneseText"]),
    tests("FileWatchingTests", ["FileWatching"]),
    tests("DocumentReadingTests", ["DocumentReading", "KnowledgeModel"]),
    tests(
      "ConfinedReadingTests",
      ["ConfinedReading", "DocumentReading", "KnowledgeModel", "TestSupport"]),
    tests(
      "KnowledgeExtractionTests",
      [
        "KnowledgeExtraction", "DocumentReading", "Vocabulary", "KnowledgeModel", "JapaneseText",
      ]),
    tests(
      "SQLiteStoreTests", ["SQLiteStore", "KnowledgeStore", "KnowledgeModel", "JapaneseText", grdb]),
    tests("RankingTests", ["Ranking"]),
    tests("VocabularyTests", ["Vocabulary", "KnowledgeModel", "TestSupport"]),
    tests(
      "CurationTests",
      [
        "Curation", "Indexing", "Search", "SQLiteStore", "KnowledgeStore", "KnowledgeModel",
        "Vocabulary", "JapaneseText", "OfficeSupport", "TestSupport",
      ]),
    tests("BookFormatsTests", ["BookFormats", "TestSupport", "CMarkGFM"]),
    tests(
      "CaseCollectionsTests",
      [
        "CaseCollections", "BookFormats", "Curation", "Indexing", "Search", "SQLiteStore",
        "KnowledgeStore", "KnowledgeModel", "Vocabulary", "JapaneseText", "OfficeSupport",
        "TestSupport",
      ]),
    tests("EvaluationTests", ["Evaluation", "Search", "SQLiteStore"]),
    tests(
      "SearchTests",
      ["Search", "SQLiteStore", "KnowledgeStore", "KnowledgeModel", "Ranking", "JapaneseText"]),
    tests(
      "IndexingTests",
      [
        "Indexing", "SQLiteStore", "KnowledgeStore", "DocumentReading", "KnowledgeModel",
        "Vocabulary", "JapaneseText",
      ]),
    tests(
      "QueryServerTests",
      [
        "QueryServer", "CaseCollections", "BookFormats", "Curation", "Search", "SQLiteStore",
        "KnowledgeStore", "KnowledgeModel", "JapaneseText", "TestSupport", hummingbird, logging,
      ]),
    .target(
      name: "OfficeSupport",
      dependencies: [
        "Curation", "Indexing", "Search", "SQLiteStore", "KnowledgeStore", "KnowledgeModel",
        "Vocabulary", "TestSupport",
      ],
      path: "Tests/OfficeSupport", swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("ProgramTests", ["TestSupport"]),
    tests("AcceptanceTests", ["TestSupport", "JapaneseText"]),
    tests("RepositoryTests", ["TestSupport"]),
  ]
)
