import BuildGraph
import Foundation
import Indexing
import Pipeline
import TestSupport

/// A story of a few chapters whose scenes are one passage each, and builds of it.
struct RememberedStory {
  static let files = ["chunks.jsonl", "index.json", "postings", "vectors.npy"]

  let story: ScratchStory
  var path: String { story.folder.path(percentEncoded: false) }

  /// With `settings` as lines added to story.yaml.
  init(_ name: String = "lamp", settings: String = "") throws {
    story = try ScratchStory(name, ["story.yaml": ScratchStory.settings + settings])
    for (number, name) in ["arrival", "storm", "wreck"].enumerated() {
      try story.write("chapters/0\(number + 1)-\(name).md", Self.chapter(name))
    }
  }

  /// A chapter of three scenes.
  static func chapter(_ name: String, title: String? = nil, changed: Int? = nil) -> String {
    let scenes = (1...3).map { scene in
      (1...12).map { sentence in
        "In the \(name) of scene \(scene) the keeper counted \(sentence + scene) lamps and said so."
      }.joined(separator: " ") + (scene == changed ? " Then the light went out." : "")
    }
    return "---\ntitle: \(title ?? "The \(name)")\n---\n\n"
      + scenes.joined(separator: "\n\n---\n\n") + "\n"
  }

  @discardableResult
  func build(
    _ embedder: Embedder, _ extent: BuildRequest.Extent = .memory, jobs: Int = 1
  ) throws -> BuildReport? {
    let fingerprint = embedder.model.map { $0.identity.digest } ?? embedder.absence ?? ""
    let build = StoryBuild(
      path, BuildRequest(extent, checks: false, jobs: jobs), version: "test",
      fingerprint: fingerprint, embedder: { embedder }
    ) { Templates(epubStyle: [], webStyle: [], webScript: []) }
    guard case .built(let report) = try build.run(summary: { _ in [] }) else { return nil }
    return report
  }

  @discardableResult
  func build(
    _ model: ScriptedEmbedding, _ extent: BuildRequest.Extent = .memory, jobs: Int = 1
  ) throws -> BuildReport? {
    try build(Embedder(model), extent, jobs: jobs)
  }

  func open(_ model: ScriptedEmbedding) throws -> StoryMemory {
    try StoryMemory(path, embedder: Embedder(model))
  }

  /// The files of the memory, by name.
  func memory(in folder: String = ".fabula/index") -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in story.files where path.hasPrefix(folder + "/") {
      files[String(path.dropFirst(folder.utf8.count + 1))] = story.bytes(path)
    }
    return files
  }
}

extension BuildReport {
  /// The steps of the memory that ran, in order of their ids.
  var remembering: [String] {
    steps.filter { $0.state == .ran }.map(\.id)
      .filter { $0.hasPrefix("chunk/") || $0.hasPrefix("embed/") }.sorted()
  }
}
