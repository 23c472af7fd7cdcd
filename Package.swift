// swift-tools-version: 6.2
import PackageDescription

/// Settings for every Swift target; the tools version already selects the Swift 6 language mode.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// Targets that touch C pointers must mark every unsafe expression.
let strictUnsafe: [SwiftSetting] = strict + [.strictMemorySafety()]

let commandLine: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

let package = Package(
  name: "fabula",
  products: [.executable(name: "fabula", targets: ["fabula"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    // C libraries, as Debian ships them.
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),

    // Inner products of small integers, compiled for several processors at once.
    .target(name: "CInnerProduct"),

    // The model that every stage shares: values only, no files, no Foundation.
    .target(name: "Manuscript", swiftSettings: strict),

    // When things happen: calendars, story time, sun and moon.
    .target(name: "Chronology", dependencies: ["Manuscript"], swiftSettings: strict),

    // Which steps must run again, and why.
    .target(
      name: "BuildGraph", dependencies: ["CDeflate", "Manuscript", crypto],
      swiftSettings: strictUnsafe),

    // The stages, in the order a book passes through them.
    .target(
      name: "Reading", dependencies: ["CCMark", "CYAML", "Manuscript"],
      swiftSettings: strictUnsafe),
    .target(name: "Prose", dependencies: ["Manuscript"], swiftSettings: strict),
    .target(
      name: "Indexing", dependencies: ["CInnerProduct", "CStemmer", "Manuscript", "Prose"],
      swiftSettings: strictUnsafe),
    .target(
      name: "Checking", dependencies: ["Chronology", "Manuscript", "Prose"], swiftSettings: strict),
    .target(
      name: "Publishing", dependencies: ["CDeflate", "Manuscript"], swiftSettings: strictUnsafe),

    // Which actions and queries a story has, and what each reads.
    .target(
      name: "Pipeline",
      dependencies: [
        "BuildGraph", "Checking", "Chronology", "Indexing", "Manuscript", "Prose", "Publishing",
        "Reading",
      ],
      swiftSettings: strictUnsafe),

    // The command line: a library that tests can import, and a main of a few lines.
    .target(
      name: "FabulaCommands",
      dependencies: [
        "BuildGraph", "Checking", "Chronology", "CMalloc", "Indexing", "Manuscript", "Pipeline",
        "Prose", "Reading", commandLine,
      ],
      swiftSettings: strictUnsafe),
    .executableTarget(
      name: "fabula", dependencies: ["FabulaCommands", commandLine], swiftSettings: strict,
      linkerSettings: [
        // A program at a fixed address starts without 50,000 relocations.
        .unsafeFlags(["-Xclang-linker", "-no-pie"], .when(configuration: .release))
      ]),

    // What `make bench-search` times from inside.
    .executableTarget(
      name: "search-kernel", dependencies: ["Indexing"], path: "Benchmarks/search-kernel",
      swiftSettings: strict),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["Manuscript"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "ManuscriptTests", dependencies: ["Manuscript", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "BuildGraphTests", dependencies: ["BuildGraph", "Manuscript", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ReadingTests", dependencies: ["Manuscript", "Reading", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ChronologyTests", dependencies: ["Chronology", "Manuscript", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ProseTests", dependencies: ["Manuscript", "Prose", "Reading", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "IndexingTests",
      dependencies: [
        "CInnerProduct", "Indexing", "Manuscript", "Prose", "Reading", "TestSupport", crypto,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CheckingTests",
      dependencies: [
        "Checking", "Chronology", "Manuscript", "Pipeline", "Prose", "Reading", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PublishingTests",
      dependencies: ["Manuscript", "Publishing", "Reading", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "BuildGraph", "Checking", "Indexing", "Manuscript", "Pipeline", "Prose", "Publishing",
        "Reading", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FabulaCommandsTests",
      dependencies: [
        "Checking", "FabulaCommands", "Indexing", "Manuscript", "Pipeline", "Publishing", "Reading",
        "TestSupport", "fabula",
        commandLine,
      ],
      swiftSettings: strict),
  ]
)
