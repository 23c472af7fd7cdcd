import BuildGraph
import Indexing
import Manuscript

/// What the book's memory is made from: known before anything of it is made.
struct MemoryPlan {
  let reading: StoryReading
  let embedder: Embedder
  /// Index of each file that has text, in reading order; not each has passages.
  let files: [Int]
  /// The step that cuts each of these files.
  let chunks: [Action]
  /// Equal for memories whose files hold the same bytes.
  let madeFrom: Digest

  init(_ reading: StoryReading, embedder: Embedder) {
    self.reading = reading
    self.embedder = embedder
    let files = reading.facts.indices.filter { index in
      reading.facts[index].isWhole && !reading.facts[index].isUnwritten
    }
    let scanners = TermScanners()
    let chunks = files.map { ChunkStep.action($0, of: reading, scanners) }
    self.files = files
    self.chunks = chunks
    let titles = files.map { reading.facts[$0].title }
    madeFrom =
      Key(
        kind: "index", version: EmbedStep.version,
        settings: ["language": reading.story.language, "embedder": embedder.setting],
        inputs: chunks.map { Action.Input("chapter", from: $0.id, $0.key.digest) }
          + titles.map { Action.Input("title", from: "title", Digest(hashing: $0)) }
      ).digest
  }
}
