import BuildGraph
import Indexing
import Manuscript

/// The files of the book's memory as bytes, put together from what is kept of each chapter.
struct MemoryFiles {
  static let chunksName = "chunks.jsonl"
  static let vectorsName = "vectors.npy"
  static let postingsName = "postings"
  static let cardName = "index.json"

  /// One file, as pieces that stand behind one another.
  struct File {
    var name: String
    var pieces: [[UInt8]]
    var digest: Digest

    init(_ name: String, _ pieces: [[UInt8]]) {
      self.name = name
      self.pieces = pieces
      digest = Digest(hashing: pieces)
    }
  }

  private(set) var card: IndexCard
  let chunks: File
  /// `nil` where there is no embedder.
  let vectors: File?
  let postings: File

  /// - Parameters:
  ///   - memory: Of which no step failed.
  ///   - bytes: The result of a step.
  /// - Throws: ``MachineError`` where a result is not what its step gives, and what `bytes` throws.
  /// - Complexity: O(*bytes of the files*).
  init(_ memory: BookMemory, bytes: (Action) throws -> [UInt8]?) throws {
    let plan = memory.plan
    var (lines, segments, rows): ([[UInt8]], [[UInt8]], [[UInt8]]) = ([], [], [])
    let dimension = plan.embedder.model?.identity.dimension ?? 0
    let hasVectors = memory.chapters.allSatisfy { $0.embed != nil } && dimension > 0
    for chapter in memory.chapters {
      guard let segment = try bytes(chapter.chunk).flatMap({ ChapterSegment(encoded: $0) })
      else { throw MachineError(.read, chapter.chunk.id, code: 5) }
      lines.append(segment.lines)
      segments.append(segment.postings)
      guard hasVectors, let embed = chapter.embed else { continue }
      guard let piece = try bytes(embed), piece.count == chapter.table.rows.count * dimension
      else { throw MachineError(.read, embed.id, code: 5) }
      rows.append(piece)
    }
    let numbered = StoryLines(chapters: lines)
    chunks = File(Self.chunksName, numbered.pieces)
    postings = File(
      Self.postingsName, PostingsFile.pieces(segments: segments, lines: numbered.lengths))
    vectors =
      hasVectors
      ? File(
        Self.vectorsName, [VectorFile.header(rows: memory.passages, dimension: dimension)] + rows)
      : nil
    card = IndexCard(
      madeFrom: plan.madeFrom.hex, language: plan.reading.story.language,
      embedder: hasVectors ? plan.embedder.model?.identity : nil,
      chapters: memory.chapters.map { chapter in
        let facts = plan.reading.facts[chapter.file]
        return .init(
          handle: facts.handle, title: facts.title, chunks: chapter.table.rows.count,
          words: chapter.table.words)
      }, files: [])
    card.files = [chunks, vectors, postings].compactMap { $0 }.map { file in
      IndexCard.File(
        name: file.name, bytes: file.pieces.reduce(0) { $0 + $1.count }, sha256: file.digest.hex)
    }
  }

  /// In the order in which they are written: whoever finds the card as it was made finds the rest,
  /// and whoever finds an older card finds that the postings are not those that it tells of.
  var inOrder: [File] {
    [postings, vectors, chunks, File(Self.cardName, [card.encoded])].compactMap { $0 }
  }
}
