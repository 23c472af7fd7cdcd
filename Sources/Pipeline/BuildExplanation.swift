package import BuildGraph
import Indexing
import Manuscript
import Reading

/// Why something was made the last time, and what would make it again now; nothing is written.
package struct BuildExplanation {
  /// A file that is not as the last build found it.
  package struct Change {
    package var path: String
    package var old: Digest?
    package var new: Digest?
    /// Whether it is a file that builds write.
    package var isOutput = false
  }

  /// Whether any build has been completed.
  package var wasBuilt: Bool

  /// In reading order; the first is what a build would name.
  package var changes: [Change] = []

  /// Who made the vectors of the book's memory and who would make them now, where they differ.
  package var embedderChange: (old: String, new: String)?

  /// From the step of the target back to the source, as of the last time each ran.
  package var causes: [Cause] = []

  /// Whether a build would make nothing of the target again.
  package var isUpToDate: Bool { wasBuilt && changes.isEmpty && embedderChange == nil }

  /// Explains a target of the story in the directory `path`, or one chapter by the handle of its file
  /// name; `embedder` is who a build would ask for vectors.
  package init(
    _ path: String, target: BuildRequest.Target?, chapter: String? = nil,
    embedder: () -> Embedder? = { nil }
  ) throws {
    let folder = try StoryFolder(path)
    guard let snapshot = SnapshotFile(folder) else {
      wasBuilt = false
      return
    }
    wasBuilt = true
    let sources = SourceRevision(folder)
    let layout = ChapterDiscovery.layout(of: DiskStoryDirectory(path)).0
    let files = layout.front + layout.chapters + layout.back
    var paths = files.filter { chapter == nil || $0.handle == chapter }.map(\.path)
    if chapter == nil { paths = ["story.yaml"] + layout.bible + paths }
    for path in paths {
      let (old, new) = (snapshot.sourceDigest(path), try sources.digest(path))
      if old != new { changes.append(Change(path: path, old: old, new: new)) }
    }
    if let target {
      let slug = Book.slug(of: try StoryCheck(path).reading.story)
      let outputs = snapshot.changedOutputs(in: folder) { path in
        target.owns(path, slug: slug) || target == .index && MemoryTarget.owns(path)
      }
      changes += outputs.map { Change(path: $0.path, old: $0.old, new: $0.now, isOutput: true) }
    }
    if target == .index, let card = MemoryFolder.card(folder), let embedder = embedder() {
      let (old, new) = (card.embedder, embedder.model?.identity)
      if old != new { embedderChange = (old?.name ?? "nothing", new?.name ?? "nothing") }
    }
    let targets = target.map { [$0] } ?? BuildRequest.Target.allCases
    let pages = ["epub-page/", "web-page/", "single-section/", EmbedStep.prefix, ChunkStep.prefix]
    let kinds = pages.filter { kind in targets.contains { $0.makes(step: kind) } }
    let handles = chapter.map { [$0] } ?? files.map(\.handle)
    for step in kinds.flatMap({ kind in handles.map { kind + $0 } }) {
      let chain = Cause.chain(for: step) { snapshot.reason(for: $0) }
      // What was made first says less than what was made again.
      if causes.isEmpty || causes.first?.reason == .neverBuilt && chain.first?.reason != .neverBuilt
      {
        if !chain.isEmpty { causes = chain }
      }
    }
  }
}
