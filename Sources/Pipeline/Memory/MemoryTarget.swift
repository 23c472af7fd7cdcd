import BuildGraph
import Indexing

/// Writes the book's memory: `.fabula/index/`, and where it is asked for the same in `build/index/`.
struct MemoryTarget {
  /// Where `fabula search` looks.
  static let folder = "\(StoryFolder.state)/index"
  /// Where other tools look.
  static let exported = "\(StoryFolder.build)/index"

  static func owns(_ path: String) -> Bool { path.hasPrefix(folder + "/") }

  let reading: StoryReading
  let embedder: Embedder
  /// Whether the same files go to ``exported``.
  let isExported: Bool

  /// - Returns: What became of it; files that cannot be made anew stay as they were.
  func build(_ builder: Builder) throws -> MemoryResult {
    let plan = MemoryPlan(reading, embedder: embedder)
    let known = KnownVectors(of: embedder.model?.identity, builder.snapshot, builder.store)
    let memory = try BookMemory(plan, known, run: builder.run)
    var result = MemoryResult(memory)
    result.isExported = isExported && !memory.chapters.isEmpty
    guard memory.failures.isEmpty else {
      builder.outputs.keep { Self.owns($0) || $0.hasPrefix(Self.exported + "/") }
      return result
    }
    // A story without text has nothing to remember: what was there is swept away.
    guard !memory.chapters.isEmpty else { return result }
    let former = formerCard(builder)
    var files: MemoryFiles?
    func made(_ name: String) throws -> MemoryFiles.File {
      let all = try files ?? MemoryFiles(memory, bytes: builder.bytes)
      files = all
      guard let file = all.inOrder.first(where: { $0.name == name }) else {
        throw MachineError(.write, name, code: 5)
      }
      return file
    }
    let names =
      [MemoryFiles.postingsName] + (embedder.model == nil ? [] : [MemoryFiles.vectorsName])
      + [MemoryFiles.chunksName, MemoryFiles.cardName]
    for folder in [Self.folder] + (result.isExported ? [Self.exported] : []) {
      for name in names {
        let isNew = try builder.outputs.write(
          "\(folder)/\(name)", madeFrom: plan.madeFrom, digest: { try made(name).digest }
        ) { try made(name).pieces }
        if isNew, folder == Self.folder { result.wasWritten = true }
        if isNew, folder == Self.exported { result.exportWasWritten = true }
      }
    }
    result.formerEmbedder = former.flatMap { identity in
      embedder.model.flatMap { $0.identity == identity ? nil : identity }
    }
    return result
  }

  /// The embedder of the memory that is there, whoever wrote it.
  private func formerCard(_ builder: Builder) -> EmbedderIdentity? {
    MemoryFolder.card(builder.folder)?.embedder
  }
}
