import BuildGraph
package import Indexing
import Manuscript

/// The memory of a story as its text is now, opened to be asked.
///
/// Takes no lock and writes nothing: the files of the last build serve where they fit the text, and
/// where they do not, the same bytes are put together in memory.
package struct StoryMemory {
  package let reading: StoryReading

  /// Where the units of the story stand.
  package let sources: StorySourceMap

  package let index: MemoryIndex
  package let embedder: Embedder

  /// For each chapter of the index the file that it comes from, as an index in
  /// ``StoryReading/files``; rising.
  package let files: [Int]

  /// Whether the files of the last build are what was opened.
  package let isMapped: Bool

  /// Why there are no vectors although there is an embedder, as the end of a sentence; else `nil`.
  package let vectorTrouble: String?

  /// Opens the memory of the story in the directory `path`.
  ///
  /// - Throws: ``MachineError`` when the story cannot be read.
  /// - Complexity: Without changes since the last build O(*chapters* + *bytes of the postings and
  ///   the vectors*), which are hashed.
  package init(_ path: String, embedder: Embedder) throws {
    let folder = try StoryFolder(path)
    try self.init(path, folder, sources: SourceRevision(folder), embedder: embedder)
  }

  init(
    _ path: String, _ folder: StoryFolder, sources: SourceRevision, embedder: Embedder
  ) throws {
    let snapshot = SnapshotFile(folder)
    reading = try StoryReading.read(
      path, sources: sources, run: StoryReading.running(snapshot))
    self.sources = StorySourceMap(sources, files: reading.files)
    self.embedder = embedder
    let plan = MemoryPlan(reading, embedder: embedder)
    if let card = MemoryFolder.card(folder), card.madeFrom == plan.madeFrom.hex,
      let files = Self.files(of: card, plan), let index = MemoryFolder.open(card, in: folder)
    {
      (self.index, self.files, isMapped, vectorTrouble) = (index, files, true, nil)
      return
    }
    let steps = try UnrecordedSteps(folder, snapshot)
    let known = KnownVectors(of: embedder.model?.identity, snapshot, steps.store)
    var memory = try BookMemory(plan, known, run: steps.run)
    vectorTrouble = memory.failures.first?.reason
    if vectorTrouble != nil { memory = memory.withoutVectors }
    let made = try MemoryFiles(memory, bytes: steps.bytes)
    index = try MemoryIndex(
      card: made.card, chunks: MappedBytes(made.chunks.pieces),
      vectors: made.vectors.map { MappedBytes($0.pieces) },
      postings: MappedBytes(made.postings.pieces))
    files = memory.chapters.map(\.file)
    isMapped = false
  }

  /// The file that a row of the index comes from, as an index in ``StoryReading/files``, and the
  /// row's number among those of that file; `nil` for a row that there is not.
  ///
  /// - Complexity: O(log *chapters*).
  package func place(of row: Int) -> (file: Int, row: Int)? {
    let firstRows = index.postings.firstRows
    var range = 0..<files.count
    while range.count > 1 {
      let middle = range.lowerBound + range.count / 2
      guard middle < firstRows.count else { return nil }
      range = firstRows[middle] <= row ? middle..<range.upperBound : range.lowerBound..<middle
    }
    guard let segment = range.first, segment + 1 < firstRows.count,
      firstRows[segment] <= row, row < firstRows[segment + 1]
    else { return nil }
    return (files[segment], row - firstRows[segment])
  }

  /// The files of a card's chapters: those without passages are passed over.
  private static func files(of card: IndexCard, _ plan: MemoryPlan) -> [Int]? {
    var files: [Int] = []
    for file in plan.files where files.count < card.chapters.count {
      let (facts, chapter) = (plan.reading.facts[file], card.chapters[files.count])
      if facts.handle == chapter.handle, facts.title == chapter.title { files.append(file) }
    }
    return files.count == card.chapters.count ? files : nil
  }
}
