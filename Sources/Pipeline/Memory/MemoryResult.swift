import BuildGraph
package import Indexing
package import Manuscript

/// What a build made of the book's memory.
package struct MemoryResult {
  package var chapters: Int
  package var passages: Int
  package var words: Int
  /// Chapters that were read anew.
  package var chaptersRead: Int
  /// Whether a file of it is new.
  package var wasWritten = false
  package var isExported = false
  package var exportWasWritten = false
  /// What could not be embedded, in reading order; then the files stay as they were.
  package var failures: [Diagnostic]
  /// Whose vectors the memory held before, where that was another.
  package var formerEmbedder: EmbedderIdentity?
  package var embedder: Embedder
  var results: [ActionResult]

  init(_ memory: BookMemory) {
    chapters = memory.chapters.count
    passages = memory.passages
    words = memory.words
    chaptersRead = memory.results.count { result in
      result.state == .ran && result.id.hasPrefix(ChunkStep.prefix)
    }
    failures = memory.failures.map(\.diagnostic)
    embedder = memory.plan.embedder
    results = memory.results
  }

  package var isHeld: Bool { !failures.isEmpty }

  /// What the embedder was called before and is called now, where vectors were made anew for it.
  package var embedderChange: (old: String, new: String)? {
    guard let formerEmbedder, let model = embedder.model else { return nil }
    return (formerEmbedder.name, model.identity.name)
  }
}
