import BuildGraph
import Indexing
import Manuscript
import Prose
import Reading

/// The step that cuts one chapter into passages and says which terms stand in each.
enum ChunkStep {
  /// Raised by hand when the same passages would now be kept otherwise.
  static let version: UInt32 = 1

  static let prefix = "chunk/"

  /// All versions that change what the step gives.
  static let versions =
    "\(version) \(ChapterReader.version) \(ChunkCutter.version) \(TermScanner.version) "
    + "\(PostingsFile.version) \(IndexCard.version)"

  /// - Parameters:
  ///   - index: Of the file.
  ///   - reading: The story.
  ///   - scanners: Shared by the steps of a run.
  /// - Returns: A step whose result is a ``ChapterSegment``, and its remarks a ``PassageTable``.
  static func action(
    _ index: Int, of reading: StoryReading, _ scanners: TermScanners
  ) -> Action {
    let (file, facts) = (reading.files[index], reading.facts[index])
    let language = facts.header.language?.value ?? reading.story.language
    let shelf = reading.shelf
    let handle = facts.handle
    return Action(
      id: prefix + file.handle, kind: "chunk", version: version,
      settings: [
        // The handle stands in every line.
        "chapter": handle, "language": language, "markdown": reading.story.markdown.rawValue,
        "paragraphs": reading.story.paragraphs.rawValue, "versions": versions,
      ],
      inputs: [Action.Input("text", from: ReadStep.id(file.handle), reading.records[index].body)]
    ) {
      let text = try shelf.text(file.path, name: file.handle)
      let chunks = ChunkCutter.chunks(of: text, language: ProseLanguage(language))
      let (table, lines) = lines(chunks, of: text, handle: handle)
      let postings = scanners.with(ProseLanguage(language)) { scanner in
        PostingsSegment.encoded(chunks, of: text.text, scanner)
      }
      let segment = ChapterSegment(lines: lines, postings: postings)
      return .made(segment.encoded, remarks: table.encoded)
    }
  }

  private static func lines(
    _ chunks: [Chunk], of text: ChapterText, handle: String
  ) -> (PassageTable, [UInt8]) {
    var lines: [UInt8] = []
    var rows: [PassageTable.Row] = []
    rows.reserveCapacity(chunks.count)
    for chunk in chunks {
      let passage = chunk.passage(in: text.text)
      let id = PassageID(of: passage)
      lines += ChunkLine(id: id.hex, chapter: handle, chunk: chunk, text: passage).encoded
      lines.append(UInt8(ascii: "\n"))
      rows.append(
        .init(id: id, blocks: chunk.blocks, source: chunk.source, words: chunk.words))
    }
    return (PassageTable(rows), lines)
  }
}
