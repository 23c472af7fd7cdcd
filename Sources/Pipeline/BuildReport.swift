package import BuildGraph
package import Manuscript

/// What one build did, as data.
package struct BuildReport {
  /// What became of a chapter since the last build.
  package struct Change {
    /// Index in ``StoryReading/files``.
    package var index: Int
    package var title: String
    package var words: Int
    /// `nil` for a chapter that is new.
    package var wordsBefore: Int?
  }

  package var reading: StoryReading
  /// Whether there was no build before.
  package var isFirst: Bool
  package var targets: [TargetResult] = []
  package var changes: [Change] = []
  package var diagnostics: [Diagnostic] = []
  package var steps: [ActionResult] = []

  /// What became of the book's memory; `nil` where it was not asked for.
  package var memory: MemoryResult?

  /// What the build before this one left to be remembered; empty at the first.
  package var previous: [UInt8] = []

  /// Where the places of the diagnostics are.
  package var sources: StorySourceMap

  package init(reading: StoryReading, isFirst: Bool, sources: StorySourceMap) {
    self.reading = reading
    self.isFirst = isFirst
    self.sources = sources
  }

  /// Words of all chapters.
  package var words: Int { reading.facts[reading.chapterRange].reduce(0) { $0 + $1.counts.words } }

  package func count(_ state: ActionResult.State) -> Int { steps.count { $0.state == state } }

  package var outputs: [String] {
    let isExported = memory.map { $0.isExported && !$0.isHeld } ?? false
    return targets.filter { !$0.isBlocked }.map(\.path)
      + (isExported ? [BuildRequest.Target.index.file(slug: "")] : [])
  }
}
