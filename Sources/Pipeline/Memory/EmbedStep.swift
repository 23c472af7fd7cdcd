import BuildGraph
import Indexing
import Manuscript
import Reading

/// The step that gives each passage of one chapter its vector.
enum EmbedStep {
  /// Raised by hand when the same rows would now be kept otherwise.
  static let version: UInt32 = 1

  static let prefix = "embed/"

  /// - Parameters:
  ///   - index: Of the file.
  ///   - table: The chapter's passages; at least one.
  ///   - reading: The story.
  ///   - model: Who makes the vectors.
  ///   - known: Vectors that a costly model has made before.
  /// - Returns: A step whose result is the rows behind one another, a byte for each component.
  static func action(
    _ index: Int, _ table: PassageTable, of reading: StoryReading, by model: any EmbeddingModel,
    _ known: KnownVectors
  ) -> Action {
    let file = reading.files[index]
    let shelf = reading.shelf
    let identity = model.identity
    var action = Action(
      id: prefix + file.handle, kind: "embed", version: version,
      settings: ["embedder": identity.setting],
      inputs: [Action.Input("passages", from: ChunkStep.prefix + file.handle, table.digest)],
      pool: identity.isCostly ? .provider(identity.provider) : .cpu
    ) {
      let text = try shelf.text(file.path, name: file.handle).text
      let passages = table.rows.map { Chunk.passage(of: $0.blocks, in: text) }
      do {
        let rows =
          identity.isCostly
          ? try rows(of: table, passages, model, known) : try asked(model, passages)
        return .made(rows, remarks: identity.isCostly ? KnownVectors.encoded(table) : [])
      } catch let failure as EmbeddingFailure {
        return .failed(remarks: failure.encoded)
      }
    }
    action.retriesFailure = true
    return action
  }

  /// Rows of which the model is asked only for those that nobody knows.
  private static func rows(
    of table: PassageTable, _ passages: [[UInt8]], _ model: any EmbeddingModel,
    _ known: KnownVectors
  ) throws -> [UInt8] {
    let dimension = model.identity.dimension
    var pieces = table.rows.map { known[$0.id] }
    // The same text twice in a chapter is asked for once.
    var places: [PassageID: [Int]] = [:]
    var order: [PassageID] = []
    for (index, row) in table.rows.enumerated() where pieces[index] == nil {
      if places[row.id] == nil { order.append(row.id) }
      places[row.id, default: []].append(index)
    }
    let wanted = order.compactMap { places[$0]?.first }
    if !wanted.isEmpty {
      do {
        let made = try asked(model, wanted.map { passages[$0] })
        for (number, id) in order.enumerated() {
          let row = made[number * dimension..<(number + 1) * dimension]
          for place in places[id] ?? [] { pieces[place] = row }
        }
      } catch var failure as EmbeddingFailure {
        if wanted.indices.contains(failure.index) { failure.index = wanted[failure.index] }
        throw failure
      }
    }
    return pieces.flatMap { $0 ?? [] }
  }

  /// - Throws: ``EmbeddingFailure`` also where the model gives too few rows, or of another length.
  private static func asked(
    _ model: any EmbeddingModel, _ passages: [[UInt8]]
  ) throws -> [UInt8] {
    let rows = try model.rows(for: passages)
    guard rows.count == passages.count else {
      throw EmbeddingFailure(
        index: min(rows.count, passages.count - 1),
        reason: "the model gave \(rows.count) vectors for \(passages.count) passages")
    }
    let dimension = model.identity.dimension
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.count * dimension)
    for (index, row) in rows.enumerated() {
      guard row.components.count == dimension else {
        throw EmbeddingFailure(
          index: index,
          reason: "the model gave \(row.components.count) numbers instead of \(dimension)")
      }
      for component in row.components { bytes.append(UInt8(bitPattern: component)) }
    }
    return bytes
  }
}

extension EmbeddingFailure {
  /// As it is kept with a failed step.
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.append(UInt32(clamping: index))
    writer.append(reason)
    return writer.bytes
  }

  init?(encoded: [UInt8]) {
    let found = unsafe encoded.withUnsafeBytes { bytes in
      var reader = unsafe ByteReader(bytes)
      return try? (Int(reader.uint32()), reader.text())
    }
    guard let found else { return nil }
    self.init(index: found.0, reason: found.1)
  }

  /// What the writer is told.
  func diagnostic(handle: String, _ table: PassageTable) -> Diagnostic {
    let place = table.rows.indices.contains(index) ? table.rows[index].source : 0..<0
    return Diagnostic(
      .error, "embedding-failed",
      "this passage could not be turned into a vector (\(reason)), so the book's memory stays as it"
        + " was",
      at: SourceRange(SourceUnit(.body, handle), place),
      help: ["fabula index tries again."])
  }
}
