import BuildGraph
import Indexing
import Manuscript
import Reading

/// The book's memory, made chapter by chapter: every step brought up to date, nothing put together.
struct BookMemory {
  /// A file with passages.
  struct Chapter {
    /// Index in ``StoryReading/files``.
    var file: Int
    var table: PassageTable
    var chunk: Action
    /// `nil` where there is no embedder.
    var embed: Action?
  }

  let plan: MemoryPlan
  private(set) var chapters: [Chapter] = []
  /// What became of the steps, those that cut before those that embed.
  private(set) var results: [ActionResult] = []
  /// What could not be embedded; then the memory must not be put together with vectors.
  private(set) var failures: [Failure] = []

  /// A passage that the model gave no vector for.
  struct Failure {
    var reason: String
    var diagnostic: Diagnostic
  }

  /// - Parameters:
  ///   - plan: What to make.
  ///   - known: Vectors that need not be asked for.
  ///   - run: Brings steps up to date.
  /// - Throws: What `run` throws.
  init(
    _ plan: MemoryPlan, _ known: KnownVectors, run: ([Action]) throws -> [ActionResult]
  ) throws {
    self.plan = plan
    results = try run(plan.chunks)
    for ((file, action), result) in zip(zip(plan.files, plan.chunks), results) {
      guard let table = PassageTable(encoded: result.remarks) else {
        throw MachineError(.read, action.id, code: 5)
      }
      guard !table.rows.isEmpty else { continue }
      chapters.append(Chapter(file: file, table: table, chunk: action))
    }
    if let model = plan.embedder.model { try embed(by: model, known, run) }
  }

  private mutating func embed(
    by model: any EmbeddingModel, _ known: KnownVectors, _ run: ([Action]) throws -> [ActionResult]
  ) throws {
    let actions = chapters.map {
      EmbedStep.action($0.file, $0.table, of: plan.reading, by: model, known)
    }
    for (index, action) in actions.enumerated() { chapters[index].embed = action }
    let embedded = try run(actions)
    results += embedded
    for (chapter, result) in zip(chapters, embedded) where result.digest == nil {
      let failure =
        EmbeddingFailure(encoded: result.remarks)
        ?? EmbeddingFailure(index: 0, reason: "the model gave no answer")
      let handle = plan.reading.files[chapter.file].handle
      failures.append(
        Failure(
          reason: failure.reason, diagnostic: failure.diagnostic(handle: handle, chapter.table)))
    }
  }

  /// The same by words alone.
  var withoutVectors: BookMemory {
    var copy = self
    for index in copy.chapters.indices { copy.chapters[index].embed = nil }
    return copy
  }

  var passages: Int { chapters.reduce(0) { $0 + $1.table.rows.count } }

  var words: Int { chapters.reduce(0) { $0 + $1.table.words } }
}
